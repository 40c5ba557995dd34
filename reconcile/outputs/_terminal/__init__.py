"""The parts of a table for people that table.py puts together.

widths.py  how wide the columns of words are
rise.py    a small drawing of how the estimate rose
links.py   a file and its line as a link that terminals open
"""
