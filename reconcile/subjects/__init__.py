"""What is counted, whose, and where; and why a number is no count (age, year, clock time, money, vehicles)."""

from .counting import count_figures

__all__ = ["count_figures"]
