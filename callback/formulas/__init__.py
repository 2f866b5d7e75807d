"""The mathematics on plain numbers, each formula once.

``waits`` (how likely silence is), ``posterior`` (the product of terms), ``shapley`` (shares of a
whole), ``climbing`` (the way up a smooth hill). No entry, no interview and no day may enter:
numbers in, numbers out.
"""
