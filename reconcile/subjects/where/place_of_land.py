"""Where land lies that a figure measures: the names beside it are as often of those who took it."""

from __future__ import annotations

from ..counting.counted import Counted
from ..names.approach import BARE, FROM, OF, TOWARDS
from ..names.naming import Naming
from ..whose.land import is_shared
from .places import Candidate, Price


def price_of_land(naming: Naming, item: Counted, candidate: Candidate, sides: bool) -> int:
    """What tells that a name is the land's place, or whoever gets or takes it where there are `sides`; 0 where nothing does."""
    role = candidate.role
    if item.sentence.folded[candidate.start] in naming.language.list("naming.inclusions"):
        return Price.OTHER  # "einschließlich der | Krim 108.000 km²": land that the sum holds, or does not
    contested = sides and bool(candidate.place.id)
    if role is OF and candidate.start == item.end + 1:
        return Price.SPEAKER if contested and naming.large_nouns else 0  # "900 km² von Norwegen erobert"
    if role is TOWARDS:  # "200 square kilometres fell to Russia"
        gets = item.sentence.tokens[candidate.start].lower in naming.language.list("naming.receivers")
        return Price.SPEAKER if gets else 0
    return -Price.OF if contested and role in (BARE, FROM, OF) and is_shared(naming, item, candidate.first) else 0
