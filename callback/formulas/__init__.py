"""The mathematics on plain numbers, each formula once.

``clock`` (how long a silence counts), ``waits`` (how likely it is), ``posterior`` (the product of
terms), ``impression`` (answers that hang together), ``shapley`` (shares of a whole), ``climbing``
(the way up a smooth hill). No entry, no interview and no day may enter: numbers in, numbers out.
"""
