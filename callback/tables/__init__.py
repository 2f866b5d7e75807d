"""Tables: a million interviews at the speed of arrays, in and out by Arrow.

The ``kernel`` is the whole model on plain arrays. This door needs the extra ``tables`` (numpy,
pyarrow), and nothing else in callback imports either.
"""
