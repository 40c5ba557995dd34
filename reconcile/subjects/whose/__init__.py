"""Whose: the country, army, band or people that those counted are of; of land, who wins or holds it.

A new word belongs into the pack (`[naming]`). A new shape of sentence belongs to those who know of what it tells; stage.py has
the order in which they are asked:

    own_words.py, said_words.py    what the phrase itself says, and what is said of it by its verb
    parties.py                     which countries, armies and bands a sentence names, and which of them acts
    armed.py                       of whom it is asked whose army they are
    senders.py, commanders.py      soldiers: of who sends them, and of who tells of the sending
    forces.py                      soldiers of a mission or an alliance: whose force it is
    sides.py, losers.py            "its own", "the other side", and who lost those counted
    given_over.py                  prisoners and the dead that are handed back or exchanged
    land.py                        ground: who wins, holds or gives it up, and who is driven off
    fled.py                        those who fled: whence
    struck.py, victims.py          the harmed: by the blow that struck them, by what they were aboard
    mentioned.py                   the harmed: by people told of before
    companions.py, announced.py    those who say nothing themselves: by the figure, or the word for a count, beside them
"""

from .stage import subjects_of

__all__ = ["subjects_of"]
