"""Whether a number stands in a clause of its own: by the verb beside it, not by marks, which a joiner needs none of.

"12 Bewohner starben und 40 Helfer | suchten weiter": what is told before the joiner is not told of the second number.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence

from ...numerals import number_words
from ...packs import Language, Mark
from ...text import MARK_KIND, NUMBER_KIND, Token
from .counted import QUOTES, Counted, Fate
from .phrase import NOTHING, UNKNOWN

ONE = 5  # tokens from the article of somebody to their verb: "a | 23-year-old woman was"
OBJECT = 5  # tokens from a verb to what leads to a number: "cut | the supply of water to |"
FARTHER = 9  # tokens from people to their auxiliary: "people living in 12 villages near Molo | were"
LOADED = 3  # tokens from a vehicle to "with": "ein Bus der Linie 4 mit"


def opens_clause(item: Counted) -> bool:
    """ "12 Bewohner starben und 40 Helfer | suchten weiter": a finite verb right behind, and more than that."""
    verb, further = _words_behind(item)
    if verb is None or further is None:
        return False
    return _is_finite(item.sentence.language, verb) and not further.is_capital


def ends_otherwise(item: Counted, fates: Sequence[Fate]) -> bool:
    """ "wurden 12 getötet und | 40 Menschen nach Molo gebracht": a participle no pack knows ends what a joiner opens; or it
    stands right behind a bare number: "12 were killed and | 40 taken to Molo"."""
    sentence, language = item.sentence, item.sentence.language
    if item.word_before not in language.list("joiners"):
        return False
    if not language.capital_nouns:
        told = item.amount.last + 1
        if item.phrase.found not in (NOTHING, UNKNOWN) or any(fate.first == told for fate in fates):
            return False
        shared = any(mark.value.get("relative") and mark.last < item.index for mark in sentence.marks("parts"))
        done = sentence.word_at(told).endswith(language.endings("passive_participles"))
        return done and not shared  # "70 people, of whom 31 were freed and | nine charged"
    last = sentence.last_word_of(sentence.clauses[item.end])
    if last <= item.end or sentence.tokens[last].is_capital or language.participle.fullmatch(sentence.folded[last]) is None:
        return False
    return not any(fate.first <= last <= fate.last for fate in fates)


def takes_preterite(item: Counted, before: Counted | None) -> bool:
    """ "12 died and another 300 | volunteered": a verb no pack knows, taken for a noun; not of fewer than those before."""
    if item.phrase.found is not UNKNOWN or (before is not None and before.amount.value > item.amount.value):
        return False
    return item.noun.endswith(item.sentence.language.endings("regular_preterites"))


def has_own_auxiliary(item: Counted) -> bool:
    """ "500 Helfer | waren im Einsatz", "500 rescuers | were on duty": an auxiliary right behind, and more than that."""
    verb, further = _words_behind(item)
    return verb is not None and further is not None and verb.lower in item.sentence.language.list("auxiliaries")


def is_told_apart(item: Counted, whole: Counted | None) -> bool:
    """ "44 died. Some 3,500 | are stranded", "3.500 | seien abgeschnitten": more than counted before, at the head of a clause
    and with a verb of their own that neither counts nor tells where or how old they are: no new count of those before."""
    sentence, language, behind = item.sentence, item.sentence.language, item.end + 1
    if whole is None or item.amount.value <= whole.amount.value or behind >= len(sentence.tokens):
        return False
    verb, last = sentence.folded[behind], sentence.last_word_of(sentence.clauses[item.index])
    small = language.lists("articles", "expletives", "pronouns", "counting_verbs", "identified", "elsewhere")
    if language.capital_nouns and (told := _end_of_frame(item, last)) and sentence.folded[told] not in small:
        return sentence.tokens[told].text.islower()
    joining = language.lists("joiners", "conjunctions")
    if not sentence.tokens[behind].text.islower() or verb in joining or not _heads_clause(item):
        return False
    told, adverbs = behind, language.lists("adverbs", "fillers", "auxiliaries")
    while told < last and sentence.folded[told] in adverbs:
        told += 1
    if not language.capital_nouns:
        small, last = small | language.list("prepositions"), told
    elif verb not in language.list("auxiliaries"):  # a participle may stand there, or where they are
        return False
    words = {sentence.folded[told], sentence.folded[last]}
    plain = words.isdisjoint(small | language.lists("age_words", "age_degrees"))
    return plain and last >= behind and sentence.tokens[last].text.islower()


def _end_of_frame(item: Counted, last: int) -> int:
    """ "Dort | seien 4000 | eingeschlossen", "dass 4000 in der Stadt | eingeschlossen | seien": the word that tells of them, at
    the end of what a German auxiliary frames; 0 where none does, or of "es waren 4000 in der Stadt"."""
    sentence, language = item.sentence, item.sentence.language
    first = bisect_left(sentence.clauses, sentence.clauses[item.index])
    first += sentence.tokens[first].kind == MARK_KIND
    auxiliaries, before = language.list("auxiliaries"), sentence.folded[first : item.amount.begin]
    if not before or not language.list("expletives").isdisjoint(before):
        return 0
    opens = before[0] in language.list("complementisers") and language.lists("adverbs", "fillers").issuperset(before[1:])
    if not opens and before[-1] not in auxiliaries:
        return 0
    while last > item.end and sentence.folded[last] in auxiliaries:
        last -= 1
    return last if last > item.end else 0


def _heads_clause(item: Counted) -> bool:
    """Nothing before a number in its clause but what hedges it or says that it is another: ", and | more than 3,500"; a joiner
    needs no comma before a verb of its own: "12 died | and | 3,500 were stranded"."""
    sentence, language = item.sentence, item.sentence.language
    before = sentence.back_over(language.lists("naming.others", "fillers"), item.amount.begin - 1)
    if before >= 0 and sentence.folded[before] in language.list("joiners"):
        own = not language.capital_nouns and (has_own_auxiliary(item) or opens_clause(item))
        before = -1 if own else before - 1
    return before < 0 or sentence.tokens[before].kind == MARK_KIND


def has_verb_before(item: Counted, verb: int) -> bool:
    """ "killed 40 people and | sickened | 900", "tötete einen Mann und | beraubte | 900", "and | cut power to | 900": behind a
    verb, those it befell and what opens a clause another verb stands, that takes the number or what leads to it."""
    sentence, language, last = item.sentence, item.sentence.language, item.amount.begin - 1
    led = sentence.folded[last] in language.list("prepositions")
    openers, endings = language.lists("joiners", "clause_openers", "pronouns"), language.endings("preterites")
    for at in range(last, max(verb + 2, last - OBJECT * led - 1), -1):
        if sentence.folded[at - 1] not in openers:
            continue
        told = sentence.folded[at] in language.list("counting_verbs")
        helped = at < last and sentence.folded[at] in language.list("plural_auxiliaries")  # "and | are looking for | 900"
        return helped or (not told and sentence.tokens[at].text.islower() and sentence.folded[at].endswith(endings))
    return False


def opens_contrast(item: Counted) -> bool:
    """ "two are missing, | while another 14 were taken ashore": a clause of its own with a passive verb."""
    sentence, language = item.sentence, item.sentence.language
    first = bisect_left(sentence.clauses, sentence.clauses[item.index])
    first += first + 1 < len(sentence.tokens) and sentence.tokens[first].kind == MARK_KIND
    opener = sentence.folded[first]
    if first >= item.amount.begin or opener not in language.list("clause_openers") or opener in language.list("joiners"):
        return False
    if not has_own_auxiliary(item):
        return False
    verb = sentence.folded[item.end + 2 : item.end + 3]
    done = bool(verb) and verb[0].endswith(language.endings("passive_participles"))
    return done and language.list("identified").isdisjoint(verb)


def has_verb_farther_on(item: Counted) -> bool:
    """ "900 people living in 12 villages | were rescued": the auxiliary behind what tells where or who they are."""
    sentence, language = item.sentence, item.sentence.language
    if language.capital_nouns or item.phrase.noun is None:
        return False
    clause, auxiliaries = sentence.clauses[item.index], language.list("auxiliaries")
    opened = language.lists("relative", "joiners", "conjunctions") | auxiliaries
    words = sentence.folded[item.end + 1 : item.end + 1 + FARTHER]
    opens, behind = number_words(language).opens, sentence.tokens[item.end + 2 : item.end + 2 + FARTHER]
    numbers = [token.kind == NUMBER_KIND or bool(opens[token.lower]) for token in behind]
    counts_on = zip(words, numbers, strict=False)  # "in 12 villages and | four | towns"
    at = next((at for at, (word, number) in enumerate(counts_on) if word in opened and not number), None)
    if not at or words[at] not in auxiliaries or sentence.clauses[item.end + 1 + at] != clause:
        return False
    return words[0] in language.lists("prepositions", "adverbs") or words[0].endswith(language.endings("present_participles"))


def speaks_of_others(item: Counted, at: int) -> bool:
    """ "Zwei Abgeordnete | berichteten, die Reservisten würden mobilisiert", "two men | said protesters were arrested": who says
    it, and what befalls others behind; not "two men said they were arrested"."""
    sentence, language, says = item.sentence, item.sentence.language, verb_of_saying(item)
    if says is None:
        return False
    if sentence.clauses[at] != sentence.clauses[item.index]:
        return True
    return not language.capital_nouns and at > says.last + 1 and sentence.folded[says.last + 1] not in language.list("pronouns")


def verb_of_saying(item: Counted) -> Mark | None:
    """ "two men | said": right behind the number and its noun."""
    sayings = (mark for mark in item.sentence.marks("attributions") if mark.first == item.end + 1)
    return next((mark for mark in sayings if mark.value.get("form") == "verb" and not mark.value.get("weak")), None)


def is_of_speaker(item: Counted, at: int) -> bool:
    """ "“I have four children,” said Molo, | who fled", "„Drei schlugen mich“, sagt Molo, | der …": what a relative clause behind
    who says it tells is told of the speaker, and not of the number."""
    sentence, language, tokens = item.sentence, item.sentence.language, item.sentence.tokens
    start = bisect_left(sentence.clauses, sentence.clauses[at])
    head, between = start + (tokens[start].kind == MARK_KIND), range(item.end + 1, start)
    opening = range(head, head + 1 if language.capital_nouns else at + 1)  # also ", a farmer | who fled"
    relatives = language.list("speech.relatives")
    if not between or not any(sentence.folded[word] in relatives for word in opening):
        return False
    says = (mark.first for mark in sentence.marks("attributions") if mark.value.get("form") == "verb")
    closed = (
        end + 1 for end in between[:-1] if tokens[end].text in QUOTES and "," in (tokens[end - 1].text, tokens[end + 1].text)
    )
    return any(word in between and sentence.clauses[word] != sentence.clauses[item.end] for word in (*says, *closed))


def is_told_before(item: Counted, following: Counted, stop: int) -> bool:
    """ "An Bord waren | 120 Menschen und zwölf wurden | verletzt", "Sie rettete | 120 Menschen, zwölf | starben": a verb before a
    number and one more behind the next, where verbs stand second."""
    language, tokens = item.sentence.language, item.sentence.tokens
    if not language.endings("finite_endings") or not _is_behind_verb(item):
        return False
    behind = tokens[following.end + 1 : stop + 1]
    plain = all(token.text != "," for token in behind)  # not "meldete 120 Bewohner und zwölf Gäste, die | starben"
    return plain and any(_is_any_verb(language, token) for token in behind)


def _is_behind_verb(item: Counted) -> bool:
    """ "Sie rettete | 120 Menschen", "dort befanden | sich 120 Menschen", "2013 erkrankten | in Togo 120 Menschen": nothing but
    a place between the verb and those it is told of, or a pronoun, behind which a second place holds a verb, known or not."""
    sentence, language, at = item.sentence, item.sentence.language, item.amount.begin - 1
    place = next((place for place in range(at, -1, -1) if not sentence.tokens[place].is_capital), at)
    if place < at and sentence.folded[place] in language.list("place_prepositions"):
        at = place - 1
    if sentence.word_at(at) not in language.lists("expletives", "somebody"):
        return at >= 0 and _is_any_verb(language, sentence.tokens[at])
    opens = language.lists("conjunctions", "relative", "pronouns", "adverbs", "prepositions")
    return at > 1 and sentence.tokens[at - 1].text.islower() and sentence.folded[at - 1] not in opens


def _is_any_verb(language: Language, token: Token) -> bool:
    return _is_verb(language, token) or (token.text.islower() and token.lower.endswith(language.endings("preterites")))


def is_told_within_relative(item: Counted, fate: Fate) -> bool:
    """ "40 were hurt, said police, | who had 500 officers there", "trees, | which 400 people live on, | were uprooted": a number
    within a relative clause with a verb of its own, and not what is told outside it. One part of those before it is told of:
    "of whom 12 …"."""
    sentence, language, clauses = item.sentence, item.sentence.language, item.sentence.clauses
    clause = clauses[item.index]
    if item.part is not None or clauses[fate.first] == clause or clauses[fate.last] == clause:
        return False
    start = bisect_left(clauses, clause)
    start += sentence.tokens[start].kind == MARK_KIND
    if not start or sentence.tokens[start - 1].text != "," or start >= item.amount.begin:
        return False
    if not language.capital_nouns:
        return sentence.folded[start] in language.list("fact_openers")
    led = sentence.folded[start] in language.list("prepositions")
    last = sentence.last_word_of(clause)
    closes = sentence.tokens[last].text.islower() and last > item.end
    return closes and sentence.folded[start + led] in language.lists("relative", "speech.definite")


def is_aboard(item: Counted, *verbs: str) -> bool:
    """ "ein Bus | mit 60 Insassen", "der Bus|, in dem 60 Menschen saßen": whom a vehicle carries; with the `verbs` of a list also
    "the ferry | had 60 passengers"."""
    if _sits_in_vehicle(item):
        return True
    language, before = item.sentence.language, item.amount.begin - 1
    near = item.sentence.tokens[max(0, before - LOADED) : max(0, before)]
    if near and near[-1].is_capital and item.sentence.folded[before] in language.list("attaching"):
        return True
    return _is_with(item, *verbs) and any(token.lower.endswith(language.endings("vehicles")) for token in near)


def _sits_in_vehicle(item: Counted) -> bool:
    """ "der | Bus, in dem | 60 Menschen saßen": a relative clause of place, behind a vehicle."""
    sentence, language = item.sentence, item.sentence.language
    start = bisect_left(sentence.clauses, sentence.clauses[item.index])
    start += sentence.tokens[start].kind == MARK_KIND
    at = language.list("naming.at_bodies")  # not "ein Unfall mit einem Bus, | bei dem neun starben"
    inside = language.list("place_prepositions") - at
    if start < 2 or sentence.folded[start] not in inside:
        return False
    relatives = language.lists("relative", "speech.relatives")
    return sentence.word_at(start + 1) in relatives and sentence.folded[start - 2].endswith(language.endings("vehicles"))


def is_sent_along(item: Counted) -> bool:
    """ "arrested in | a raid | with 300 officers": who carried it out."""
    before = item.amount.begin - 2
    return _is_with(item) and item.sentence.folded[before].endswith(item.sentence.language.endings("operations"))


def _is_with(item: Counted, *verbs: str) -> bool:
    before = item.amount.begin - 1
    return before > 0 and item.sentence.tokens[before].lower in item.sentence.language.lists("loading", *verbs)


def is_told_of_one(item: Counted, fate: Fate) -> bool:
    """ "carried 40 people and a woman | was killed", "hatte 40 Gäste an Bord, der Fahrer | starb": who opens a clause behind the
    number is one, as the verb says, and nothing parts that from what befell them."""
    sentence, language = item.sentence, item.sentence.language
    folded, single, relatives = sentence.folded, language.list("single"), language.list("speech.relatives")
    for first in range(max(item.amount.last, item.phrase.last) + 2, fate.first):
        if folded[first] not in single:
            continue
        openers = language.lists("joiners", "clause_openers", "circumstances") | {",", ";"}
        if folded[first - 1] not in openers:
            continue
        if language.capital_nouns and not sentence.tokens[first + 1].is_capital:
            continue  # ", die | vermisst wurden"
        between = range(first, fate.first)
        if any(sentence.tokens[at].kind in (MARK_KIND, NUMBER_KIND) or folded[at] in openers for at in between):
            continue
        near = itertools.takewhile(lambda word: word not in relatives, folded[first + 1 : min(first + ONE, fate.first) + 1])
        if not language.list("singular_auxiliaries").isdisjoint(near):  # not "40 men and a child | who has no name | were killed"
            return True
        return language.capital_nouns and folded[fate.first].endswith(language.endings("preterites"))
    return False


def is_told_of_many(item: Counted, fate: Fate) -> bool:
    """ "There were 50 people inside, | many | died", "Von den 50 Gästen starben | viele": those whom nobody counted."""
    sentence, many, behind = item.sentence, item.sentence.language.list("many"), fate.last + 1
    at = sentence.back_over(sentence.language.list("auxiliaries"), fate.first - 1)
    if at > item.end and sentence.folded[at] in many:
        return True
    ends = behind + 1 >= len(sentence.tokens) or sentence.tokens[behind + 1].kind == MARK_KIND
    return ends and sentence.word_at(behind) in many


def goes_on_meanwhile(item: Counted, start: int) -> bool:
    """ "Two were killed as | 300 officers | were sent in", "as police fired on | 300 fans": another clause of what went on
    meanwhile, with a verb of its own; "killed as many as 300" has none."""
    language, folded, begin = item.sentence.language, item.sentence.folded, item.amount.begin
    meanwhile, verbs = language.list("meanwhile_words"), language.endings("regular_preterites")
    at = next((at for at in range(begin - 1, start, -1) if folded[at] in meanwhile), None)
    if at is None:
        return False
    if at + 1 < begin:
        return any(word.endswith(verbs) for word in folded[at + 2 : begin])
    behind = item.sentence.word_at(item.end + 1)
    return behind in language.list("auxiliaries") or behind.endswith(verbs)


def goes_on_without(item: Counted, stop: int) -> bool:
    """ "Er kenterte mit drei Kollegen und | wurde | tot geborgen": behind a joiner the verb is that of the one they were with."""
    language, tokens = item.sentence.language, item.sentence.tokens
    if not _is_with(item) or is_aboard(item):
        return False  # "das Boot mit 40 Menschen kenterte und wird vermisst"
    joiners, of_one = language.list("joiners"), language.list("of_one")
    return any(tokens[at].lower in joiners and tokens[at + 1].lower in of_one for at in range(item.end + 1, stop))


def stands_in_own_clause(item: Counted, start: int) -> bool:
    """ "… verletzt und im Einsatz | waren | 500 Helfer": a joiner behind `start` and a finite verb around a number."""
    sentence, tokens = item.sentence, item.sentence.tokens
    language, begin = sentence.language, item.amount.begin
    joiners, finite = language.list("joiners"), language.endings("finite_endings")
    joiner = next((at for at in range(begin - 1, start, -1) if tokens[at].lower in joiners), None)
    if joiner is None or not (finite or has_own_auxiliary(item) or opens_clause(item) or has_verb_farther_on(item)):
        return False
    clause = sentence.clauses[item.index]
    stop = next((at for at in range(item.end + 1, len(tokens)) if sentence.clauses[at] != clause), len(tokens))
    words = [token.lower for token in tokens[joiner + 1 : stop] if token.kind != MARK_KIND]
    auxiliaries = language.list("auxiliaries")
    while words and words[-1] in auxiliaries:  # "neun Zivilisten und drei Kämpfer gewesen | sein": they close a clause
        words.pop()
    if sentence.clauses[joiner] != clause or not language.list("expletives").isdisjoint(words):
        return False
    around = [tokens[begin - 1], *tokens[item.end + 1 : item.end + 2]] if item.end + 2 < stop else [tokens[begin - 1]]
    inflected = any(_is_finite(language, token) for token in around)
    return inflected or not auxiliaries.isdisjoint(words)


def _words_behind(item: Counted) -> tuple[Token | None, Token | None]:
    """The two words right behind a number and what it counts ("16 others | were freed"); none where a mark stands second."""
    sentence, first = item.sentence, item.end + 1
    first += sentence.word_at(first) in sentence.language.list("naming.others")
    following = sentence.tokens[first : first + 2]
    if len(following) < 2 or following[1].kind == MARK_KIND:
        return None, None
    return following[0], following[1]


def _is_verb(language: Language, token: Token) -> bool:
    return token.lower in language.list("auxiliaries") or _is_finite(language, token)


def _is_finite(language: Language, token: Token) -> bool:
    """ "suchten", "flohen", and neither a noun ("Verbündeten") nor a participle ("geflohen", "eingezogen"); "remain", "stood"."""
    if token.lower in language.list("finite_verbs"):
        return True
    ending = next((ending for ending in language.endings("finite_endings") if token.text.endswith(ending)), None)
    return ending is not None and token.text.islower() and "ge" not in token.text.removesuffix(ending)
