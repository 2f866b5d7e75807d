"""The kernel: the whole model on plain arrays, many rows at a time.

``given`` (what it takes), ``working_days``, ``findings``, ``reports``, ``clocks``, ``silences``,
``combinations`` and ``factors`` (the terms of the formula), ``observed_rows`` (all of them seen on
their days) and ``answering``. Each repeats the rules of the room of the same matter in
``observed``, ``model`` or ``answers``, and a law holds it to the same numbers within 1e-12. No
column of a stranger enters here, and nothing is said in words.
"""
