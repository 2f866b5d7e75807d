"""Learning climbs, stays where nothing is known, and finds again what cases were drawn from."""

from __future__ import annotations

import itertools
import json
import math
from collections import Counter

import attrs
import pytest
from harvest import THREE, harvest
from hypothesis import given, settings
from hypothesis import strategies as st
from small import SMALL, WEATHER, catalogue, fact, reason

from callback import Basis, Catalogue, Interview, InvalidValue, Provenance, Source, UnknownId, Wait
from callback.cases.case import Case
from callback.cases.evaluation import evaluate
from callback.cases.learning import Learned, learn
from callback.cases.parameters import floored
from callback.cases.sample import sample
from callback.cases.simulation import simulate
from callback.strategies import catalogues

ENDED, AS_OF, TODAY = "2026-11-02", "2026-11-06", "2026-11-22"


def drawn(source: Catalogue, n: int, seed: int = 1, **given: object) -> list[Case]:
    """Return cases, all facts reported unless said otherwise."""
    known: dict[str, object] = {"ended": ENDED, "as_of": AS_OF, "reporting": 1.0, **given}
    return list(simulate(source, n, seed=seed, **known))  # type: ignore[arg-type]  # by name


def learnt(cases: list[Case], source: Catalogue, **given: object) -> Learned:
    """Learn from them."""
    known: dict[str, object] = {"reviewed": TODAY, **given}
    return learn(cases, catalogue=source, **known)  # type: ignore[arg-type]  # by name


def without_reason(cases: list[Case]) -> list[Case]:
    """Return the cases with their reasons hidden."""
    return [attrs.evolve(case, reason=None) for case in cases]


@settings(max_examples=30)
@given(
    catalogues(max_reasons=4),
    st.integers(0, 10**6),
    st.sampled_from([1e-6, 1e-2, 1.0, 1e5]),
    st.booleans(),
    st.booleans(),
)
def test_the_objective_never_falls(
    source: Catalogue,
    seed: int,
    strength: float,
    known: bool,  # noqa: FBT001  # Hypothesis draws it
    asked: bool,  # noqa: FBT001  # Hypothesis draws it
) -> None:
    """On any catalogue and cases each step is at least as high, and it ends in a catalogue."""
    messages: dict[str, object] = {"asked_on": ["2026-11-03"]} if asked else {}
    cases = drawn(source, 25, seed, reporting=0.7, stage="final", **messages)
    found = learnt(
        cases if known else without_reason(cases), source, strength=strength, most_steps=12
    )
    steps = found.objective
    rounding = 1e-9 + 1e-14 * max(map(abs, steps))
    assert all(after - before >= -rounding for before, after in itertools.pairwise(steps))
    assert list(found.catalogue.reasons) == list(source.reasons)


def test_no_cases_leave_the_very_same_catalogue() -> None:
    """Nothing learnt, nothing changed."""
    found = learnt([], SMALL)
    assert found.catalogue is SMALL
    assert (found.cases, found.converged, found.objective, found.moved) == (0, True, (), ())


def numbers(source: Catalogue) -> list[float]:
    """Return every number that can be learnt."""
    found: list[float] = []
    for one in source.reasons.values():
        rows = (p for row in one.rows.values() for p in row.values())
        found += [one.prior, one.wait.median, one.wait.never, *rows]
    for circumstance in source.circumstances.values():
        found += [state.otherwise for state in circumstance.states]
    for table in source.facts.values():
        found += [p for row in (*table.table.values(), table.otherwise) for p in row]
    return found


def test_a_strong_prior_stays() -> None:
    """As the strength grows without end, the numbers stay where they were."""
    rare = fact("rare", table={"wet": (1e-5, 1 - 1e-5)})
    source = harvest(facts=[*THREE.facts.values(), rare])
    found = learnt(without_reason(drawn(source, 100, reporting=0.5)), source, strength=1e9)
    assert numbers(found.catalogue) == pytest.approx(numbers(source), rel=1e-3, abs=1e-7)


def test_a_weak_prior_yields_to_the_cases() -> None:
    """As the strength falls to nothing, known reasons have the shares that were seen."""
    cases = drawn(THREE, 300, reporting=0.0)
    found = learnt(cases, THREE, strength=1e-9)
    counts = Counter(case.reason for case in cases)
    for name, one in found.catalogue.reasons.items():
        assert one.prior == pytest.approx(counts[name] / 300, abs=1e-6)


#: One state to each reason: what hides between reason and fact is as good as seen.
OWN = harvest(
    reasons=[
        reason("storm", prior=0.6, rows={"weather": {"wet": 1 - 2e-5}}),
        reason("calm", prior=0.4, rows={"weather": {"wet": 1e-5}}),
    ],
    circumstances=[WEATHER],
    facts=[fact("umbrella"), fact("boots", otherwise=(0.5, 0.5))],
)


def test_known_reasons_and_reports_give_posterior_modes() -> None:
    """With a state to each reason, a row is (count + 12 · before) / (n + 12): counting.

    A table's 12 pseudo-cases, with the row before as their shares, make the mode of a Dirichlet
    posterior with parameters 1 + 12 p. To 1e-3: one case in 100,000 lies in the other state.
    """
    cases = drawn(OWN, 800)
    found = learnt(cases, OWN).catalogue
    for name, entry in found.facts.items():
        for kind, row in (("storm", entry.row("wet")), ("calm", entry.row("dry"))):
            mine = [case for case in cases if case.reason == kind]
            yes = sum(case.interview.facts[name].value is True for case in mine)
            was = OWN.facts[name].row("wet" if kind == "storm" else "dry")[0]
            assert row[0] == pytest.approx((yes + 12 * was) / (len(mine) + 12), abs=1e-3)
    counts = Counter(case.reason for case in cases)
    for name, one in found.reasons.items():
        was = OWN.reasons[name].prior
        assert one.prior == pytest.approx((counts[name] + 80 * was) / 880, abs=1e-9)


#: Where learning starts from in the recoveries: the right shape, and wrong numbers.
WRONG = harvest(
    reasons=[
        reason(
            "storm",
            prior=0.3,
            wait=Wait(median=8, shape=2, never=0.3),
            rows={"weather": {"wet": 0.5}, "harvest": {"rich": 0.3}},
        ),
        reason(
            "calm",
            prior=0.3,
            wait=Wait(median=8, shape=1.6, never=0.3),
            rows={"harvest": {"rich": 0.4}},
        ),
        reason("fog", prior=0.4, wait=Wait(median=18, shape=3, never=0.5), replies=0.8),
    ],
)


@pytest.mark.slow
def test_known_reasons_give_back_every_table() -> None:
    """From 20,000 cases of known reason: priors, waits and margins within five standard errors.

    Facts of one circumstance are seen together, so its rows and tables are found too, all but
    how they share out between a row and a table of a circumstance with one fact: there it is the
    margins of the fact under each reason that the cases tell.
    """
    count = 20_000
    found = learnt(drawn(THREE, count, reporting=0.6), WRONG, strength=0.05, most_steps=12)
    for name, one in found.catalogue.reasons.items():
        true = THREE.reasons[name]
        mine = count * true.prior
        error = math.sqrt(true.prior * (1 - true.prior) / count)
        assert abs(one.prior - true.prior) < 5 * error
        never = math.sqrt(true.wait.never * (1 - true.wait.never) / mine)
        assert abs(one.wait.never - true.wait.never) < 5 * never
        heard = mine * (1 - true.wait.never)
        spread = math.sqrt(3 / heard) / true.wait.shape  # of a log-logistic log median
        assert abs(math.log(one.wait.median / true.wait.median)) < 5 * spread
        for fact_id in THREE.facts:
            pairs = zip(
                margin(found.catalogue, name, fact_id), margin(THREE, name, fact_id), strict=True
            )
            for p, q in pairs:
                assert abs(p - q) < 5 * math.sqrt(q * (1 - q) / (0.6 * mine))


def margin(source: Catalogue, name: str, fact_id: str) -> list[float]:
    """Return P(answer | reason)."""
    entry = source.facts[fact_id]
    about = source.circumstances[entry.about or ""]
    row = about.row(source.reasons[name].rows.get(about.id, {}))
    return [
        math.fsum(p * entry.row(s.id)[place] for p, s in zip(row, about.states, strict=True))
        for place in range(len(entry.answers))
    ]


def overall(source: Catalogue, fact_id: str) -> list[float]:
    """Return P(answer)."""
    rows = [(r.prior, margin(source, name, fact_id)) for name, r in source.reasons.items()]
    return [math.fsum(p * row[n] for p, row in rows) for n in range(len(rows[0][1]))]


@pytest.mark.slow
def test_unknown_reasons_give_back_what_can_be_seen() -> None:
    """From 3,000 cases of unknown reason: fact margins, ever, and no worse a forecast."""
    count = 3_000
    cases = without_reason(drawn(THREE, count))
    found = learnt(cases, WRONG, strength=0.05, most_steps=40).catalogue
    for fact_id in THREE.facts:
        for p, q in zip(overall(found, fact_id), overall(THREE, fact_id), strict=True):
            assert abs(p - q) < 5 * math.sqrt(q * (1 - q) / count)
    never = [math.fsum(r.prior * r.wait.never for r in s.reasons.values()) for s in (found, THREE)]
    assert abs(never[0] - never[1]) < 5 * math.sqrt(never[1] * (1 - never[1]) / count)
    held_out = drawn(THREE, 800, seed=2)
    scores = [evaluate(held_out, catalogue=source, seed=1).waits for source in (found, WRONG)]
    assert scores[0] is not None
    assert scores[1] is not None
    assert scores[0].log.mean < scores[1].log.mean


def test_a_shared_stage_does_not_bend_the_priors() -> None:
    """Covariates are taken as given: offers alone, of which storms are fewer, teach the priors."""
    cases = drawn(SMALL, 3_000, stage="offer", reporting=0.0)
    share = sum(case.reason == "storm" for case in cases) / 3_000
    found = learnt(cases, SMALL, strength=0.01).catalogue
    assert share == pytest.approx(0.5, abs=0.05)
    assert abs(found.reasons["storm"].prior - 0.5) < 5 * math.sqrt(0.25 / 3_000)
    finals = drawn(SMALL, 3_000, stage="final", reporting=0.0)
    share = sum(case.reason == "storm" for case in finals) / 3_000
    assert abs(share - 0.5) > 0.06
    found = learnt(finals, SMALL, strength=0.01).catalogue
    assert abs(found.reasons["storm"].prior - 0.5) < 5 * math.sqrt(0.25 / 3_000)


def test_numbers_stay_where_a_catalogue_can_hold_them() -> None:
    """Cases that all answer at once, or never, move a wait to its bounds and not beyond."""
    interview = Interview(ended=ENDED)
    quick = Case(interview=interview, as_of=ENDED, reason="storm", answered_on="2026-11-03")
    silent = Case(interview=interview, as_of=ENDED, reason="calm", watched_until="2027-11-02")
    found = learnt([quick] * 50 + [silent] * 50, SMALL, strength=1e-6).catalogue.reasons
    assert 0.1 <= found["storm"].wait.median < 1
    assert 0.99 < found["calm"].wait.never < 1


def test_answered_messages_are_no_evidence_of_this_silence() -> None:
    """What was asked before the employer's last message belongs to the silence that it ended."""
    plain = Case(
        interview=Interview(ended=ENDED, replied_on="2026-11-10"),
        as_of="2026-11-12",
        watched_until="2026-12-01",
    )
    asked = attrs.evolve(plain, interview=attrs.evolve(plain.interview, asked_on=["2026-11-05"]))
    later = attrs.evolve(plain, interview=attrs.evolve(plain.interview, asked_on=["2026-11-11"]))
    one, same, other = sample([plain, asked, later], THREE)
    assert one.seen == same.seen != other.seen
    assert one.given == other.given != same.given


def test_it_says_whether_it_came_to_an_end() -> None:
    """Cut short it says not; left alone it does, and one more round then hardly gains."""
    cases = without_reason(drawn(THREE, 200))
    cut, whole = learnt(cases, WRONG, most_steps=1), learnt(cases, WRONG, most_steps=500)
    assert (cut.converged, whole.converged) == (False, True)
    assert len(cut.objective) == 2
    assert whole.objective[-1] - whole.objective[-2] < 1e-6 * 200
    assert len(whole.objective) < 501


def test_what_cases_spoke_about_is_measured() -> None:
    """Reasons and facts that cases spoke of say so, with counts; what none spoke of stays."""
    cases = drawn(THREE, 60, reporting={"sky": 1.0})
    found = learnt(cases, THREE).catalogue
    counts = Counter(case.reason for case in cases)
    for name, one in found.reasons.items():
        rests = one.provenance
        assert (rests.basis, rests.count) == (Basis.MEASURED, counts[name])
        assert str(rests.reviewed) == TODAY
    assert found.facts["sky"].provenance.count == 60
    assert found.facts["umbrella"].provenance == THREE.facts["umbrella"].provenance
    again = learnt(cases, found).catalogue
    assert again.facts["sky"].provenance.count == 120


def test_what_it_rests_on_weighs() -> None:
    """The more a row rests on, the less it moves: published most, then many measured, judged.

    A judged row with one answer in ten rests on 20 pseudo-cases, since two events stand behind it.
    """
    source = Source(id="book", title="Book", publisher="Press")
    rests = [
        Provenance(basis=Basis.JUDGED, reviewed=TODAY),
        Provenance(basis=Basis.MEASURED, reviewed=TODAY, count=1),
        Provenance(basis=Basis.PUBLISHED, reviewed=TODAY, sources=[source]),
        Provenance(basis=Basis.MEASURED, reviewed=TODAY, count=100),
        Provenance(basis=Basis.MEASURED, reviewed=TODAY, count=200),
        Provenance(basis=Basis.MEASURED, reviewed=TODAY, count=9_000),
    ]
    wet = [reason("storm", prior=1.0, rows={"weather": {"wet": 1 - 2e-5}})]
    moves: list[float] = []
    for provenance in rests:
        entry = fact("umbrella", otherwise=(0.9, 0.1), provenance=provenance)
        source_ = catalogue(reasons=wet, facts=[entry], circumstances=[certain()])
        case = Case(
            interview=Interview(ended=ENDED, facts={"umbrella": False}), as_of=AS_OF, reason="storm"
        )
        row = learnt([case] * 10, source_).catalogue.facts["umbrella"].row("wet")
        moves.append(0.9 - row[0])
    expected = [0.9 * 10 / (10 + weight) for weight in (20, 20, 60, 100, 200, 200)]
    assert moves == pytest.approx(expected, abs=2e-3)


def certain() -> object:
    """Return the weather, nearly always wet."""
    dry, wet = WEATHER.states
    states = [attrs.evolve(dry, otherwise=1e-5), attrs.evolve(wet, otherwise=1 - 1e-5)]
    return attrs.evolve(WEATHER, states=states)


def test_owned_states_keep_what_they_have_elsewhere() -> None:
    """The ``otherwise`` of an owned state is held; of the others, the shares are learnt."""
    dry, wet = WEATHER.states
    hail = attrs.evolve(dry, id="hail", title="Hail", otherwise=0.01, owned=True)
    states = [attrs.evolve(dry, otherwise=0.79), wet, hail]
    source = harvest(
        circumstances=[
            attrs.evolve(WEATHER, states=states),
            *list(THREE.circumstances.values())[1:],
        ]
    )
    cases = [
        Case(interview=Interview(ended=ENDED, facts={"umbrella": True}), as_of=AS_OF, reason="fog")
    ] * 60
    found = learnt(cases, source).catalogue.circumstances["weather"].states
    assert found[2].otherwise == 0.01
    assert found[1].otherwise > wet.otherwise
    assert math.fsum(state.otherwise for state in found) == pytest.approx(1, abs=1e-9)


def test_rows_that_were_tied_stay_tied() -> None:
    """Reasons that say nothing share ``otherwise``, before and after; no row is added."""
    found = learnt(without_reason(drawn(THREE, 200)), THREE).catalogue
    for name, one in found.reasons.items():
        said = {key: set(row) for key, row in one.rows.items()}
        assert said == {key: set(row) for key, row in THREE.reasons[name].rows.items()}
    for name, entry in found.facts.items():
        assert set(entry.table) == set(THREE.facts[name].table)


def test_what_is_held_is_held() -> None:
    """Shapes, replies, the timing, etiquette and the tables of derived facts are as they were."""
    ours = attrs.evolve(SMALL, etiquette=attrs.evolve(SMALL.etiquette, grace=4))
    found = learnt(drawn(ours, 200, stage="final", asked_on=["2026-11-03"]), ours).catalogue
    assert (found.timing, found.etiquette) == (ours.timing, ours.etiquette)
    assert found.facts["stage"] == SMALL.facts["stage"]
    for name, one in found.reasons.items():
        was = SMALL.reasons[name]
        assert (one.wait.shape, one.replies) == (was.wait.shape, was.replies)
        assert one.wait != was.wait


def test_a_row_that_names_every_state_stays_one() -> None:
    """All states named: the learnt row still sums to 1."""
    whole = {"weather": {"dry": 0.4, "wet": 0.6}}
    source = harvest(reasons=[attrs.evolve(THREE.reasons["storm"], prior=1.0, rows=whole)])
    row = learnt(drawn(source, 100), source).catalogue.reasons["storm"].rows["weather"]
    assert math.fsum(row.values()) == pytest.approx(1, abs=1e-9)
    assert row["wet"] != 0.6


@given(st.lists(st.floats(1e-9, 1e6), min_size=2, max_size=6))
def test_floored_shares_are_the_likeliest(weights: list[float]) -> None:
    """They sum to 1, none is too small, and those over the floor keep their proportions."""
    least = 0.01
    shares = floored(weights, [least] * len(weights))
    assert math.fsum(shares) == pytest.approx(1)
    assert min(shares) >= least
    free = [(s, w) for s, w in zip(shares, weights, strict=True) if s > least]
    assert all(s / w == pytest.approx(free[0][0] / free[0][1]) for s, w in free)
    pinned = [w for s, w in zip(shares, weights, strict=True) if s == least]
    assert all(w * free[0][0] / free[0][1] <= least * (1 + 1e-9) for w in pinned)


def test_as_text_html_and_data() -> None:
    """What moved most comes first, farthest first; rows of circumstances among it."""
    found = learnt(drawn(THREE, 300), WRONG)
    changes = [abs(moved.change) for moved in found.moved]
    assert changes == sorted(changes, reverse=True)
    assert len(changes) == 12
    names = {moved.what: moved.title for moved in found.moved}
    assert names["reasons.storm.rows.harvest.rich"] == "harvest = rich under storm"
    assert repr(found) == (
        f"<Learned from 300 cases: converged after {len(found.objective)} steps>"
    )
    text = str(found)
    assert text.startswith("Learnt from 300 cases\n")
    assert text.endswith("The climb came to its end.")
    assert str(learnt(drawn(THREE, 30), WRONG, most_steps=1)).endswith("The climb was cut short.")
    assert "not converged" in repr(learnt(drawn(THREE, 30), WRONG, most_steps=1))
    assert found.moved[0].title in found._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does
    data = found.to_dict()
    assert json.loads(json.dumps(data)) == data
    assert data["fingerprint"] == found.catalogue.fingerprint


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"strength": 0}, "strength is 0: expected a number over 0"),
        ({"strength": "1"}, "strength is '1': expected a number over 0"),
        ({"most_steps": 0}, "most_steps is 0: expected a whole number from 1"),
        ({"most_steps": 1.5}, "most_steps is 1.5: expected a whole number from 1"),
        ({"reviewed": 3}, "reviewed is 3: "),
        ({"cases": ["case"]}, "cases is 'case': expected values of type Case"),
    ],
)
def test_wrong_arguments(changes: dict[str, object], message: str) -> None:
    """Each is named and quoted."""
    known: dict[str, object] = {"cases": [], **changes}
    cases: list[Case] = known.pop("cases")  # type: ignore[assignment]  # what a stranger may give
    with pytest.raises(InvalidValue) as caught:
        learnt(cases, THREE, **known)
    assert str(caught.value).startswith(message)


def test_an_unknown_reason() -> None:
    """Cases cannot teach about a reason that the catalogue does not have."""
    case = Case(interview=Interview(ended=ENDED), as_of=AS_OF, reason="clam")
    with pytest.raises(UnknownId, match="clam"):
        learnt([case], THREE)
