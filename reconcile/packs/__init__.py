"""Packs: what a language says and what can be counted, as data.

A pack is a TOML file of words and slot phrases: `languages/de.toml` says how a language says things, `topics/troops.toml` what is
counted. Packs hold no logic. Every list of words stands in a group beside the `frame` that proves it: a sentence with `{word}`
in it, and under `gives` the figure that sentence must yield for each word of the list. Several files of one language are laid
over one another, so that a user's file with `code = "de"` adds words to the German pack.
"""

from .errors import PackError
from .language import Group, Language, stop_words
from .lexicon import NAMING, Lexicon
from .load import Packs, Topic, load_packs, pack_files, read_toml
from .phrases import Mark, Phrase, elements_of, expand, is_slot, match_at

__all__ = [
    "NAMING", "Group", "Language", "Lexicon", "Mark", "PackError", "Packs", "Phrase", "Topic",
    "elements_of", "expand", "is_slot", "load_packs", "match_at", "pack_files", "read_toml", "stop_words",
]  # fmt: skip
