"""What is counted, whose, and where; and why a number is no count (age, year, clock time, money, vehicles).

A question a folder, each built on those before it:

    names/      what is a name: of a country, a town, a band, a person; and what stands before it
    counting/   which numbers count something, and of what kind
    whose/      whose people, soldiers or land they are
    where/      where they are
"""

from .counting import count_figures

__all__ = ["count_figures"]
