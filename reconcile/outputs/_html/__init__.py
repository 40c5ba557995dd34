"""The parts of the page that html.py puts together.

page.css page.js   how it looks and what it does: no framework, nothing from the network
texts.py           the articles and where in them the figures stand, as JSON for page.js
charts.py          the picture of a series as SVG whose points can be reached by key and click
"""
