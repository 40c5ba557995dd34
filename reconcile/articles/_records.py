"""Articles as objects that are not of our contract: ninjs of the agencies, schema.org, JSON Feed, scrapers and news interfaces.

They differ in what they call the text, whether it is HTML, and where the list of the articles stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ._markup import text_of

# Where the text stands, in order: plain before HTML. With who calls it so.
PLAIN = (
    "body_text",  # ninjs 1
    "articleBody",  # schema.org
    "content_text",  # JSON Feed
    "maintext",  # news-please
    "fulltext",
)
MARKED_UP = ("body_html", "body_xhtml", "content_html")  # ninjs 1, JSON Feed
EITHER = ("content", "body")  # WordPress, news interfaces
LISTS = ("items", "articles", "results", "docs", "data", "hits", "entries")
PICTURES = frozenset({"picture", "graphic", "video", "audio"})


def listed(whole: Any) -> tuple[list[Any] | None, dict[str, Any]]:
    """The articles of a list or of an object around one, with what that says of all of them; None for a single article."""
    if isinstance(whole, list):
        return whole, {}
    if isinstance(whole, dict) and not isinstance(in_contract(whole).get("text"), str):
        for name in LISTS:
            found = whole.get(name)
            if isinstance(found, list) and any(isinstance(one, dict) for one in found):
                about = {"publisher": whole.get("title"), "language": whole.get("language")} if "version" in whole else {}
                return found, about
    return None, {}


def in_contract(known: Mapping[str, Any]) -> dict[str, Any]:
    """The object with `text`, if it has one under any name, and a name in place of an object or list that holds it."""
    found = {name: _plain(value) if name != "text" else value for name, value in known.items()}
    if "text" not in found and known.get("type") not in PICTURES and (text := _text(known)):
        found["text"] = text
    headlines = known.get("headlines")  # ninjs 2
    if "headline" not in found and isinstance(headlines, list) and headlines and isinstance(headlines[0], dict):
        found["headline"] = headlines[0].get("value")
    return found


def _text(known: Mapping[str, Any]) -> str | None:
    for name in PLAIN:
        if isinstance(text := known.get(name), str) and text.strip():
            return text
    for name in (*MARKED_UP, *EITHER):
        text = known.get(name)
        text = text.get("rendered") if isinstance(text, dict) else text  # WordPress
        if isinstance(text, str) and text.strip():
            return text_of(text) if name in MARKED_UP or _is_markup(text) else text
    bodies = known.get("bodies")  # ninjs 2
    for body in bodies if isinstance(bodies, list) else ():
        text = body.get("value") if isinstance(body, dict) else None
        if isinstance(text, str) and text.strip():
            declared = str(body.get("contenttype") or body.get("contentType"))
            return text_of(text) if "html" in declared or _is_markup(text) else text
    return None


def _is_markup(text: str) -> bool:
    return "</p>" in text or "<br" in text or text.lstrip().startswith(("<p", "<div"))


def _plain(value: Any) -> Any:
    """A text in place of `{"name": "…"}`, `{"rendered": "…"}` or a list of such."""
    if isinstance(value, list) and value and isinstance(value[0], (dict, str)):
        value = value[0]
    if isinstance(value, dict):
        return next((value[name] for name in ("name", "rendered", "value", "url") if isinstance(value.get(name), str)), None)
    return value
