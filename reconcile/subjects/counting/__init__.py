"""Counting: the numbers of an article that count something, with the kind their nouns, verbs and the text around give them."""

from .stage import count_figures

__all__ = ["count_figures"]
