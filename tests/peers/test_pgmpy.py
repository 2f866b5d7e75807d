"""pgmpy reads our networks and finds the same posteriors, to 1e-9, whatever was reported."""

from __future__ import annotations

import importlib
import logging
import warnings
from typing import Any

import pytest
from harvest import THREE
from hypothesis import given, settings
from hypothesis import strategies as st
from pendulum import Date
from small import SMALL

from callback import Catalogue, Finding, Interview, Ranking, Weights, rank
from callback.documents.network import as_network
from callback.strategies import catalogues, looks

with warnings.catch_warnings():  # what it imports warns of things to come
    warnings.simplefilter("ignore")
    #: pgmpy has no types.
    BIF: Any = importlib.import_module("pgmpy.readwrite").BIFReader
    ELIMINATION: Any = importlib.import_module("pgmpy.inference").VariableElimination
logging.getLogger("pgmpy").setLevel(logging.ERROR)


def posterior(ranking: Ranking) -> list[float]:
    """Return P(reason | all that was observed), read from the text and inferred by pgmpy."""
    network = as_network(ranking)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = BIF(string=network.bif).get_model()
        found = ELIMINATION(model).query(
            ["reason"], evidence=dict(network.evidence), show_progress=False
        )
    names = list(ranking.catalogue.reasons)
    return [float(found.get_value(reason=name)) for name in names]


def agree(ranking: Ranking) -> None:
    """See that both give every reason the same probability."""
    assert posterior(ranking) == pytest.approx(list(ranking.posterior), abs=1e-9)


@settings(max_examples=10)
@given(st.data(), st.sampled_from([SMALL, THREE]))
def test_small_catalogues(data: st.DataObject, source: Catalogue) -> None:
    """Plain, doubtful and weighted reports, days of return, messages and promises."""
    interview, as_of = data.draw(looks(source))
    agree(rank(interview, as_of=as_of, catalogue=source))


@settings(max_examples=8)
@given(st.data(), catalogues(max_reasons=4))
def test_drawn_catalogues(data: st.DataObject, source: Catalogue) -> None:
    """Catalogues of any shape."""
    interview, as_of = data.draw(looks(source))
    agree(rank(interview, as_of=as_of, catalogue=source))


INTERVIEWS = {
    "a date alone": Interview(ended="2026-11-03"),
    "plain, with messages": Interview(
        ended="2026-11-03",
        stage="final",
        promised_by="2026-11-10",
        asked_on=["2026-11-13", "2026-11-18"],
        facts={"layoffs_announced": True, "posting": "removed", "candidates_said": 4},
    ),
    "after a word of theirs": Interview(
        ended="2026-10-12",
        promised_by="2026-10-20",
        replied_on="2026-10-30",
        asked_on=["2026-10-23", "2026-11-10", "2026-11-17"],
        facts={"auto_reply": Date(2026, 11, 13), "promise_renewed": 2},
    ),
    "word has come": Interview(
        ended="2026-11-03",
        asked_on=["2026-11-10"],
        facts={"rejection_this_role": Finding("auto", seen_on="2026-11-18")},
    ),
    "doubtful and weighted": Interview(
        ended="2026-11-03",
        facts={
            "layoffs_announced": Finding(value=True, reliability=0.6),
            "posting": Weights({"removed": 1.0, "up": 0.2}),
            "spam_checked": True,
        },
    ),
}


@pytest.mark.parametrize("interview", INTERVIEWS.values(), ids=INTERVIEWS)
def test_the_standard_catalogue(interview: Interview) -> None:
    """On the whole of it, 134 facts and all."""
    agree(rank(interview, as_of=Date(2026, 11, 22)))
