"""Ellipses that the text around resolves: what was told before, what goes on, what the same number counts elsewhere."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence

from ...packs import Language, stop_words
from ...quantities import VAGUE
from ...text import MARK_KIND, NUMBER_KIND, WORD_KIND, Token
from ..names.evidence import Regions
from .context import SAME_VALUE, Context, goes_on
from .counted import (
    FAR_COPULA,
    HARM,
    PERSON_KINDS,
    Counted,
    is_added,
    is_rest,
    may_be_year,
    preposition_before,
    sends_as_well,
)
from .next_speakers import is_next_speakers
from .own_clause import ends_otherwise, has_verb_before, is_aboard, takes_preterite
from .part_rules import of_blocks_before
from .phrase import NOTHING, NOUN, PART, UNKNOWN
from .things import of_things

AGAIN = 2  # sentences from a count to "am Tag davor waren es 80 Menschen"
GAP = 7  # tokens before a number that stand for its clause: "in den Niederlanden | 12"
EXPLETIVE = 3  # tokens from a word that stands for a count to its number: "es | sind schon | 213"
OPENERS = frozenset(":–—-(")  # what stands before a list
MOST_SINGLES = 9  # people without a number at its end
WAY = 6  # tokens from "statt" to its number: "statt der vom Anmelder erhofften 8.000"


def told_of_previous(item: Counted, context: Context) -> str | None:
    """ "die Polizei kam auf rund 700", "Fulda (zwischen 200 und 300)", "waren es 412": same thing, other number. The reader needs
    a sign that a count goes on: a hedge, grouped digits, brackets behind a name, or a verb of counting."""
    whole = context.previous_count(item)
    if not whole or not whole.kind:
        return None
    same_sentence = whole.sentence is item.sentence
    if _is_of_a_rate(item):
        return None
    if not same_sentence and (_is_of_another_measure(item) or (whole.kind in HARM and _is_told_first(item))):
        return None
    gap = item.sentence.index - whole.sentence.index
    others = of_blocks_before(item, context) and context.before[-1].sentence is not whole.sentence
    item.settled = of_things(item, context) or others  # "900 Soldaten kamen. Es gibt 300 Helfer. | 40 von ihnen …"
    if item.settled or (not same_sentence and item.phrase.found is PART and item.sentence.clauses[item.index]):
        return None  # "The army fired rockets, four of which fell on farms": the whole stands before the comma
    if gap > 3 or not (same_sentence or goes_on(item, context)):
        return None
    if same_sentence and whole.predicate is not None and has_verb_before(item, whole.end - 1):
        return None  # "killed 58 people and | cost | 40 million"
    if same_sentence and whole.kind in HARM and (_has_helped_verb(item) or ends_otherwise(item, context.reader.fates.all)):
        return None  # "tötete vier Menschen, 40.000 | hatten kein Wasser", "… und vier | nach Leto gebracht"
    if not (_are_left(whole, item) or looks_like_count(item, context, same_sentence)):
        return None
    return item.lean_on(whole)


def _is_of_another_measure(item: Counted) -> bool:
    """ "Acht Menschen starben. Der Preis | stieg auf | 200", "gab die Stärke | mit | 7 an": a clause of levels in which no noun
    is one for a count, or for people, and no pronoun stands for it."""
    sentence, clause, language = item.sentence, item.sentence.clauses[item.index], item.sentence.language
    verbs = language.list("level_verbs")
    if item.word_before in language.list("prepositions"):
        verbs = verbs | language.list("telling_levels")
    if not language.capital_nouns or not sentence.clause_holds(clause, verbs):
        return False
    told = (*sentence.marks("counts"), *(mark for mark in sentence.marks("nouns") if mark.value["kind"] != "thing"))
    if any(sentence.clauses[mark.last] == clause for mark in told):
        return False
    if sentence.clause_holds(clause, language.lists("standing_for_counts", "expletives")):
        return False
    return any(token.is_capital for token in sentence.tokens[max(1, bisect_left(sentence.clauses, clause)) : item.amount.begin])


def _is_told_first(item: Counted) -> bool:
    """ "Getestet | wurden nur 300.", "An Bord | waren 200.", "Im Einsatz waren 300.": what is said of so many stands before the
    verb, and no word that stands for the count; not "Gezählt wurden 50", "Geborgen wurden zwölf"."""
    sentence, language = item.sentence, item.sentence.language
    clause, auxiliaries = sentence.clauses[item.index], language.list("auxiliaries")
    verb = sentence.back_over(language.lists("adverbs", "fillers", "only", "somebody") - auxiliaries, item.amount.begin - 1)
    first = bisect_left(sentence.clauses, clause)
    if not language.capital_nouns or sentence.last_word_of(clause) > item.end or sentence.word_at(verb) not in auxiliaries:
        return False
    told = sentence.folded[first:verb]
    if len(told) == 2 and told[0] in language.list("place_prepositions"):
        return told[1] in language.lists("naming.on_board", "operations") or told[1].endswith(language.endings("vehicles"))
    counted = language.lists("counting_verbs", "supposed", "identified", "recovering")
    return len(told) == 1 and told[0] not in counted and language.participle.fullmatch(told[0]) is not None


def _are_left(whole: Counted, item: Counted) -> bool:
    """ "will pull 300 soldiers out, leaving | 700 there": what comes of a change of troops is so many of them."""
    results = item.sentence.language.list("results")
    return whole.kind == "troops" and whole.sentence is item.sentence and item.word_before in results


def people_again(item: Counted, context: Context) -> str | None:
    """ "30 Menschen starben. Am Vortag waren es 80 Menschen": people said of the count told last, or of what is counted."""
    language, tokens = item.sentence.language, item.sentence.tokens
    if item.noun not in language.list("naming.generic_people"):
        return None
    clause = " ".join(token.lower for token in tokens[max(0, item.amount.begin - FAR_COPULA) : item.amount.begin])
    if not any(copula in clause for copula in language.list("plural_copulas")):
        return None
    if kind := _topic_before(item):
        return kind
    whole = context.previous(item)
    if whole is None or not whole.kind or item.sentence.index - whole.sentence.index > AGAIN:
        return None
    return item.lean_on(whole)


def changed_to(item: Counted, context: Context) -> str | None:
    """ "fell from 900 evacuees in 12 camps to 400": the number before a change says what the one behind it counts."""
    tokens, language, at = item.sentence.tokens, item.sentence.language, item.amount.begin - 1
    if at < 1 or tokens[at].lower not in language.list("change_to"):
        return None
    starts = language.list("change_from")
    told = (other for other in context.earlier(item) if other.kind and other.amount.begin)
    return item.lean_on(next((other for other in told if tokens[other.amount.begin - 1].lower in starts), None))


def gapped(item: Counted, context: Context) -> str | None:
    """ "In Chile starben elf Menschen, in Peru sechs", "Mali at 198 and Egypt at 190": the verb is left out, a name stays."""
    people = item.phrase.found is NOUN and item.phrase.noun_kind in (*PERSON_KINDS, "troops", None)  # "im Mai drei Dänen"
    if not item.place or not (people or item.phrase.found is NOTHING):
        return None
    whole, tokens = context.previous(item), item.sentence.tokens
    if whole is None or not whole.kind or whole.sentence is not item.sentence:
        return None
    if people and whole.predicate is None and whole.phrase.noun_kind == whole.kind:
        return None  # "in Peru 900 Kranke, elf Tote; in Chile 700 Kranke": no verb to go on with
    if item.phrase.noun_kind == "troops" and whole.phrase.noun_kind != "troops":
        return None
    between = tokens[whole.end + 1 : item.amount.begin]
    borders = [at for at, token in enumerate(between) if token.text in ",;:–—" or token.lower in context.reader.joiners]
    name = between[borders[-1] + 1 :] if borders else []
    if whole.kind == "troops" and is_added(item):
        name = name[:1]  # "and Togo | another 90"
    behind = tokens[item.end + 1] if item.end + 1 < len(tokens) else None
    ends = behind is None or behind.text in ",;." or behind.lower in context.reader.joiners
    if whole.kind == "troops" and len(name) == 1 and _is_of_country(name[0], item.sentence.language):
        led_on = behind is not None and behind.lower in item.sentence.language.list("prepositions")
        ends = ends or led_on  # "and Niger 150 | for the force"
    if not ends or not 0 < len(name) <= GAP:
        return None
    if not (_stands_for_clause(name, item) or is_next_speakers(item)):
        return None
    item.antecedent, item.verb_of = None if whole.part else whole.antecedent, whole.verb_of or whole
    return whole.kind


def _stands_for_clause(name: Sequence[Token], item: Counted) -> bool:
    """A place or a party right before a number: "in ganz Togo", "anderswo", "auf schwedischer (Seite)"; no other noun."""
    language = item.sentence.language
    if " ".join(token.lower for token in name) in language.list("elsewhere"):
        return True
    first, regions = item.amount.begin - len(name), language.made(Regions)
    within = (mark for mark in item.sentence.marks("nouns") if first <= mark.first and mark.last < item.amount.begin)
    sides = language.lists("naming.sides", "naming.side_words", "parties_at_war")  # "on the rebels' side 30", "die Armee 30"
    places = (item.sentence.folded[mark.last] for mark in within)
    if any(not (regions.holds(place) or place in sides) for place in places):
        return False
    small = language.lists("prepositions", "articles", "adverbs", "naming.shares") | sides
    of_country = bool(name) and _is_of_country(name[-1], language)
    others = name[:-1] if of_country else name
    named = of_country or any(token.is_capital for token in name)
    return named and all(token.is_capital or token.lower in small for token in others)


def _is_of_country(token: Token, language: Language) -> bool:
    """A country's name or adjective."""
    return any(phrase.section == "countries" for phrase in language.lexicon.names(token.lower))


def _is_of_a_rate(item: Counted) -> bool:
    """ "The average daily rate was 233": no count; nor does a rate reach over another number ("a 7.8-magnitude quake killed 300
    in Turkey and | 40 in Syria")."""
    rates, sentence = item.sentence.language.list("rate_words"), item.sentence
    clause = bisect_left(sentence.clauses, sentence.clauses[item.index])
    before = reversed(sentence.tokens[clause : item.amount.begin])
    return any(token.lower in rates for token in itertools.takewhile(lambda token: token.kind != NUMBER_KIND, before))


def _closing_words(language: Language) -> frozenset[str]:
    """Words that show that the number stands alone: "520 kommen …", "75 allein am Montag", "fünf am Tag davor"."""
    names = ("articles", "counting_verbs", "adverbs", "alone")
    return stop_words(language).union(*map(language.list, names))


def looks_like_count(item: Counted, context: Context, same_sentence: bool) -> bool:
    tokens = item.sentence.tokens
    amount, language = item.amount, item.sentence.language
    before = tokens[amount.begin - 1] if amount.begin else None
    after = tokens[item.end + 1] if item.end + 1 < len(tokens) else None
    bracketed = bool(before and before.text == "(" and amount.begin > 1 and tokens[amount.begin - 2].is_capital)
    large = amount.value >= 1000
    ends = after is None or (after.kind == MARK_KIND and after.text not in "-–") or after.lower in language.made(_closing_words)
    if bracketed:
        return True
    joiners = context.reader.joiners
    listed = same_sentence and before is not None and (before.text in ",;:–—" or before.lower in joiners)
    if listed and after is not None and (_tells_where(item, after) or after.lower in language.list("degrees")):
        return True  # "40 were hurt, six seriously"
    if before is not None and before.lower in context.reader.phrases.articles and amount.value < 10:
        return False  # "connecting the two"
    if goes_on(item, context):
        return amount.hedged or large or ends
    return (
        same_sentence
        and (amount.hedged or large)
        and (ends or item.phrase.added)
        and preposition_before(item) not in language.list("time_prepositions")
    )


def _tells_where(item: Counted, after: Token) -> bool:
    """ "drei in Neuwied, neun in Köln", "six in Molo and two farther north": right behind the number stands a place."""
    language, behind = item.sentence.language, item.sentence.tokens[item.end + 2 : item.end + 3]
    if after.lower in language.list("place_prepositions"):
        return True
    if after.lower in language.lists("naming.towards", "naming.entering") and behind and behind[0].is_capital:
        return True  # "800 to Mali and 200 into Niger"
    return any(item.amount.last < mark.first <= item.end + 1 for mark in item.sentence.marks("elsewhere"))


def added_to_previous(item: Counted, context: Context) -> str | None:
    """ "die übrigen sechs", "another 30": more of what was counted last, in the same sentence."""
    rest = is_rest(item)
    if not rest and not is_added(item):
        return None
    if item.phrase.found is UNKNOWN and preposition_before(item) is not None:
        return None  # "bei | drei weiteren Lawinenabgängen", "in | two other rockslides"
    whole = context.previous(item)
    if whole is None or not whole.kind:
        return None
    near = whole.sentence is item.sentence or (whole.sentence is item.sentence.previous and item.amount.begin <= 1)
    unhurt = not item.sentence.language.list("unhurt").isdisjoint(item.sentence.folded)
    apart = whole.kind in HARM or ((rest or unhurt) and item.phrase.found is NOUN)
    item.settled = apart and _does_otherwise(item, somewhere=whole.predicate is not None)
    if whole.sentence is item.sentence and whole.predicate is not None:
        item.settled |= has_verb_before(item, whole.end - 1) or takes_preterite(item, whole)
    if item.settled or not (rest or near):
        return None
    return item.lean_on(whole)


def _has_helped_verb(item: Counted) -> bool:
    """ "40.000 | hatten kein Wasser", "40.000 | mussten warten"; not "44 | entfallen auf den Norden", "seien es 40 | gewesen"."""
    language, verb = item.sentence.language, item.sentence.word_at(item.end + 1)
    helped = verb in language.list("auxiliaries") - language.lists("copulas", "perfect_ends")
    return language.capital_nouns and helped and _does_otherwise(item)


def _does_otherwise(item: Counted, *, somewhere: bool = False) -> bool:
    """ "Die übrigen 40 Fahrgäste | blieben unverletzt", "16 others | had to be freed": they have a verb of their own; not so in
    "die übrigen acht | in Molo", "die übrigen acht | waren Frauen", "weitere 16 | sind aus Leto". `somewhere`: so has it who only
    was in a place, "weitere 40 | waren im Haus", "another 40 | were in the building"."""
    sentence, language, behind = item.sentence, item.sentence.language, item.end + 1
    behind += sentence.word_at(behind) in language.list("naming.others")
    if behind + 1 >= len(sentence.tokens):
        return False
    verb, following = sentence.tokens[behind], sentence.tokens[behind + 1]
    if verb.lower in language.list("naming.coming") and following.lower in language.list("naming.from"):
        return False  # "weitere fünf | kamen aus Togo"
    small = language.lists("prepositions", "adverbs", "joiners", "conjunctions", "relative", "articles")
    if verb.kind != WORD_KIND or verb.is_capital or verb.lower in small - language.list("auxiliaries"):
        return False
    if verb.lower not in language.list("copulas"):  # not "41 wurden leicht verletzt, weitere drei | mittelschwer und …"
        return verb.lower.endswith(language.endings("plural_verbs")) or not language.capital_nouns
    inside = following.lower in language.list("into_shelters") and sentence.word_at(behind + 2) in language.list("articles")
    if somewhere and (inside or following.lower in language.list("contracted")):
        return True
    undone = language.list("negations") | language.list("unhurt")
    return following.lower in undone or following.lower.endswith(language.endings("passive_participles"))


def contrasted(item: Counted, context: Context) -> str | None:
    """ "Statt der erwarteten 8.000 kamen 900 Demonstranten": what came instead says what was expected."""
    clauses, contrasts = item.sentence.clauses, item.sentence.language.list("contrasts")
    first = max(0, item.amount.begin - WAY)
    words = item.sentence.folded[first : item.amount.begin]
    if contrasts.isdisjoint(words):
        return None
    if not any(word in contrasts and clauses[first + at] == clauses[item.index] for at, word in enumerate(words)):
        return None
    following = next((other for other in context.later(item) if not other.amount.singular), None)
    if following is not None and following.kind:
        return following.kind
    fate = next((fate for fate in context.reader.fates.all if fate.first > item.end), None)
    return fate.kind if fate and (fate.kind in context.fates or fate.kind in ("crowd", "troops")) else None


def breaks_down(item: Counted, context: Context) -> str | None:
    """ "38 Verletzte: 22 Beamte, 16 Zivilisten", "ten died – six in Molo and four in Leto": numbers told one after the other that
    add up to the number before; those without a noun in its sentence."""
    if len(context.items) < 2:
        return None
    whole = context.previous(item)
    if whole is not None and whole.antecedent is not None and _add_up(whole.antecedent, item, context):
        whole = whole.antecedent  # "Elf starben. Die sechs Männer und | fünf Frauen"
    elif whole is None or not _add_up(whole, item, context):
        return None
    item.antecedent = whole
    item.phrase.unit = item.phrase.unit or whole.phrase.unit  # "900 hectares: 600 in Molo and 300 in Leto"
    return whole.kind


def _add_up(whole: Counted, item: Counted, context: Context) -> bool:
    """True where the numbers of a sentence, `item` among them, make the whole together."""
    if not whole.kind or sends_as_well(whole, item):
        return False
    run = [other for other in context.items if other.index > whole.index or whole.sentence is not item.sentence]
    run = [other for other in run if other.kind in (None, whole.kind) or other.antecedent is whole]
    bare = [other for other in run if other.phrase.found is NOTHING and other.sentence is whole.sentence]
    people = [other for other in run if may_lean(other) or other.antecedent is whole or other in bare]
    if people and whole.makes_by_chance(people[0], people[-1]):
        return False
    if item not in people or len(people) < 2:
        return False
    lacking = whole.amount.value - sum(other.amount.value for other in people)
    return not lacking or (0 < lacking <= MOST_SINGLES and _lists_singles(whole, people))


def _lists_singles(whole: Counted, people: Sequence[Counted]) -> bool:
    """ "16 people: eight teachers, four pupils, a secretary and the cook": behind a mark that opens a list, and at its end people
    without a number."""
    sentence, first, last = whole.sentence, people[0], people[-1]
    opens = first.sentence is sentence and first.word_before in OPENERS
    singular = sentence.language.section("numbers").get("singular", ())
    behind = sentence.folded[last.end + 1 :]
    return opens and (last.amount.singular or not set(singular).isdisjoint(behind))


def may_lean(item: Counted) -> bool:
    """People of whom nothing was said here ("250.000 Menschen gezählt", "darunter 13 Frauen") may lean on an earlier count."""
    return item.phrase.found in (NOUN, UNKNOWN) and item.phrase.noun_kind in ("person", "staff", None) and not may_be_year(item)


def topic_of_sentence_before(item: Counted, context: Context) -> str | None:
    """ "Bodies are still being found. 213 had been registered by Sunday": the sentence before names what is being counted, and
    this one opens with the number or a word that stands for it, "In Molo sind es 213", or goes on with what those did; not "dial
    999", "she was 21"."""
    if item.place or item.amount.value < 2 or not goes_on(item, context):
        return None
    language, led = item.sentence.language, item.sentence.folded[max(0, item.amount.begin - EXPLETIVE) : item.amount.begin]
    acts = item.is_ellipsis and item.sentence.word_at(item.end + 1) in language.lists("plural_auxiliaries", "perfect")
    if item.amount.begin > 1 and not acts and language.lists("expletives", "head_counts").isdisjoint(led):
        return None
    return _topic_before(item) if looks_like_count(item, context, False) else None


def _topic_before(item: Counted) -> str | None:
    """What the sentence before names as counted, if it gives no number of it."""
    before = item.sentence.previous
    if before is None or any(token.kind == NUMBER_KIND for token in before.tokens):
        return None
    for mark in reversed(before.marks("nouns")):
        kind = str(mark.value["kind"])
        if kind in HARM or (kind not in (*PERSON_KINDS, "thing") and (item.amount.hedged or item.amount.value >= 1000)):
            return kind
    return None


def held_against(item: Counted, context: Context) -> str | None:
    """ "Aktivisten nannten 400 Festnahmen. Das Ministerium sprach dagegen von 310 Personen": another count of the same."""
    before, language = context.previous(item), item.sentence.language
    if before is None or before.kind not in context.fates or item.phrase.noun_kind != "person":
        return None
    clause = item.sentence.clauses[item.index]
    contrasts = item.sentence.clause_holds(clause, language.list("contrast_adverbs")) and goes_on(item, context)
    near = item.sentence.index - before.sentence.index <= 1
    return before.kind if contrasts and near and preposition_before(item) in language.list("links") else None


def same_value(item: Counted, context: Context) -> str | None:
    """ "Fulda korrigiert: 900 statt 700": the article says elsewhere what 900 counts."""
    other = context.by_value.get(item.amount.value)
    if other is None or other is item or item.amount.value < SAME_VALUE or (item.amount.bare and item.amount.value < 100):
        return None
    vague = item.amount.hedge is VAGUE and item.sentence.index > 0  # "Millions" may be others, but not in the headline
    if vague or is_aboard(item):
        return None  # "Bis zu 700 Tote … Ein Kutter mit 700 Migranten an Bord"
    return item.lean_on(other)


def same_large_value(item: Counted, context: Context) -> str | None:
    """ "Were the 9,000 all dead …": a large number said before in the article counts the same again."""
    large = item.amount.value >= 10_000 or (item.amount.value >= 1000 and item.amount.value % 1000)
    return same_value(item, context) if large else None
