"""Counting: the numbers of an article that count something, with the kind their nouns, verbs and the text around give them.

A new word or phrase belongs into the pack, beside a sentence that proves it. A new shape of sentence belongs here:

    stage.py                              the order of all that follows; counted.py: what is passed along
    phrase_reader.py and what it asks     which noun a number has: phrase, bodies, extended; behind_noun: one told behind it
    part_markers.py                       which number is a part of which: "including", "of them"
    no_counts.py and what it asks         why a number counts nothing: calendar, ages, labels
    predicates.py, fates.py, crossing.py  which verb is whose, and what may stand between them; told_behind.py: participles and
                                          relative clauses right behind people; own_clause.py: who has a clause or a verb of
                                          his own; doers.py: who does it to others
    kinds.py and what it asks             the kind a number has by its own sentence: opponents, outcomes, plots
    ellipsis.py with *_rules.py           the kind of one that has no noun or verb of its own: by what its clause says (clause),
                                          what it is a part of (part), what count was announced (count), what the text goes on
                                          to tell (text; told_before, open_counts: the sentences before), a march or a flight
                                          (event); the losses of an army (loss), soldiers without a noun (army). They ask context,
                                          things ("40 and 12 houses"), beside_places, next_speakers
    taken_away.py                         what takes a figure away again
"""

from .stage import count_figures

__all__ = ["count_figures"]
