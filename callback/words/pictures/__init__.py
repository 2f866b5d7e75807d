"""Pictures as inline SVG, without a plotting library; they know no result of callback.

``paper`` is what all are drawn on: one width, one hand for words, rules and boxes. ``bars`` draws
shares with bands, ``course`` chances over days, ``waterfall`` weights that add up, ``reliability``
what came true against what was forecast, ``strip`` a calendar of days. All take their colour from
the page, so a dark page has light pictures; each has a title and a description for those who
cannot see it.
"""
