"""The catalogue's entries and the whole: what each takes, and what is wrong word by word."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable, Mapping
from typing import Any

import attrs
import pytest
from pendulum import Date

from callback import (
    Advice,
    Basis,
    Catalogue,
    Covariate,
    Family,
    InvalidEntry,
    InvalidValue,
    Pace,
    Provenance,
    Reason,
    Recipient,
    Source,
    Timing,
    UnknownId,
    Wait,
)
from callback._values.plain import to_plain
from callback.catalogue.numbers import numbers_of

RESTS = Provenance(basis=Basis.JUDGED, reviewed="2026-11-22")
SOURCE = Source(id="poll", title="A poll", publisher="Somebody")
OURS = Family(id="ours", title="Ours", summary="All.")
AN_ID = "an id such as 'on_hold'"
A_TEXT = "text that is not blank"
NUMBERS = ["x", None, True, float("nan"), float("inf"), [1]]


def halved(ours: Catalogue, name: Any) -> Catalogue:  # noqa: ANN401  # whatever a stranger asks
    """Return the catalogue with this reason's prior at a half."""
    return ours.with_prior(name, 0.5)


def reason(name: str = "one", prior: float = 0.5, **changes: object) -> Reason:
    """Return a reason with whatever is to be different."""
    plain: dict[str, object] = {
        "id": name,
        "title": "Title",
        "summary": "Summary.",
        "family": "ours",
        "prior": prior,
        "wait": Wait(median=8, shape=2, never=0.1),
        "replies": 0.5,
        "provenance": RESTS,
    }
    return Reason(**{**plain, **changes})  # type: ignore[arg-type]  # by name


def pace(**changes: object) -> Pace:
    """Return a pace with whatever is to be different."""
    plain = {"covariate": Covariate.STAGE, "value": "final", "provenance": RESTS}
    return Pace(**{**plain, **changes})  # type: ignore[arg-type]  # by name


def catalogue(**changes: object) -> Catalogue:
    """Return a catalogue of two reasons with whatever is to be different."""
    plain: dict[str, object] = {
        "version": "2026.11.22",
        "families": [OURS],
        "reasons": [reason("one"), reason("two")],
        "timing": Timing(delay=2.5),
    }
    return Catalogue(**{**plain, **changes})  # type: ignore[arg-type]  # by name


def source(**changes: Any) -> Source:  # noqa: ANN401  # any field, by name
    """Return a source with whatever is to be different."""
    return attrs.evolve(SOURCE, **changes)


def family(**changes: Any) -> Family:  # noqa: ANN401  # any field, by name
    """Return a family with whatever is to be different."""
    return attrs.evolve(OURS, **changes)


def wait(**changes: Any) -> Wait:  # noqa: ANN401  # any field, by name
    """Return a wait with whatever is to be different."""
    return attrs.evolve(Wait(median=8, shape=2, never=0.1), **changes)


def provenance(**changes: Any) -> Provenance:  # noqa: ANN401  # any field, by name
    """Return a provenance with whatever is to be different."""
    return attrs.evolve(RESTS, **changes)


@pytest.mark.parametrize(
    ("make", "label"), [(source, "Source"), (family, "Family"), (reason, "Reason")]
)
@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "On_hold",
        "on hold",
        "on-hold",
        "_on",
        "on_",
        "on__hold",
        "1st",
        "é",
        "on\n",
        "x" * 61,
        7,
        None,
    ],
    ids=repr,
)
def test_ids(make: Callable[..., object], label: str, wrong: object) -> None:
    """An id is lower-case words joined by underscores, up to 60 characters."""
    with pytest.raises(InvalidEntry) as caught:
        make(**({"name": wrong} if make is reason else {"id": wrong}))
    error = caught.value
    assert (error.field, error.value, error.expected) == ("id", repr(wrong), AN_ID)
    assert error.entry == (label if wrong is None else f"{label} {wrong!r}")


@pytest.mark.parametrize(
    ("make", "label", "field"),
    [
        (source, "Source 'poll'", "title"),
        (source, "Source 'poll'", "publisher"),
        (family, "Family 'ours'", "title"),
        (family, "Family 'ours'", "summary"),
        (reason, "Reason 'one'", "title"),
        (reason, "Reason 'one'", "summary"),
        (pace, "Pace", "value"),
    ],
)
@pytest.mark.parametrize("wrong", ["", " \n", None, 7])
def test_texts(make: Callable[..., object], label: str, field: str, wrong: object) -> None:
    """A text has something in it."""
    with pytest.raises(InvalidEntry) as caught:
        make(**{field: wrong})
    assert str(caught.value) == f"{label}: {field} is {wrong!r}: expected {A_TEXT}"


@pytest.mark.parametrize(
    ("make", "label", "field", "right", "wrong", "expected"),
    [
        (wait, "Wait", "median", [0.1, 1000], [0.09, 1001, 0], "a number from 0.1 to 1000"),
        (wait, "Wait", "shape", [0.1, 20], [0.09, 20.1, -2], "a number from 0.1 to 20"),
        (wait, "Wait", "never", [1e-9, 0.999], [0, 1, 1.5], "a number from 0 to 1, both excluded"),
        (reason, "Reason 'one'", "prior", [1e-9, 1], [0, 1.1], "a number from 1e-09 to 1"),
        (reason, "Reason 'one'", "replies", [0, 0.97], [-0.01, 0.98], "a number from 0 to 0.97"),
        (reason, "Reason 'one'", "still_replies", [0, 1], [-0.01, 1.01], "a number from 0 to 1"),
        (pace, "Pace", "median", [0.1, 10], [0.09, 10.1], "a number from 0.1 to 10"),
        (pace, "Pace", "never", [0.1, 10], [0.09, 10.1], "a number from 0.1 to 10"),
    ],
)
def test_numbers(  # one table
    make: Callable[..., object],
    label: str,
    field: str,
    right: list[float],
    wrong: list[float],
    expected: str,
) -> None:
    """Every number has bounds, and is a number."""
    for value in right:
        assert getattr(make(**{field: value}), field) == value
    for bad in [*wrong, *NUMBERS]:
        with pytest.raises(InvalidEntry) as caught:
            make(**{field: bad})
        assert str(caught.value) == f"{label}: {field} is {bad!r}: expected {expected}"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"basis": Basis.PUBLISHED}, "sources is (): expected at least one source"),
        ({"basis": Basis.MEASURED}, "count is None: expected the number of cases measured"),
        (
            {"basis": Basis.MEASURED, "count": 0},
            "count is 0: expected the number of cases measured",
        ),
        ({"count": 5}, "count is 5: expected None: nothing was measured"),
        (
            {"basis": Basis.PUBLISHED, "sources": [SOURCE], "count": 5},
            "count is 5: expected None: nothing was measured",
        ),
    ],
    ids=str,
)
def test_provenance(changes: dict[str, object], message: str) -> None:
    """A published number names its source, a measured one its cases, and no other counts any."""
    with pytest.raises(InvalidEntry) as caught:
        provenance(**changes)
    assert str(caught.value) == f"Provenance: {message}"


def test_a_provenance_is_reviewed_on_a_day() -> None:
    """The day may be given as text; it is a day or an error."""
    assert provenance(reviewed="2026-01-02").reviewed == Date(2026, 1, 2)
    with pytest.raises(InvalidValue, match=r"^reviewed is 'lately': expected a day such as "):
        provenance(reviewed="lately")


def test_a_reason_says_what_it_rests_on() -> None:
    """Basis, sources and day of review are read off the provenance."""
    published = Provenance(basis=Basis.PUBLISHED, sources=[SOURCE], reviewed="2026-01-02")
    one = reason(provenance=published)
    assert (one.basis, one.sources, one.reviewed) == (Basis.PUBLISHED, (SOURCE,), Date(2026, 1, 2))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"version": "26.11.22"},
            "Catalogue: version is '26.11.22': expected a day such as '2026.11.22'",
        ),
        (
            {"version": "2026.13.01"},
            "Catalogue: version is '2026.13.01': expected a day such as '2026.11.22'",
        ),
        ({"version": None}, "Catalogue: version is None: expected text that is not blank"),
        ({"reasons": []}, "Catalogue: reasons is 0.0: expected priors that sum to 1"),
        ({"reasons": [reason()]}, "Catalogue: reasons is 0.5: expected priors that sum to 1"),
        (
            {"reasons": [reason(), reason()]},
            "Reason 'one': id is 'one': expected an id that no other entry has",
        ),
        (
            {"families": [OURS, OURS]},
            "Family 'ours': id is 'ours': expected an id that no other entry has",
        ),
        (
            {"families": [family(id="theirs"), family(id="yours")]},
            "Reason 'one': family is 'ours': expected one of theirs, yours",
        ),
        (
            {"reasons": [reason("one", ordinary=True), reason("two", ordinary=True)]},
            "Catalogue: ordinary is ['one', 'two']: expected marked in one reason at most",
        ),
        (
            {"paces": [pace(), pace(median=2)]},
            "Pace: value is 'final': expected one entry for each value",
        ),
        (
            {"retired": {"two": []}},
            "Catalogue: retired is 'two': expected ids that are no longer used",
        ),
        (
            {"retired": {"old": ["one", "gone"]}},
            "Catalogue: retired is 'gone': expected a living successor of 'old'",
        ),
    ],
    ids=str,
)
def test_entries_that_do_not_fit_together(changes: dict[str, object], message: str) -> None:
    """The error names the entry at fault, and what would be right."""
    with pytest.raises(InvalidEntry) as caught:
        catalogue(**changes)
    assert str(caught.value) == message


def test_a_catalogue_reads_by_id() -> None:
    """Reasons and families are found by id, in the order given, from a list or a mapping."""
    ours = catalogue(retired={"old": ["one"]}, version="2026.11.22+ours")
    assert list(ours.reasons) == ["one", "two"]
    assert ours.reason("two").id == "two"
    assert list(ours.families) == ["ours"]
    assert ours.retired == {"old": ("one",)}
    assert catalogue(reasons={r.id: r for r in ours.reasons.values()}) == catalogue()


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("twoo", "no reason is called 'twoo': did you mean 'two'?"),
        ("zzz", "no reason is called 'zzz'"),
        (2, "no reason is called 2"),
        (["two"], "no reason is called ['two']"),
        (None, "no reason is called None"),
    ],
)
@pytest.mark.parametrize(
    "call",
    [Catalogue.reason, Catalogue.without_reason, halved],
    ids=["reason", "without_reason", "with_prior"],
)
def test_an_unknown_reason(
    call: Callable[[Catalogue, object], object], asked: object, message: str
) -> None:
    """An id that no reason has says which was meant."""
    with pytest.raises(UnknownId) as caught:
        call(catalogue(), asked)
    assert str(caught.value) == message


def test_the_ordinary_process_is_the_one_that_is_marked() -> None:
    """Whatever its id; a catalogue may do without one."""
    assert catalogue().ordinary is None
    ours = catalogue(reasons=[reason("one"), reason("two", ordinary=True)])
    assert ours.ordinary is ours.reasons["two"]
    assert ours.fingerprint != catalogue().fingerprint


@pytest.mark.parametrize(
    ("make", "label", "field"),
    [(reason, "Reason 'one'", "ordinary"), (family, "Family 'ours'", "unreached")],
)
@pytest.mark.parametrize("wrong", ["yes", 1, None])
def test_marks(make: Callable[..., object], label: str, field: str, wrong: object) -> None:
    """A mark is set or not; nothing else is taken for it."""
    with pytest.raises(InvalidEntry) as caught:
        make(**{field: wrong})
    assert str(caught.value) == f"{label}: {field} is {wrong!r}: expected a value of type bool"


def test_paces_are_found_by_covariate_and_value() -> None:
    """A value of which nothing is known has no pace."""
    ours = catalogue(paces=[pace(), pace(covariate=Covariate.SECTOR)])
    assert ours.pace(Covariate.SECTOR, "final") is ours.paces[1]
    assert ours.pace(Covariate.STAGE, "screen") is None
    assert ours.pace(Covariate.COUNTRY, "final") is None


def test_codes_are_read() -> None:
    """Covariate, basis and recipient by their codes are the members themselves."""
    ours = catalogue(paces=[pace(covariate="sector")])
    assert ours.paces[0].covariate is Covariate.SECTOR
    assert ours.pace("sector", "final") is ours.paces[0]
    rests = Provenance(basis="judged", reviewed="2026-11-22")
    assert rests == Provenance(basis=Basis.JUDGED, reviewed="2026-11-22")
    assert Advice(text="Ask.", whom="stand_in") == Advice(text="Ask.", whom=Recipient.STAND_IN)
    with pytest.raises(
        InvalidEntry, match=r"whom is 'stand-in': expected one of .* mean 'stand_in'"
    ):
        Advice(text="Ask.", whom="stand-in")


LAST = "Catalogue: reasons is 'none': expected at least one reason"
CERTAIN = "Reason 'two': prior is 0.0: expected a number from 1e-09 to 1"
IMPOSSIBLE = "Reason 'one': prior is 0: expected a number from 1e-09 to 1"
HOMELESS = "Reason 'three': family is 'theirs': expected one of ours"
ALONE = "Catalogue: reasons is 0.5: expected priors that sum to 1"


def test_changes_that_cannot_be() -> None:
    """A change that leaves no catalogue says why."""
    ours, single = catalogue(), catalogue(reasons=[reason(prior=1)])
    with pytest.raises(InvalidEntry, match=f"^{LAST}$"):
        single.without_reason("one")
    with pytest.raises(InvalidEntry, match=f"^{CERTAIN}$"):
        ours.with_prior("one", 1)
    with pytest.raises(InvalidEntry, match=f"^{IMPOSSIBLE}$"):
        ours.with_prior("one", 0)
    with pytest.raises(InvalidEntry, match=f"^{HOMELESS}$"):
        ours.with_reason(reason("three", family="theirs"))
    with pytest.raises(InvalidEntry, match=f"^{ALONE}$"):
        single.with_prior("one", 0.5)


def test_changes_return_a_new_one() -> None:
    """The catalogue that was asked stays as it was; a new reason stands last."""
    ours = catalogue()
    wider = ours.with_reason(reason("three", 0.2))
    assert {name: r.prior for name, r in wider.reasons.items()} == {
        "one": 0.4,
        "two": 0.4,
        "three": 0.2,
    }
    assert list(wider.reasons) == ["one", "two", "three"]
    again = ours.with_reason(reason("one", 0.75, title="Another"))
    assert [(r.id, r.prior, r.title) for r in again.reasons.values()] == [
        ("one", 0.75, "Another"), ("two", 0.25, "Title"),
    ]  # fmt: skip  # a table
    assert ours == catalogue()


@pytest.mark.parametrize(
    "changes",
    [
        {"version": "2026.11.23"},
        {"families": [family(title="Another")]},
        {"reasons": [reason("two"), reason("one")]},
        {"reasons": [reason("one", title="Another"), reason("two")]},
        {"reasons": [reason("one", provenance=provenance(note="Why.")), reason("two")]},
        {"paces": [pace()]},
        {"retired": {"old": ["one"]}},
        {"timing": Timing(delay=2.5, noticed=0.5)},
        {"timing": Timing(delay=2.5, provenance={"delay": RESTS})},
        {"reasons": [reason("one", still_replies=0.5), reason("two")]},
    ],
    ids=str,
)
def test_any_other_content_is_another_catalogue(changes: Mapping[str, object]) -> None:
    """Words and order are content as well as numbers."""
    ours, other = catalogue(), catalogue(**changes)
    same = ours.fingerprint == other.fingerprint, ours.text_fingerprint == other.text_fingerprint
    assert not all(same)
    assert other != ours


def test_the_form_of_a_number_is_no_content() -> None:
    """A delay of 2 is one of 2.0."""
    assert catalogue(timing=Timing(delay=2)) == catalogue(timing=Timing(delay=2.0))
    assert len(catalogue().fingerprint) == 64
    assert catalogue() != "catalogue"


def test_it_pickles_and_copies() -> None:
    """It survives pickle, copy and deepcopy with its fingerprint, made before or not."""
    for ours in (catalogue(), catalogue(paces=[pace()])):
        for again in (
            pickle.loads(pickle.dumps(ours)),  # noqa: S301  # our own bytes
            copy.copy(ours),
            copy.deepcopy(ours),
        ):
            assert again == ours
            assert hash(again) == hash(ours)
        json.dumps(to_plain(ours), allow_nan=False)


def test_repr() -> None:
    """It shows its version, its size and the beginning of its fingerprint."""
    ours = catalogue()
    assert repr(ours) == f"<Catalogue 2026.11.22: 2 reasons, {ours.fingerprint[:12]}>"


def test_compiled() -> None:
    """The plain numbers are those of the reasons in their order, made once for one content."""
    ours = catalogue(reasons=[reason("one", 0.75), reason("two", 0.25, wait=wait(median=3))])
    numbers = numbers_of(ours)
    assert (numbers.reasons, numbers.priors) == (("one", "two"), (0.75, 0.25))
    assert (numbers.medians, numbers.shapes) == ((8, 3), (2, 2))
    assert (numbers.nevers, numbers.replies, numbers.still) == ((0.1, 0.1), (0.5, 0.5), (1, 1))
    assert numbers.timing == Timing(delay=2.5)
    assert numbers_of(copy.deepcopy(ours)) is numbers
