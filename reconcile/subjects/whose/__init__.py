"""Whose: the country, army, band or people that those counted are of; of land, who wins or holds it."""

from .stage import subjects_of

__all__ = ["subjects_of"]
