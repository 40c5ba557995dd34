"""Where: the place of each figure, told beside its number or by what the article is about.

A new word belongs into the pack (`[naming]`). A new shape of sentence belongs to one of these; stage.py has the rules in their
order, from what stands at the number to what the article is about:

    candidates.py, places.py                 names with a price; which of a sentence are places, and what each costs by itself
    mere_names.py, asked_places.py           names that are no scene: whose people are, where somebody spoke
    described_places.py                      places that only tell where another lies
    place_prices.py, journeys.py             the cheapest name beside a number, and where who moves has gone
    told_clauses.py                          "where 12 died", "the crash in Molo, in which 12 died"
    place_of_parts.py, losses.py             what parts and an army's losses have of their own
    listed_places.py                         places in lists, each beside its number
    pointers.py                              "dort", "in the region"
    settings.py                              what the sentences of a paragraph set for those that name no place
    happenings.py                            where it happened, told behind the figures
    struck_places.py                         places that something befalls, though nothing leads to them
    topic.py                                 where what the article is about happened; headings
"""

from .stage import Times, places_of

__all__ = ["Times", "places_of"]
