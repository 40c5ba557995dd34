"""Where: the place of each figure, told beside its number or by what the article is about."""

from .stage import Times, places_of

__all__ = ["Times", "places_of"]
