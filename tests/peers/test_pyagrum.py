"""``rank`` beside pyAgrum, an engine for Bayesian networks, on the network that a catalogue is.

It needs the extra ``peers`` and is run by itself: ``python -m pytest tests/peers``.
"""

from __future__ import annotations

import importlib
import math
import operator
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from decimal_facts import known as findings_of
from decimal_rank import before_facts
from decimal_signs import answer_given, points, shared
from derived_facts import derived
from hypothesis import assume, given
from hypothesis import strategies as st
from pendulum import Date

from callback import (
    STANDARD,
    Answer,
    Catalogue,
    Fact,
    Interview,
    Ranking,
    Tempo,
    WorkCalendar,
    rank,
)
from callback.strategies import catalogues, looks

Compare: TypeAlias = Callable[[str, Callable[[], float], Callable[[], float], int], None]
#: For each variable that something is known of: the likelihood of it under each of its values.
Known: TypeAlias = dict[str, list[float]]

with warnings.catch_warnings():  # the types that SWIG makes warn, and an error there is a crash
    warnings.simplefilter("ignore")
    gum: Any = importlib.import_module("pyagrum")  # it is nowhere but here, and has no types

TURNS, CALLS = 200, 50
AS_OF = Date(2026, 11, 22)
#: Twelve findings about all circumstances but one, in plain answers, and no other.
INTERVIEW = Interview(
    ended="2026-11-03",
    stage="final",
    promised_by="2026-11-10",
    asked_on=["2026-11-13", "2026-11-18"],
    facts={
        "layoffs_announced": True,
        "posting": "removed",
        "portal_status": "under_consideration",
        "sold_the_role": True,
        "went_well_self": "well",
        "references_requested": "for_all_early",
        "told_finalist": True,
        "promise_renewed": 1,
        "candidates_said": 4,
        "was_fast_before": True,
        "spam_checked": True,
        "contact_active_online": True,
    },
)


class Network:
    """A catalogue as a network: the reason, below it the circumstances, below them the facts.

    Felt facts that share an impression hang on that as well, and facts that a reason produces by
    itself on the reason.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.net = gum.BayesNet()
        reasons = catalogue.reasons.values()
        self._add("reason", [one.id for one in reasons], [], [[one.prior for one in reasons]])
        for one in catalogue.circumstances.values():
            rows = [one.row(reason.rows.get(one.id, {})) for reason in reasons]
            self._add(f"c_{one.id}", [state.id for state in one.states], ["reason"], rows)
            if one.impression is not None:
                weights = [float(weight) for _, weight in points()]
                values = [str(n) for n in range(len(weights))]
                self._add(f"h_{one.id}", values, [], [weights])
        for fact in catalogue.facts.values():
            self._add_fact(catalogue, fact)
        self.engine = gum.VariableElimination(self.net)
        self.engine.addTarget("reason")

    def _add_fact(self, catalogue: Catalogue, fact: Fact) -> None:
        """Add a fact below all that it hangs on."""
        reasons, states = [""], [""]
        zs: list[Decimal | None] = [None]
        above: list[str] = []
        if fact.about is None or fact.under:
            reasons = list(catalogue.reasons)
            above.append("reason")
        if fact.about is not None:
            states = [state.id for state in catalogue.circumstances[fact.about].states]
            above.append(f"c_{fact.about}")
        if shared(catalogue, fact) is not None:
            zs = [z for z, _ in points()]
            above.append(f"h_{fact.about}")
        rows = [
            [float(answer_given(catalogue, fact, one, reason, state, z)) for one in fact.by_id]
            for reason in reasons
            for state in states
            for z in zs
        ]
        self._add(f"f_{fact.id}", list(fact.by_id), above, rows)

    def _add(
        self, name: str, values: list[str], above: list[str], rows: Iterable[Sequence[float]]
    ) -> None:
        """Add a variable with a row for each way in which those above it can be, last fastest."""
        self.net.add(gum.LabelizedVariable(name, name, values))
        for one in reversed(above):  # in its tables the first that was added is the fastest
            self.net.addArc(one, name)
        self.net.cpt(name).fillWith([p for row in rows for p in row])

    def know(self, known: Known) -> None:
        """Take *known* as the evidence, in the place of what was known before."""
        self.engine.eraseAllEvidence()
        for name, likelihood in known.items():
            self.engine.addEvidence(name, likelihood)

    def posterior(self, name: str = "reason") -> list[float]:
        """Infer, and return the probability of each value of one variable."""
        self.engine.makeInference()
        found: list[float] = self.engine.posterior(name).tolist()
        return found

    def margin(self, name: str) -> list[float]:
        """Return the probability of each value of a variable when nothing is known."""
        engine = gum.VariableElimination(self.net)
        engine.makeInference()
        found: list[float] = engine.posterior(name).tolist()
        return found


def unheard(ranking: Ranking) -> list[float]:
    """Return the probability of the silence under each reason, as the second text of it has it."""
    interview, catalogue, calendar = ranking.interview, ranking.catalogue, ranking.calendar
    findings = findings_of(interview, derived(interview, catalogue, calendar), catalogue)
    silent = before_facts(
        interview,
        ranking.as_of,
        catalogue,
        calendar,
        Tempo.for_interview(interview, catalogue),
        findings,
    )
    reasons = catalogue.reasons.values()
    return [float(silent[one.id] / Decimal(one.prior)) for one in reasons]


def known(ranking: Ranking, network: Network) -> Known:
    """Return the silence and the findings of a ranking as likelihoods.

    A report that may be worthless is with its reliability what was said, and otherwise what
    anybody would say.
    """
    found = {"reason": unheard(ranking)}
    for used in ranking.evidence.used:
        name, ids = f"f_{used.fact.id}", list(used.fact.by_id)
        if isinstance(used.answer, Answer):
            said = [float(one == used.answer.id) for one in ids]
        else:
            largest = max(used.answer.likelihoods.values())
            said = [used.answer.likelihoods.get(one, 0.0) / largest for one in ids]
        worth, anybody = used.reliability, 0.0
        if worth < 1:
            anybody = math.fsum(map(operator.mul, said, network.margin(name)))
        found[name] = [worth * weight + (1 - worth) * anybody for weight in said]
    return found


def agree(ranking: Ranking, network: Network) -> bool:
    """Say whether both give every reason the same probability, to 1e-9."""
    network.know(known(ranking, network))
    pairs = zip(ranking.posterior, network.posterior(), strict=True)
    return max(abs(one - other) for one, other in pairs) <= 1e-9


WHOLE = Network(STANDARD)


@given(looks())
def test_rank_equals_pyagrum(look: tuple[Interview, Date]) -> None:
    """On the standard catalogue, with any findings, sure or in doubt."""
    interview, as_of = look
    assert agree(rank(interview, as_of=as_of), WHOLE)


@given(st.data(), catalogues())
def test_rank_equals_pyagrum_on_drawn_catalogues(data: st.DataObject, catalogue: Catalogue) -> None:
    """On small catalogues of any shape, likewise."""
    assume(len(catalogue.reasons) > 1)  # pyAgrum does not make a single value's likelihood 1
    interview, as_of = data.draw(looks(catalogue))
    assert agree(rank(interview, as_of=as_of, catalogue=catalogue), Network(catalogue))


def test_rank_beside_pyagrum(compare: Compare) -> None:
    """The whole of ``rank`` beside bare inference: one target, the evidence given beforehand."""
    calendar = WorkCalendar.weekdays()
    ranking = rank(INTERVIEW, as_of=AS_OF, calendar=calendar)
    evidence = known(ranking, WHOLE)
    assert len(ranking.evidence.reported) == 12
    assert agree(ranking, WHOLE)

    def ours() -> float:
        begun = time.perf_counter()
        for _ in range(CALLS):
            rank(INTERVIEW, as_of=AS_OF, calendar=calendar)
        return (time.perf_counter() - begun) / CALLS

    def theirs() -> float:
        seconds = 0.0
        for _ in range(CALLS):
            WHOLE.know(evidence)
            begun = time.perf_counter()
            WHOLE.posterior()
            seconds += time.perf_counter() - begun
        return seconds / CALLS

    compare("rank, 12 findings / pyAgrum, one target", ours, theirs, TURNS)
