"""Who did it: "twelve gunmen killed the owner", "zwölf Männer nahmen einen Wächter gefangen": nothing befell them.

The same words tell of those whom it befell: "twelve people killed by the storm". That an object follows tells the two apart.
"""

from __future__ import annotations

import itertools

from ...numerals import number_words
from ...reading import Sentence, is_name
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND
from .counted import LOOSE, PERSON_KINDS, Counted, Fate, empty_words

WHEN_OR_WHERE = ("duration", "length")
LISTED = 4  # tokens behind a number to the joiner that ends its list: "drei Männern, | zwei Frauen | und einem Kind"
OBJECT = 6  # tokens from those who do it to the number to whom
ACCUSED = 3  # tokens behind a number in which it shows that they are suspects: "looking for two men | in connection with"
MOST_CULPRITS = 10  # on the run: "900 people fled after the murder" are refugees
BESIDE = 6  # tokens from a noun to the number of those it is of: "Tod von mehr als | 12"
TIME = 3  # tokens behind an article in which "the day before", "a mile from the border" shows


def is_doer(item: Counted, fate: Fate) -> bool:
    """Whether a number does it to somebody else (a verb in the active and its object follow), or it is done on its account."""
    if _is_for_them(item, fate):
        return True
    if not fate.mark.value.get("transitive"):
        return False
    verb = fate.first if fate.opener < 0 else fate.opener
    if verb <= item.end:
        return item.end + 1 != fate.first and _acts_behind(item, fate.last if fate.opener < 0 else verb)
    behind = fate.last + 1 if fate.opener < 0 or fate.mark.gap is None else fate.mark.gap[0]
    if _is_object(item, behind):
        return _is_active(item, verb)
    if _is_accused_of(item, fate):
        return True
    before = _object_before(item, verb) if item.sentence.language.capital_nouns else None
    return before is not None and _is_object(item, before)


def _is_for_them(item: Counted, fate: Fate) -> bool:
    """ "A service was held in Molo for | the 14 victims", "arrested for | 14 murders": nobody holds these."""
    if fate.kind != "captured" or fate.opener >= 0 or fate.last >= item.amount.begin:
        return False
    language, at = item.sentence.language, item.amount.begin - 1
    at -= at > 0 and item.sentence.folded[at] in language.list("articles")
    return at > fate.last and item.sentence.folded[at] in language.list("purposes")


def _is_accused_of(item: Counted, fate: Fate) -> bool:
    """ "Drei Männer werden verdächtigt|, einen Lehrer getötet | zu haben": the clause behind theirs tells what they did."""
    sentence, language = item.sentence, item.sentence.language
    to, have = sentence.word_at(fate.last + 1), sentence.word_at(fate.last + 2)
    did = language.capital_nouns and to in language.list("infinitive_marks") and have in language.list("possession")
    return did and sentence.clauses[fate.last] > sentence.clauses[item.index]


def _is_active(item: Counted, verb: int) -> bool:
    """No auxiliary of a passive stands before the verb; where nouns are written large, it is one of several who act."""
    sentence, language = item.sentence, item.sentence.language
    if language.capital_nouns:
        return sentence.tokens[verb].lower.endswith(language.endings("plural_verbs"))
    if not language.list("infinitive_marks").isdisjoint(sentence.folded[verb - 2 : verb - 1]):
        return sentence.folded[verb - 1] in language.list("perfect")  # "are thought | to have killed"
    empty, at = empty_words(sentence), verb - 1
    passive = language.list("auxiliaries") - language.list("perfect")
    while at > item.end and sentence.tokens[at].lower in empty:
        if sentence.tokens[at].lower in passive:
            return False
        at -= 1
    return True


def _acts_behind(item: Counted, verb: int) -> bool:
    """ "Am Abend töteten | zwölf Männer | einen Wächter": where verbs stand second, who acts stands between verb and object."""
    sentence, language = item.sentence, item.sentence.language
    if not language.capital_nouns or sentence.back_over(language.list("adverbs"), item.amount.begin - 1) != verb:
        return False
    return sentence.folded[verb].endswith(language.endings("plural_verbs")) and _is_object(item, item.end + 1)


def _object_before(item: Counted, verb: int) -> int | None:
    """ "Zwölf Männer haben in Molo | einen Wächter getötet", "haben zwölf Männer | einen Wächter getötet", "sollen zwölf Männer |
    einen Wächter getötet haben": where the object begins if the verb closes the clause."""
    tokens, clauses = item.sentence.tokens, item.sentence.clauses
    language, behind = item.sentence.language, item.end + 1
    if tokens[behind].lower in language.list("genitive_articles"):
        behind += 2  # "drei Mitglieder | der Bande | haben"
    opener = behind + 1 if tokens[behind].text == "," else behind
    if opener >= verb or clauses[opener] != clauses[verb]:
        return None
    folded, plural, perfect = item.sentence.folded, language.endings("plural_verbs"), language.list("perfect")
    joiners = language.list("joiners")  # "haben das Lager verlassen und | wurden verhaftet"
    begin = next((at + 1 for at in range(verb - 1, opener - 1, -1) if folded[at] in joiners), opener)
    helped = folded[verb + 1 : verb + 2]
    if opener == behind:  # but "Häftlinge haben | 12 Wärter und einen Lehrer getötet"
        helpers = {folded[behind]} if begin > opener else {item.word_before, folded[behind], *helped}
        acts = any(helper.endswith(plural) for helper in helpers & perfect)
    else:
        last = helped[0] if helped and helped[0] in language.list("auxiliaries") else folded[verb]
        acts = folded[opener] in language.list("relative") and last.endswith(plural) and last not in language.list("passives")
    objects, led = language.list("objects"), language.list("prepositions")
    return next((at for at in range(begin, verb) if folded[at] in objects and folded[at - 1] not in led), None) if acts else None


def _is_object(item: Counted, at: int) -> bool:
    """ "killed | him"; not "shot | the day before", "shot | a mile off", "starben | den Behörden zufolge"."""
    sentence = item.sentence
    if at >= len(sentence.tokens):
        return False
    if sentence.tokens[at].lower not in sentence.language.list("objects"):
        return _is_town(sentence, at)
    measures = (mark.first for mark in sentence.marks("measures") if mark.value.get("reason") in WHEN_OR_WHERE)
    said = (mark.first for mark in sentence.marks("attributions"))
    return not any(at <= first <= at + TIME for first in (*measures, *said))


def is_death_of(sentence: Sentence, fate: Fate) -> bool:
    """ "40 Ermittler untersuchen | den Tod | von 12 Menschen": a death that a preposition leads on from is of those behind it."""
    language, behind = sentence.language, sentence.folded[fate.last + 1 : fate.last + 2]
    is_death = sentence.folded[fate.last] in language.list("naming.mere_deaths")
    return is_death and not language.list("links").isdisjoint(behind)


def leads_to_number(item: Counted, fate: Fate) -> bool:
    """ "der Tod von | insgesamt | 12 Menschen", not "der Tod von Papst Leo bewegt 300 Menschen": nothing but small words between
    a noun and the first number behind it; nor "der Tod von zwei Männern bewegt | 300", unless it is joined to that number."""
    sentence = item.sentence
    language, tokens = sentence.language, sentence.tokens
    opens, first = number_words(language).opens, fate.last + 1
    near = range(first, min(first + BESIDE, len(tokens)))
    number = next((at for at in near if tokens[at].kind == NUMBER_KIND or opens[tokens[at].lower]), None)
    if number is None or (number == first and tokens[number].kind == NUMBER_KIND and tokens[fate.last].is_capital):
        return False  # "nach dem Tod | 1945": only a word stands in the genitive, "der Tod | zweier Männer"
    if number < item.amount.begin and not _is_joined_on(item, number):
        return False
    hedged = (mark.first for mark in sentence.marks("hedges") if mark.slot_after and mark.last + 1 == number)
    between = tokens[first : min(hedged, default=number)]
    small = language.lists("articles", *LOOSE)
    return all(
        token.kind == WORD_KIND and not token.is_capital and (language.capital_nouns or token.lower in small) for token in between
    )


def _is_joined_on(item: Counted, number: int) -> bool:
    """ "der Tod von zwei Männern | und | drei Frauen", in one clause with the number before."""
    sentence, before = item.sentence, item.amount.begin - 1
    clauses, joiners = sentence.clauses, sentence.language.list("joiners")
    listed = sentence.tokens[before].text == "," and not joiners.isdisjoint(sentence.folded[item.end + 1 : item.end + LISTED])
    return (listed or sentence.folded[before] in joiners) and clauses[number] == clauses[item.index]


def is_suspect(item: Counted, fate: Fate) -> bool:
    """ "two men | accused of fraud | fled", "looking for seven men they suspect", "sucht sieben Männer, die sie verdächtigt": of
    those who flee or are looked for right behind them the text tells that they are culprits."""
    few = item.amount.value <= MOST_CULPRITS
    if fate.kind != "missing" and not (fate.kind == "displaced" and few):
        return False  # "900 people | accused of witchcraft fled"
    if fate.mark.value.get("culprits") or (fate.kind == "missing" and fate.last < item.index and _did_it(item)):
        return True  # "two men | fled the scene", "looking for | three men who killed a teacher"
    sentence, language, begin = item.sentence, item.sentence.language, item.end + 1
    small = language.lists("relative", "pronouns", "auxiliaries", "adverbs")
    ahead = [fate.first] if fate.first >= begin else []  # "were | suspected of being trapped"
    near = range(begin, min(begin + ACCUSED, *ahead, len(sentence.tokens)))
    if language.capital_nouns and sentence.word_at(begin) == ",":
        relative = sentence.clauses[begin + 1 : begin + 2]
        return bool(relative) and sentence.clause_holds(relative[0], language.list("accused"))
    at = next((at for at in near if sentence.folded[at] in language.list("accused")), None)
    return at is not None and (sentence.back_over(small, at - 1) < begin or sentence.folded[begin] in language.list("one_in"))


def _did_it(item: Counted) -> bool:
    """ "three men | who killed a teacher", "drei Männern|, die einen Lehrer getötet haben"; but not "who were killed"."""
    sentence, language = item.sentence, item.sentence.language
    opens = item.end + 1 + (sentence.word_at(item.end + 1) == ",")
    if sentence.word_at(opens) not in language.list("relative"):
        return False
    words = {word for at, word in enumerate(sentence.folded) if at > opens and sentence.clauses[at] == sentence.clauses[opens]}
    return not language.list("crimes").isdisjoint(words) and language.lists("passives", "speech.passives").isdisjoint(words)


def is_accused_between(sentence: Sentence, start: int, stop: int) -> bool:
    """ "arrested a man | accused of hiding 12", "held for | allegedly hiding 12"; not "killed, it is thought, 12"."""
    words, language = sentence.folded, sentence.language
    accusing = (at for at in range(start + 1, stop - 1) if words[at] in language.list("accusations"))
    return any(words[at + 1].isalpha() and words[at + 2] not in language.list("speech.passives") for at in accusing)


def _is_town(sentence: Sentence, at: int) -> bool:
    """ "300 fighters captured | Goma", "two men killed | Ali Berg": a place the pack knows, or a name, right behind its verb; not
    "two men killed | Monday"."""
    language, names = sentence.language, itertools.chain(sentence.marks("places"), sentence.marks("countries"))
    small = language.lists("naming.calendar_words", "prepositions", "conjunctions")  # "police killed In May …": a headline ran on
    if is_name(sentence, at) and sentence.folded[at] not in small and not sentence.is_heading and at + 1 < len(sentence.tokens):
        return True
    return not language.capital_nouns and any(
        mark.first == at and mark.value.get("form") not in ("adjectives", "people") for mark in names
    )


def does_it_to_next(item: Counted, following: Counted, fate: Fate) -> bool:
    """ "Am Montag töteten | drei Männer 12 Wächter", "versorgten dann | 40 Helfer 12 Verletzte ambulant": where verbs stand
    second, of two numbers of people behind one with nothing that joins them the first is of those who do it."""
    sentence, language = item.sentence, item.sentence.language
    verb = fate.last if fate.opener < 0 else fate.opener
    if not language.capital_nouns or not fate.mark.value.get("transitive"):
        return False
    if sentence.back_over(language.list("adverbs"), item.amount.begin - 1) != verb:
        return False
    between = sentence.tokens[item.end + 1 : following.amount.begin]
    if len(between) > OBJECT or following.phrase.noun_kind not in (
        *PERSON_KINDS,
        "troops",
        "crowd",
        "wounded",
        "captured",
        "displaced",
    ):
        return False
    if between and between[-1].lower in language.list("prepositions"):
        return False
    joiners = language.list("joiners")
    return not any(token.kind == MARK_KIND or token.lower in joiners for token in between)
