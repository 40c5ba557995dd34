"""Names: which words are one, of what, and what leads up to it. Whether one is a subject or a place is asked later.

naming.py                              all names of a sentence, each with its role; places in a list behind another
speaking.py                            what a name is; which of them speak: by their office, a verb of saying, a report of theirs
approach.py                            what stands before a name: preposition, article, adjectives, words of place
placenames.py                          where the name of a place begins and ends, datelines; which words are one where all
                                       nouns are written large (large_nouns.py), and where only names are (small_nouns.py)
evidence.py, shapes.py                 what the rest of the article, and what the look of a word tells of it
persons.py, abroad.py                  names of places that are somebody, or tell of another land
army_names.py, compounds.py            armies and bands no pack lists, and offices and parties within a word
place_words.py                         words that rules of place ask for
"""
