"""When a claim was made, what time it is about, and on which day the article appeared.

`grammar` finds the time phrases of a language pack (`slots` reads names and numbers in them, `guards` keeps out what only
looks like a time), `resolve` says which `days` they mean and holds the one import of dateparser; `expressions` are those of a
text. `article_day` says when the article was written, `claims` (with `papers`) which time belongs to the claim, `periods` which
to what it counts, both by the `scene` around a figure and the `clauses` of its sentence; `eras` which sentences tell of other
days. Nothing is ever dated by the reader's clock: what the text and its metadata do not say stays None.
"""

from .article_day import article_day
from .claims import Dating, date_claims
from .eras import covers_long_time, era_of, is_dated
from .expressions import ArticleDay, Expression, all_expressions, expressions

__all__ = [
    "ArticleDay",
    "Dating",
    "Expression",
    "all_expressions",
    "article_day",
    "covers_long_time",
    "date_claims",
    "era_of",
    "expressions",
    "is_dated",
]
