"""Letters, as the steps of a plan have them."""

from __future__ import annotations

from hypothesis import strategies as st

from callback.catalogue.catalogue import Catalogue
from callback.catalogue.default import STANDARD
from callback.words.drafts import SLOTS, Letter, Template

__all__ = ["templates"]


@st.composite
def templates(draw: st.DrawFn, catalogue: Catalogue = STANDARD) -> Template:
    """One of the letters of a catalogue, with some slots filled."""
    known = draw(st.dictionaries(st.sampled_from(SLOTS), st.text(max_size=20)))
    return Template.of(draw(st.sampled_from(list(Letter))), catalogue.phrases, known)
