"""How hard the properties try: `--hypothesis-profile=nightly` asks for the most."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("fast", max_examples=100, deadline=None)
settings.register_profile("ci", max_examples=300, deadline=None, derandomize=True, database=None)
settings.register_profile("nightly", max_examples=5_000, deadline=None)
settings.load_profile("ci" if "CI" in os.environ else "fast")
