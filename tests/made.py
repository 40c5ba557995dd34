"""Accounts made by hand: articles of a few sentences, figures where their quotes stand, claims and series of them."""

from __future__ import annotations

from typing import Any

from reconcile.model import Account, Article, Claim, Dispute, Figure, Series, Span, Step, Verdict, text_hash


def article(name: str, text: str, **more: Any) -> Article:
    known = {"language": "en", "published": "2024-10-28", "publisher": "a daily", "title": f"Title of {name}", "path": name}
    return Article(name, text, **(known | more))


def figure(where: Article, quote: str, low: float | None = None, high: float | None = None, **more: Any) -> Figure:
    """The figure printed as `quote`; its sentence is the line around it; where `source` and `date_words` stand is looked for."""
    start = where.text.index(quote)
    begin, end = where.text.rfind("\n", 0, start) + 1, (where.text + "\n").index("\n", start)
    date_words = more.pop("date_words", None)
    source = more.get("source")
    known: dict[str, Any] = {
        "document": where.id, "start": start, "end": start + len(quote), "quote": quote, "sentence": where.text[begin:end],
        "kind": "troops", "low": low, "high": high, "hedge": "exact", "unit": "person", "date": where.published,
        "date_basis": "published", "published": where.published, "publisher": where.publisher, "language": where.language,
        "sha256": text_hash(where.text), "source_at": _span(where.text, source), "date_at": _span(where.text, date_words),
        "trace": ("about {n}",),
    }  # fmt: skip
    return Figure(**(known | more))


def _span(text: str, words: str | None) -> Span | None:
    at = text.find(words) if words else -1
    return Span(at, at + len(words or "")) if at >= 0 else None


def claim(name: str, *mentions: Figure, **more: Any) -> Claim:
    first = mentions[0]
    known: dict[str, Any] = {
        "id": name, "source": first.source, "low": first.low, "high": first.high, "hedge": first.hedge, "date": first.date,
        "status": first.status, "verdict": Verdict.RISE, "because": "higher than all before", "mentions": mentions,
        "rule": "raises",
    }  # fmt: skip
    return Claim(**(known | more))


def series(*claims: Claim, **more: Any) -> Series:
    known: dict[str, Any] = {
        "id": "s00000001", "kind": "troops", "unit": "person", "subject": "North Korea", "subject_id": "KP", "place": "Russia",
        "place_id": "RU", "change": "total", "period": None, "claims": claims,
    }  # fmt: skip
    return Series(**(known | more))


def account(*all_series: Series, texts: tuple[Article, ...] = (), **more: Any) -> Account:
    mentions = [mention for one in all_series for a_claim in one.claims for mention in a_claim.mentions]
    documents = {mention.document for mention in mentions}
    known: dict[str, Any] = {"topic": "troops", "articles": len(documents), "figures": len(mentions)}
    return Account(series=all_series, texts={text.id: text for text in texts}, **(known | more))


def force() -> Account:
    """A story with everything a picture can show: a bound, a range, a forecast, a denial, a part, a revision, a dispute."""
    kyiv = article(
        "kyiv.md",
        "KYIV — The weather was fine.\nAbout 1,500 soldiers are there, the NIS said on Friday.\nNothing else.",
        published="2024-10-18",
    )
    house = article(
        "house.md",
        "Snow fell.\nAt least 3,000 soldiers arrived 😀, John Kirby said on Wednesday.\n"
        "Some 10,000 will come, the NIS said. Not 99,000.",
        published="2024-10-23", url="https://example.org/kirby",
    )  # fmt: skip
    again = article("again.md", "The White House had spoken of at least 3,000 soldiers.", published="2024-10-24")
    late = article("late.md", "Between 10,000 and 12,000 are there, NATO said; 8,000 of them in Kursk, it added. Moscow: 20,000.",
                   published="2024-11-04")  # fmt: skip
    nis = claim("c00000001", figure(kyiv, "1,500", 1500, 1500, hedge="about", source="NIS", date_words="Friday"),
                verdict=Verdict.FIRST, superseded_by="c00000003")  # fmt: skip
    kirby = claim(
        "c00000002",
        figure(house, "3,000", 3000, None, hedge="at_least", source="John Kirby", date_words="Wednesday", date_basis="relative"),
        figure(again, "3,000", 3000, None, hedge="at_least", source="White House"),
    )
    coming = claim("c00000003", figure(house, "10,000", 10000, 10000, source="NIS", status="expected"), verdict=Verdict.EXPECTED,
                   outcome="reached")  # fmt: skip
    no = claim("c00000004", figure(house, "99,000", 99000, 99000, status="denied", source="Kremlin"), verdict=Verdict.DENIED)
    nato = claim("c00000005", figure(late, "10,000 and 12,000", 10000, 12000, hedge="range", source="NATO"))
    part = claim("c00000006", figure(late, "8,000", 8000, 8000, source="NATO"), verdict=Verdict.PART)
    moscow = claim("c00000007", figure(late, "20,000", 20000, 20000, source="Moscow"), verdict=Verdict.DISPUTES)
    steps = tuple(Step(one.level or 0, one.date, one.id) for one in (nis, kirby, nato))
    disputes = (Dispute((nato.id, moscow.id), "no number is within both"),)
    told = series(nis, kirby, coming, no, nato, part, moscow, rise=steps, low=10000, high=20000, disputes=disputes)
    return account(told, texts=(kyiv, house, again, late))
