"""When a claim was made, what time it is about, and on which day the article appeared.

`grammar` finds the time phrases of a language pack, `resolve` says which days they mean, `article_day` when the article
was written, `claims` which of its times belongs to the claim and which to what it counts. Nothing is ever dated by the
reader's clock: what the text and its metadata do not say stays None.
"""

from .article_day import article_day
from .claims import Dating, date_claims
from .expressions import ArticleDay, Expression, all_expressions, expressions

__all__ = ["ArticleDay", "Dating", "Expression", "all_expressions", "article_day", "date_claims", "expressions"]
