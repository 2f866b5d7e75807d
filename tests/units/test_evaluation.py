"""An evaluation: scores worked out by hand, what it shows and hides, and wrong arguments."""

from __future__ import annotations

import json
import math

import attrs
import pytest
from chances import UNEVEN, uneven
from harvest import THREE
from small import catalogue, reason

from callback import Interview, InvalidValue, Tempo, UnknownId, Wait, rank
from callback.cases.case import Case
from callback.cases.evaluation import Evaluation, evaluate
from callback.cases.simulation import simulate

#: One reason, so that every forecast is its curve: S(n) = 0.1 + 0.9 / (1 + (n / 8)²).
ALONE = catalogue(reasons=[reason("calm", prior=1.0)], facts=[], version="2026.11.22+alone")
MONDAY = "2026-11-02"


def still(days: float) -> float:
    """Return the curve after so many working days."""
    return 0.1 + 0.9 / (1 + (days / 8) ** 2)


def case(**known: object) -> Case:
    """Return a case looked at on the evening of a Monday on which the interview was."""
    plain: dict[str, object] = {"interview": Interview(ended=MONDAY), "as_of": MONDAY, **known}
    return Case(**plain)  # type: ignore[arg-type]  # by name


def judged(*cases: Case, source: object = ALONE) -> Evaluation:
    """Return how the catalogue does on them."""
    return evaluate(cases, catalogue=source, seed=1)  # type: ignore[arg-type]  # a catalogue


#: Answered after 1, 5 and (on a Saturday) 10 working days; watched for 7 and for none.
FIVE = [
    case(answered_on="2026-11-03", offer=False),
    case(answered_on="2026-11-09", offer=True),
    case(answered_on="2026-11-14", offer=False),
    case(watched_until="2026-11-11", offer=False),
    case(watched_until=MONDAY, offer=False),
]


def test_the_log_score_of_waits_by_hand() -> None:
    """A wait scores -ln of S(k - 1) - S(k), a censored one -ln S(k)."""
    waits = judged(*FIVE).waits
    assert waits is not None
    chances = [
        still(0) - still(1),
        still(4) - still(5),
        still(9) - still(10),
        still(7),
        1.0,
    ]
    mean = math.fsum(-math.log(chance) for chance in chances) / 5
    assert waits.log.mean == pytest.approx(mean)
    assert waits.log.count == 5


def test_the_brier_score_of_waits_by_hand() -> None:
    """At 5 days: two answers, two silent, one lost at once whom the four others stand for."""
    waits = judged(*FIVE).waits
    assert waits is not None
    at_5 = dict(waits.brier)[5]
    one = 5 / 4  # the weight of each: 4/5 were watched after day 0
    assert at_5.mean == pytest.approx(one * (2 * still(5) ** 2 + 2 * (1 - still(5)) ** 2) / 5)
    at_10 = dict(waits.brier)[10]
    later = one * 2  # of two silent after 5 days one was lost
    assert at_10.mean == pytest.approx((2 * one + later) * still(10) ** 2 / 5)


def test_who_is_not_known_is_not_counted_in_the_reliability() -> None:
    """At 5 days the outcome of four is known, at 10 that of three."""
    waits = judged(*FIVE).waits
    assert waits is not None
    heard = {days: (sum(b.count for b in bins), bins[0].observed) for days, bins in waits.heard}
    assert heard == {5: (4, 0.5), 10: (3, 1.0), 20: (3, 1.0)}


def test_transforms_lie_within_their_day() -> None:
    """Each between the forecast of the day before and of the day, or above that of the watch."""
    waits = judged(*FIVE).waits
    assert waits is not None
    bounds = [(0, 1), (4, 5), (9, 10), (7, math.inf), (0, math.inf)]
    for pit, (low, high) in zip(waits.pit, bounds, strict=True):
        assert 1 - still(low) <= pit <= (1.0 if math.isinf(high) else 1 - still(high))
    again = judged(*FIVE).waits
    assert again is not None
    assert again.pit == waits.pit


def test_who_never_hears_is_spread_over_the_rest() -> None:
    """Waits that all ended in silence for ever leave transforms above the curve, evenly spread."""
    waits = judged(*[case(watched_until="2027-11-02")] * 400).waits
    assert waits is not None
    low = 1 - still(261)
    assert min(waits.pit) >= low
    assert uneven([(pit - low) / (1 - low) for pit in waits.pit]) < UNEVEN


def test_a_wait_that_rounding_makes_impossible_has_a_score() -> None:
    """An answer so late that the curve no longer falls costs much, and breaks nothing."""
    quick = reason("calm", prior=1.0, wait=Wait(median=0.5, shape=20, never=0.1))
    waits = judged(
        *[case(answered_on="2028-11-02")] * 5, source=catalogue(reasons=[quick], facts=[])
    ).waits
    assert waits is not None
    assert 30 < waits.log.mean < math.inf


def test_reasons_by_hand() -> None:
    """Five cases of a date alone have one posterior, and the scores are sums over it."""
    ranking = rank(Interview(ended=MONDAY), as_of=MONDAY, catalogue=THREE)
    truths = ["storm", "storm", "calm", "fog", "storm"]
    reasons = judged(*[case(reason=name) for name in truths], source=THREE).reasons
    assert reasons is not None
    told = {name: ranking.by_id[name].probability for name in THREE.reasons}
    squares = math.fsum(p * p for p in told.values())
    assert reasons.log.mean == pytest.approx(sum(-math.log(told[n]) for n in truths) / 5)
    assert reasons.brier.mean == pytest.approx(
        sum(squares - 2 * told[name] + 1 for name in truths) / 5
    )
    assert (reasons.top_1.mean, reasons.top_3.mean) == (0.6, 1.0)
    assert [name for name, _ in reasons.by_reason] == ["storm", "calm", "fog"]
    shares = {name: bins[0].observed for name, bins in reasons.by_reason}
    assert shares == {"storm": 0.6, "calm": 0.2, "fog": 0.2}
    assert reasons.parts.resolution == pytest.approx(0, abs=1e-12)


def test_offers_by_hand() -> None:
    """The Brier score of ``offer`` over the cases whose outcome is known."""
    known = [case(offer=offer) for offer in (True, False, False, None, False, True)]
    offers = judged(*known, source=THREE).offers
    assert offers is not None
    # P(ever) · P(offer): storm 0.9 · 0.115, calm 0.6 · 0.44, fog 0.3 · 0.245, by their priors.
    p = 0.5 * 0.9 * 0.115 + 0.3 * 0.6 * 0.44 + 0.2 * 0.3 * 0.245
    assert offers.brier.mean == pytest.approx((2 * (1 - p) ** 2 + 3 * p**2) / 5)
    assert [(one.count, one.observed) for one in offers.bins] == [(5, 0.4)]


@pytest.mark.parametrize("count", [0, 4, 5])
def test_nothing_is_shown_for_fewer_than_five(count: int) -> None:
    """Four cases show nothing, not even in words; five do."""
    known = case(reason="calm", answered_on="2026-11-10", offer=False)
    found = judged(*[known] * count)
    shown = count >= 5
    parts = (found.reasons, found.waits, found.offers)
    assert [part is not None for part in parts] == [shown] * 3
    assert ("Nothing is shown for fewer than 5 cases." in str(found)) is not shown
    html = found._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does
    assert ("<svg" in html) is shown


def test_what_is_not_known_is_not_judged() -> None:
    """Cases of which nothing came out are counted, and leave every part empty."""
    found = judged(*[case()] * 9)
    assert (found.cases, found.silent) == (9, 9)
    assert (found.reasons, found.waits, found.offers) == (None, None, None)


def test_who_had_heard_by_the_day_of_looking_is_left_out() -> None:
    """The model speaks of the silent alone."""
    early = case(as_of="2026-11-09", answered_on="2026-11-05", reason="calm")
    found = judged(*[early] * 9, *[attrs.evolve(early, answered_on="2026-11-20")] * 6)
    assert (found.cases, found.silent) == (15, 6)
    assert found.reasons is not None
    assert found.reasons.log.count == 6


def test_a_tempo_takes_the_place_of_their_own() -> None:
    """The waits are judged under the tempo given."""
    waits = evaluate(FIVE, catalogue=ALONE, seed=1, tempo=Tempo(median=2)).waits
    plain = judged(*FIVE).waits
    assert waits is not None
    assert plain is not None
    assert waits.log.mean != plain.log.mean


def test_as_text_html_and_data() -> None:
    """All three tell the scores; the data survive JSON."""
    drawn = simulate(THREE, 60, seed=2, ended=MONDAY, as_of=MONDAY, reporting=0.5)
    found = judged(*drawn, source=THREE)
    assert found.reasons is not None
    lines = str(found).splitlines()
    assert lines[0] == "60 of 60 cases, silent on their day of looking"
    assert [line.split("  ")[0] for line in lines[2:]] == [
        "reasons: log score",
        "reasons: Brier score",
        "true reason first",
        "true reason in the first three",
        "wait: log score",
        "wait: Brier at 5 working days",
        "wait: Brier at 10 working days",
        "wait: Brier at 20 working days",
        "offer: Brier score",
    ]
    assert str(found.reasons.log) in lines[2]
    assert repr(found) == "<Evaluation of 60 of 60 cases>"
    html = found._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does
    assert html.count("<svg") == 4
    assert "P(heard within 5)" in html
    assert "P(offer)" in html
    data = found.to_dict()
    assert json.loads(json.dumps(data)) == data
    assert (data["schema"], data["cases"], data["silent"]) == (1, 60, 60)
    assert data["reasons"]["log"]["mean"] == found.reasons.log.mean  # type: ignore[index,call-overload]  # plain data


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"seed": 1.0}, "seed is 1.0: expected a whole number"),
        ({"cases": ["case"]}, "cases is 'case': expected values of type Case"),
        ({"catalogue": 3, "cases": FIVE}, "catalogue is 3: expected a value of type Catalogue"),
        ({"tempo": 3, "cases": FIVE}, "tempo is 3: expected a value of type Tempo, or None"),
    ],
)
def test_wrong_arguments(changes: dict[str, object], message: str) -> None:
    """Each is named and quoted."""
    known: dict[str, object] = {"cases": [], "catalogue": ALONE, "seed": 1, **changes}
    cases = known.pop("cases")
    with pytest.raises(InvalidValue) as caught:
        evaluate(cases, **known)  # type: ignore[arg-type]  # what a stranger may give
    assert str(caught.value) == message


def test_an_unknown_reason() -> None:
    """A true reason that the catalogue does not have cannot be judged."""
    with pytest.raises(UnknownId, match="clam"):
        judged(*[case(reason="clam")] * 5)
