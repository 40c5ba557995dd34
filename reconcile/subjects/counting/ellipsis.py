"""Numbers without a noun: "davon 600 in Kursk", "stieg auf 35", "die Polizei kam auf rund 80.000".

News leaves out what the reader already knows. Each rule below is one way of knowing it; they are tried in order, from the
evidence nearest to the number to the farthest, and a number for which none speaks counts nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...quantities import RANGE, VAGUE
from ...reading import ANY, Rules, Sentence
from ...text import MARK_KIND
from . import clause_rules, count_rules, event_rules, part_rules, text_rules
from .ages import is_age
from .army_rules import men_of_an_army, strength_of_army
from .beside_places import is_of_its_own_place
from .calendar import MONTH
from .context import Context, LeanRule, has_verb
from .counted import HARM, PERSON_KINDS, Counted, is_listed_by_place, is_open_victim, is_rest, is_taken_from, may_be_year
from .kinds import OPEN_FATES
from .loss_rules import announced_loss, take_announced_loss
from .next_speakers import is_next_speakers
from .no_counts import is_led_to, is_owner, measures_something
from .open_counts import affected_before, left_open_before, part_of_people_before
from .outcomes import are_sick
from .own_clause import is_told_apart, opens_contrast, verb_of_saying
from .phrase import MEASURE, NOTHING, NOUN, PART, UNKNOWN
from .taken_away import is_set_against, number_instead
from .things import is_said_of_things
from .told_before import is_of_bodies_found, some_of_told, tells_who_they_are, told_again

MAY_SHARE = (*PERSON_KINDS, "troops", "captured", "displaced", None)  # nouns of people who may be some of the dead

HEADLINES = 2  # sentences at the top of an article that may be its headlines
STILL = 6  # sentences in which victims are still those told dead
FROM_NUMBER = 3  # tokens from a word for a number to the victims it counts: "die Zahl der zivilen Opfer"


# In order: what the clause itself says; what it is a part of; what count was announced; the rest of a whole; what was
# being told; and last, for headlines, what the same number counts elsewhere in the article.
RULES = Rules[LeanRule](
    {
        clause_rules.labelled: ":",
        clause_rules.listed: ":",
        clause_rules.shares_noun: ANY,
        clause_rules.told_in_apposition: (",", "(", "–", "—"),
        clause_rules.listed_by_place: ("(",),
        text_rules.contrasted: ("contrasts",),
        event_rules.came_to_event: ("events",),
        part_rules.among_fallen: ("parts",),
        clause_rules.participle_follows: ("attributes", "predicates"),
        clause_rules.participle_before: ("predicates",),
        clause_rules.with_others: ("predicates",),
        part_rules.part_of_unnumbered: ANY,
        part_of_people_before: ("parts", "partitives"),
        part_rules.alone_of_whole: ("alone",),
        part_rules.accompanied: ("accompanying",),
        clause_rules.known_by_name: ("identified",),
        some_of_told: ANY,
        clause_rules.left_out: ("left_out",),
        part_rules.among_whole: ("members_of",),
        part_rules.of_told_before: ANY,
        part_rules.part_of_previous: ANY,
        part_rules.out_of_whole: ANY,
        count_rules.noun_numbers: ("nouns",),
        count_rules.noun_behind: ("counts", "nouns"),
        clause_rules.left_out: ("left_out",),
        part_rules.sum_of_told: ("sums", "overall"),
        count_rules.count_word: ("counts",),
        text_rules.breaks_down: ANY,
        text_rules.changed_to: ANY,
        text_rules.gapped: ANY,
        text_rules.added_to_previous: ("additions", "rest"),
        text_rules.same_large_value: ANY,
        text_rules.topic_of_sentence_before: ("counting_verbs",),
        left_open_before: ("counting_verbs",),
        event_rules.arrived_in_flight: ("arrival_verbs",),
        strength_of_army: ("so_many_strong",),
        event_rules.bare_count_at_event: ("counting_verbs", "gathering_verbs"),
        text_rules.told_of_previous: ANY,
        text_rules.same_value: ANY,
    }
)
PEOPLE_RULES = Rules[LeanRule](
    {
        clause_rules.labelled: ":",
        text_rules.contrasted: ("contrasts",),
        clause_rules.identified: ("identities",),
        clause_rules.told_to_be: ("identities",),
        part_rules.among_fallen: ("parts",),
        told_again: ANY,
        some_of_told: ("nouns",),
        part_rules.part_of_unnumbered: ANY,
        part_of_people_before: ("parts", "partitives"),
        affected_before: ("hit_by",),
        part_rules.pointed_back: ("partitives",),
        part_rules.accompanied: ("accompanying",),
        clause_rules.left_out: ("left_out",),
        part_rules.sum_of_told: ("sums", "overall"),
        part_rules.among_whole: ("members_of",),
        part_rules.part_of_previous: ANY,
        part_rules.out_of_whole: ANY,
        count_rules.compared: ("comparisons",),
        text_rules.changed_to: ANY,
        text_rules.breaks_down: ANY,
        clause_rules.besides: ("besides",),
        part_rules.shared_fate: ANY,
        count_rules.count_word: ("counts",),
        left_open_before: ("counting_verbs",),
        text_rules.gapped: ANY,
        text_rules.added_to_previous: ("additions", "rest"),
        announced_loss: ("counts", "nouns"),
        text_rules.people_again: ("expletives",),
        event_rules.came_to_event: ("events",),
        text_rules.held_against: ("contrast_adverbs",),
        event_rules.arrived_in_flight: ("arrival_verbs",),
        event_rules.counted_at_event: ("counting_verbs", "gathering_verbs", "head_counts"),
        event_rules.gathered_at_event: ("events",),
        men_of_an_army: ("men",),
        strength_of_army: ("so_many_strong",),
    }
)


def resolve(items: Sequence[Counted], context: Context) -> None:
    """Gives each ellipsis of a sentence its kind, left to right, and puts right those that have one."""
    for item in items:
        if item.kind is None:
            _find_kind(item, context)
        elif item.kind == "missing" and _are_found(item, context):
            item.kind, item.settled = None, True
        else:
            _take_what_befell(item, context)
    _share_out(items, context)
    for item in items:
        if are_sick(item):
            item.kind, item.settled = None, True


def _find_kind(item: Counted, context: Context) -> None:
    """By the first rule that knows it."""
    if is_of_bodies_found(item, context):
        item.kind, item.settled, item.antecedent = "killed", False, context.previous(item)
        return
    if item.settled or _is_told_otherwise(item, context):
        item.settled = True
        return
    rules = RULES if may_be_ellipsis(item) else PEOPLE_RULES if text_rules.may_lean(item) else None
    for rule in rules.able(item.sentence) if rules else ():
        kind = rule(item, context)
        if kind and not (kind == "area" and rules is PEOPLE_RULES):
            dead = kind == "casualties" and rule in OF_VICTIMS and _are_dead(item, context)
            item.kind, item.antecedent = "killed" if dead else kind, item.antecedent or _unnumbered_whole(item, context)
            item.trace.append(rule.__name__.replace("_", " "))
            if rule is clause_rules.participle_follows:
                _hand_to_part(item, context)
        if item.kind or item.settled:
            return


def _hand_to_part(whole: Counted, context: Context) -> None:
    """ "Five of the | 80 | were hurt": what follows a bare number that only tells of how many is said of the part; of the whole
    is what the article told of as many before."""
    part = next((item for item in context.items if item.whole is whole), None)
    if part is None or whole.phrase.found is not NOTHING:
        return
    if part.predicate is None:  # of what befell it all that is known is what befell as many before
        before = part.antecedent or whole.antecedent
        part.kind, part.predicate, part.antecedent, part.settled = whole.kind, whole.predicate, before, False
        part.trace += whole.trace
    told = context.by_value.get(whole.amount.value)
    whole.kind = whole.lean_on(told if told is not whole else None)
    whole.predicate, whole.settled = None, whole.kind is None


def _take_what_befell(item: Counted, context: Context) -> None:
    """Those of a kind of their own may be told to be part of the dead, or dead, or no soldiers there are."""
    if item.part and item.antecedent is None:
        if item.kind in OPEN_FATES and part_rules.named_by_marker(item, context) == "killed":
            item.kind, item.predicate = "killed", None  # "the dead included | six who were swept away"
        _take_fate_of_whole(item, context)
    elif item.kind not in (*HARM, "area", "casualties") and not (item.predicate or item.phrase.attribute):
        _take_what_they_are(item, context)
    if item.kind == "casualties":
        _take_open_victims(item, context)
    if item.kind == "troops":
        take_announced_loss(item, context)


def _take_what_they_are(item: Counted, context: Context) -> None:
    """ "Bei den Toten handelt es sich um | zwei Soldaten und vier Häftlinge": who the dead are said to be is dead, too."""
    before = next(iter(context.earlier(item)), None)
    told = clause_rules.identified(item, context)
    if told is None and before is not None and IDENTIFIED in before.trace:
        told = part_rules.shared_fate(item, context)
    if told is None and before is not None and before.kind in HARM and _are_the_rest(item):
        told = before.kind
    if told is not None:
        item.kind = told
        item.trace.append(IDENTIFIED)


def _are_the_rest(item: Counted) -> bool:
    """ "Zwölf der Toten waren Zivilisten, die anderen | 28 Soldaten.": no verb follows that tells of them alone."""
    behind = item.sentence.tokens[item.end + 1 : item.end + 2]
    return is_rest(item) and (not behind or behind[0].kind == MARK_KIND)


def _are_found(item: Counted, context: Context) -> bool:
    """ "215 Verschüttete konnten lebend geborgen werden": missing no more; not "konnten | nicht | gerettet werden"."""
    told = item.phrase.attribute.value["kind"] if item.phrase.attribute else item.phrase.noun_kind
    if told != "missing" or is_taken_from(item) or any(other.whole is item for other in context.items):
        return False
    saved = clause_rules.verb_behind(item.whole or item, context)
    if saved is None or not saved.mark.value.get("saved"):
        return False
    return item.sentence.language.list("negations").isdisjoint(item.sentence.folded[item.end + 1 : saved.last + 1])


def _is_told_otherwise(item: Counted, context: Context) -> bool:
    """ "at least 44 reached safety", "nur 84 von ihnen überlebten": what befell these is no figure of any kind."""
    holds = item.sentence.holds
    if item.is_ellipsis and (_is_out_of_things(item, context) or is_said_of_things(item)):
        return True
    if item.word_before == "," and item.phrase.found is NOUN and item.part is None and verb_of_saying(item) is not None:
        return True  # "Troops killed eight people, | two residents said"
    if "counts" in holds:
        anybody = item.is_ellipsis or item.noun in item.sentence.language.list("naming.generic_people")
        if anybody and count_rules.counts_others(item, context):
            return True
    if item.is_ellipsis and opens_contrast(item) and clause_rules.verb_behind(item, context) is None:
        return True
    if "capacities" in holds and item.phrase.found is NOTHING and has_verb(item, "capacities"):
        return True  # "the capacity of the ferry was only 100"
    if item.phrase.found is PART and item.phrase.noun is None:
        saved = clause_rules.verb_behind(item, context)  # "29 der 34 | wurden gerettet"
        return saved is not None and bool(saved.mark.value.get("saved"))
    if item.phrase.found is not NOTHING or ("predicates" in holds and clause_rules.participle_before(item, context)):
        return False  # "200 detained, 30 of whom were later released": a part has the kind of its whole
    apart = item.is_ellipsis and item.beside is None and is_told_apart(item, context.previous(item))
    if not (apart or context.reader.fates.hold_none):
        return False
    fate = clause_rules.verb_behind(item, context) or clause_rules.verb_in_front(item, context)
    if fate is None and apart:
        return True
    if fate is None or fate.kind != "none":
        return False
    if fate.mark.value.get("setting") and part_rules.out_of_whole(item, context) == "displaced":
        return False  # "Von den 61 Flüchtlingen leben | 23 in Molo"
    freed = fate.mark.value.get("freed") and not fate.mark.value.get("saved")
    held = context.previous(item) if freed and item.amount.hedge is not VAGUE else None
    if held is None or item.sentence.index - held.sentence.index > 1:
        return True
    # "They took 400 prisoners. On Monday 350 were released", "Of the 90 wounded, 20 went home"
    return held.kind not in ("captured", "wounded")


def _is_out_of_things(item: Counted, context: Context) -> bool:
    """ "20 missiles, | of which 12 were shot down"; "900 houses were hit. Of them, | 40 collapsed"."""
    if part_rules.of_things_before(item, context):
        return True
    before = next(iter(context.earlier(item)), None)
    if before is None or not before.blocks or before.phrase.noun_kind != "thing":
        return False
    relative = item.sentence.language.list("relative")
    return is_taken_from(before) or (item.part is not None and item.sentence.tokens[item.part.last].lower in relative)


def resolve_by_value(items: Sequence[Counted], context: Context) -> None:
    """The last chance, when the whole article is read: an equal number elsewhere says what this one counts, or that the victims
    of a headline are dead."""
    for item in items:
        if item.kind == "casualties" and not item.predicate and item.amount.value in context.dead and _names_victims(item):
            item.kind = "killed"
        if item.kind is not None or item.settled or item.amount.value not in context.by_value:
            continue
        if may_be_ellipsis(item):
            item.kind = text_rules.same_value(item, context)
        elif text_rules.may_lean(item) and _is_headline(item, context):
            item.kind = text_rules.same_large_value(item, context)


def _is_headline(item: Counted, context: Context) -> bool:
    """People at the top of an article without a verb that tells of them: "14.000 Menschen in der Innenstadt"."""
    top = item.sentence.index < HEADLINES and item.amount.begin <= 1
    return top and not context.reader.fates.hold_none


def _unnumbered_whole(item: Counted, context: Context) -> Counted | None:
    """ "37 Georgier waren an Bord, von denen 23 starben": the people a part is taken from, though they make no figure."""
    if not (item.part or item.phrase.found is PART) or item.phrase.noun is not None:
        return None
    before = [*context.earlier(item), *(other for other in reversed(context.before) if other.sentence is item.sentence.previous)]
    people = next((other for other in before if other.phrase.found is NOUN), None)
    return people if people is not None and people.kind is None and people.phrase.noun_kind != "thing" else None


def may_be_ellipsis(item: Counted) -> bool:
    """No year, no part of a name ("Camp 59", "Artikel 5"), no date, and nothing behind the number that it counts."""
    if not item.is_ellipsis or (may_be_year(item) and (item.phrase.found is not PART or _is_before_doer(item))):
        return False
    tokens = item.sentence.tokens
    grammar = item.sentence.language
    before = tokens[item.amount.begin - 1] if item.amount.begin else None
    if before is not None and is_age(item):
        return False  # also with a hedge: "children aged below 10"
    if before is None or item.amount.hedged:
        return True
    if measures_something(item):
        return False
    if before.lower in grammar.list("negations"):
        return number_instead(item) is not None or is_set_against(item)
    if before.lower in grammar.list("before_day") and item.amount.bare and item.amount.value <= 31:
        return False
    if before.kind == MARK_KIND:
        return before.text not in "#№§$€£¥"
    behind = tokens[item.amount.last + 1].lower if item.amount.last + 1 < len(tokens) else ""
    if grammar.capital_nouns and behind in grammar.list("counting_verbs") and _closes(item.sentence, item.amount.last + 1):
        return True  # "Zunächst hatten die Behörden 15 gemeldet."
    capital = before.is_capital and not (is_owner(before) or is_next_speakers(item))  # "up from Monday's 43"
    named = capital and item.amount.bare and item.amount.value < 1000 and item.amount.begin > 1
    named = named and not (before.lower in grammar.list("naming.calendar_words") and item.amount.value > MONTH)  # "am Montag 176"
    told = behind in grammar.list("amount_verbs") - grammar.list("age_copulas")  # "die Zahl der Frauen | 62 | betrug"
    if not named or told or is_led_to(item.sentence, item.amount):
        return True
    opens_with_whole = tokens[0].lower in grammar.list("out_of")  # "Von den 40 Soldaten stellt Togo | 21, …"
    return opens_with_whole or is_of_its_own_place(item.sentence, item.amount, item.end)


def _is_before_doer(item: Counted) -> bool:
    """ "wurden 2019 | von Milizen entführt": who did it, where no article makes them a whole."""
    language, words, at = item.sentence.language, item.sentence.folded, item.phrase.end
    pointing = language.lists("articles", "pronouns", "naming.definite")
    return item.phrase.reason is None and words[at] in language.list("passive_agents") and words[at + 1] not in pointing


def _closes(sentence: Sentence, verb: int) -> bool:
    """True where nothing of its clause stands behind a verb."""
    following = sentence.tokens[verb + 1 : verb + 2]
    return not following or following[0].kind == MARK_KIND


def _share_out(items: Sequence[Counted], context: Context) -> None:
    """ "225 people were killed – 129 civilians, 50 rebels and 46 soldiers": those told at once who add up to it."""
    if len(items) < 3:
        return
    for at, whole in enumerate(items):
        listed = whole.phrase.noun is None and whole.phrase.found is not NOTHING  # "neun Briten, fünf Deutsche, vier Spanier"
        if whole.kind not in context.fates or whole.part or listed or whole.amount.hedge in (RANGE, VAGUE):
            continue
        total, parts = 0.0, list[Counted]()
        for other in items[at + 1 :]:
            if other.phrase.found is MEASURE or other.amount.singular:
                continue
            bare = other.phrase.found is NOTHING and may_be_ellipsis(other)  # "60 on the government's side"
            if not (bare or other.phrase.found in (NOUN, UNKNOWN)) or other.phrase.noun_kind not in MAY_SHARE:
                break
            if other.predicate and other.kind != whole.kind:
                break  # "killed 17 people, including seven children, and wounded 10"
            if parts and whole.makes_by_chance(parts[0], other):
                break
            parts.append(other)
            total += other.amount.value
            if total >= whole.amount.value:
                break
        if len(parts) > 1 and total == whole.amount.value and not is_listed_by_place(whole, parts[0]):
            for part in parts:
                part.kind, part.whole = whole.kind, whole


def _take_fate_of_whole(item: Counted, context: Context) -> None:
    """ "25 Tote, unter ihnen sechs Gefangene": what befell the whole befell the part, whoever they were."""
    if item.predicate or item.phrase.attribute or item.kind in HARM or item.kind == "area":
        return
    told = part_rules.part_of_unnumbered(item, context) or part_of_people_before(item, context)
    told = told or (part_rules.named_by_marker(item, context) if item.part else None)
    if told:
        item.kind = told
        return
    whole = item.beside or context.previous(item)
    if whole and whole.part is item.part:  # "including 12 children and four soldiers"
        if whole.antecedent is None and whole.kind in context.fates:  # "unter den Toten sind 12 Kinder, vier Soldaten und …"
            item.kind = whole.kind
            return
        whole = whole.antecedent
    if whole and whole.kind in context.fates and whole.kind != item.kind and whole.amount.value > item.amount.value:
        item.kind, item.antecedent = whole.kind, whole


def _are_dead(item: Counted, context: Context) -> bool:
    """ "Die Zahl der Opfer stieg auf 39", where 39 dead are told of elsewhere, or any dead and nobody hurt beside."""
    language, tokens = item.sentence.language, item.sentence.tokens
    counts, named = language.list("numbers_claimed"), _names_victims(item)
    if not named:
        return False
    numbered = any(token.lower in counts for token in tokens[max(0, named[-1] - FROM_NUMBER) : named[-1]])
    told = context.last_dead(item)  # "40 people died. The victims were | 12 women": some of those
    some = told is not None and told.amount.value > item.amount.value
    hurt = any(mark.value.get("kind") == "wounded" for mark in item.sentence.marks("nouns"))
    return item.amount.value in context.dead or (not hurt and (some or (bool(context.dead) and numbered)))


def _names_victims(item: Counted) -> list[int]:
    """Where its sentence speaks of victims, of whom the noun alone does not say what befell them."""
    victims = item.sentence.language.endings("open_victims")
    return [at for at, word in enumerate(item.sentence.folded) if word.endswith(victims)]


def _take_open_victims(item: Counted, context: Context) -> None:
    """ "der 135 Opfer": victims are dead where the article counts as many dead; "the toll has risen to 12 victims"."""
    if not is_open_victim(item) or (item.predicate is not None and item.predicate.value["kind"] != "casualties"):
        return  # who of the dead was shot where, is dead
    previous, dead = context.last_victims(item), context.last_dead(item)
    hurt = previous is not None and previous.kind == "wounded" and item.amount.value < previous.amount.value
    if hurt and not (context.dead or dead):
        item.kind, item.whole = "wounded", previous  # "12 were hurt. Five of the victims are children", and nobody died
        return
    part = item.phrase.first > item.amount.last + 1 and dead is not None  # "three of the victims"
    if dead is not None and not part and _are_some_of(item, dead, context):
        part, item.whole = True, dead
    named = any(other.whole is item and other.kind == "killed" for other in context.items)  # "134 der 184 Opfer starben"
    if part or named or item.amount.value in context.dead or count_rules.count_word(item, context) == "killed":
        item.kind = "killed"


def _are_some_of(victims: Counted, dead: Counted, context: Context) -> bool:
    """ "40 Menschen starben. | 15 Opfer waren Kinder": fewer victims than were told dead right before, or farther off where no
    more is said of them than who they are; and no more of them."""
    far = victims.sentence.index - dead.sentence.index
    near = far <= 1 or (far <= STILL and tells_who_they_are(victims, context))
    tokens, before = victims.sentence.tokens, victims.amount.begin - 1
    others = victims.sentence.language.list("naming.others")
    more = before >= 0 and tokens[before].lower in others
    sentence, states = victims.sentence, victims.sentence.language.list("states_of_wounded")
    alive = more or "additions" in sentence.holds or sentence.clause_holds(sentence.clauses[victims.index], states)
    return near and not alive and victims.amount.value < dead.amount.value


IDENTIFIED = "identified"  # in the trace of who is said to be the dead or hurt
OF_VICTIMS = {
    announced_loss,
    clause_rules.told_in_apposition,
    count_rules.count_word,
    count_rules.noun_numbers,
    part_rules.among_fallen,
}
