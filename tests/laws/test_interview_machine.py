"""An interview, changed in any order by all that changes one, against a plain dict."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from typing import Any, cast

import attrs
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from pendulum import Date

from callback import Finding, Interview, InvalidInterview, InvalidValue, Medium, Stage, UnknownId
from callback.documents import from_document, to_document
from callback.strategies import findings

FIRST = Date(2026, 11, 1)
#: Few days, so that much falls on the same.
DAYS = st.integers(-2, 5).map(lambda count: FIRST.add(days=count))
TEXTS = st.none() | st.text(min_size=1, max_size=8).filter(str.strip)
NAMES = st.sampled_from(["posting", "auto_reply", "spam_checked", "anything_at_all"])
FINDINGS = st.builds(attrs.evolve, findings(), seen_on=st.none() | DAYS)
SINCE = ("promised_by", "replied_on", "thanked_on")
FIELDS: dict[str, st.SearchStrategy[object]] = {
    "ended": DAYS,
    "stage": st.none() | st.sampled_from(Stage),
    "medium": st.none() | st.sampled_from(Medium),
    "round_number": st.none() | st.integers(1, 9),
    "organisation": TEXTS,
    "role": TEXTS,
    "country": st.sampled_from([None, "DE", "US"]),
    "subdivision": st.sampled_from([None, "BY", "CA"]),
    "sector": TEXTS,
    **dict.fromkeys(SINCE, st.none() | DAYS),
    "asked_on": st.lists(DAYS, max_size=3).map(sorted).map(tuple),
    "ref": st.none() | st.integers() | st.text(min_size=1, max_size=8).filter(str.strip),
}

Model = dict[str, Any]


def contradicts(model: Model) -> set[str]:
    """Return the fields that cannot be so beside the others."""
    early = {name for name in SINCE if model[name] is not None and model[name] < model["ended"]}
    homeless = model["subdivision"] is not None and model["country"] is None
    return early | ({"subdivision"} if homeless else set())


def made(model: Model) -> Interview:
    """Return an interview made of what the dict holds."""
    return Interview(**model)


def cell(value: object) -> object:
    """Return a value as a table might hold it."""
    if isinstance(value, Date):
        return str(value)
    if isinstance(value, tuple):
        return [str(day) for day in cast("tuple[Date, ...]", value)]
    return value.value if isinstance(value, (Stage, Medium)) else value


class InterviewMachine(RuleBasedStateMachine):
    """What may happen to an interview; ``model`` says in plain values what it must be then."""

    def __init__(self) -> None:
        """Begin with a date alone."""
        super().__init__()
        self.model: Model = dict.fromkeys(FIELDS) | {"asked_on": ()}
        self.model |= {"ended": FIRST, "facts": {}, "derived": {}}
        self.interview = Interview(ended=FIRST)

    def become(self, interview: Interview, **changes: object) -> None:
        """Take an interview for the one that is followed, with these changes to what it must be."""
        self.interview = interview
        self.model |= changes

    @initialize(data=st.data())
    def entered(self, data: st.DataObject) -> None:
        """Fill in whatever does not contradict the rest."""
        drawn = {name: data.draw(values, name) for name, values in FIELDS.items()}
        wrong = contradicts(self.model | drawn)
        self.model |= {name: value for name, value in drawn.items() if name not in wrong}
        self.interview = made(self.model)

    @rule(data=st.data(), name=st.sampled_from(sorted(FIELDS)))
    def evolve(self, data: st.DataObject, name: str) -> None:
        """Change a field; what contradicts the rest is refused under its name."""
        changed = self.model | {name: data.draw(FIELDS[name], name)}
        if wrong := contradicts(changed):
            with pytest.raises(InvalidInterview) as refused:
                attrs.evolve(self.interview, **{name: changed[name]})
            assert {problem.field for problem in refused.value.problems} == wrong
        else:
            self.become(
                attrs.evolve(self.interview, **{name: changed[name]}), **{name: changed[name]}
            )

    @rule(known=st.dictionaries(NAMES, st.none() | FINDINGS, max_size=3))
    def with_facts(self, known: dict[str, Finding | None]) -> None:
        """Add facts, put them in the place of others, or take them away with ``None``."""
        facts = {k: v for k, v in (self.model["facts"] | known).items() if v is not None}
        self.become(self.interview.with_facts(known), facts=facts)

    @rule(name=NAMES, known=FINDINGS)
    def with_a_fact_by_name(self, name: str, known: Finding) -> None:
        """A fact given by keyword; one that is nothing but its value may be given as that."""
        plain = known if attrs.evolve(known, reliability=1, seen_on=None) != known else known.value
        self.become(
            self.interview.with_facts(**{name: plain}), facts=self.model["facts"] | {name: known}
        )

    @rule(name=NAMES)
    def without_fact(self, name: str) -> None:
        """Take a fact away; one that is not there is an error."""
        facts = dict(self.model["facts"])
        if facts.pop(name, None) is None:
            with pytest.raises(UnknownId):
                self.interview.without_fact(name)
        else:
            self.become(self.interview.without_fact(name), facts=facts)

    @rule(known=st.dictionaries(st.sampled_from(["auto_reply", "offer"]), FINDINGS, max_size=2))
    def derive(self, known: dict[str, Finding]) -> None:
        """What a timeline derives is held beside what was found out."""
        self.become(attrs.evolve(self.interview, derived=known), derived=known)

    @rule(day=DAYS)
    def as_known_on(self, day: Date) -> None:
        """Go back to a day: what is dated later was not known; before the interview nothing was."""
        if day < self.model["ended"]:
            with pytest.raises(InvalidValue):
                self.interview.as_known_on(day)
            return
        model = self.model
        facts = {k: v for k, v in model["facts"].items() if v.seen_on is None or v.seen_on <= day}
        dated = {name: model[name] for name in ("replied_on", "thanked_on")}
        self.become(
            self.interview.as_known_on(day),
            **{name: on if on is not None and on <= day else None for name, on in dated.items()},
            asked_on=tuple(on for on in model["asked_on"] if on <= day),
            facts=facts,
            derived={},
        )

    @rule()
    def through_a_document(self) -> None:
        """Written as JSON text and read again."""
        text = json.dumps(to_document(self.interview))
        self.become(from_document(json.loads(text), Interview))

    @rule(empty=st.sampled_from([None, ""]), columns=st.booleans())
    def through_a_row(self, empty: str | None, *, columns: bool) -> None:
        """Written as a row of text and numbers, under other names or ours, and read again."""
        names = {name: f"their {name}" if columns else name for name in FIELDS}
        facts = {name: f"fact {name}" for name in self.model["facts"]}
        row = {names[n]: cell(v) if v not in (None, ()) else empty for n, v in self.fields()}
        row |= {facts[name]: known for name, known in self.model["facts"].items()}
        read = Interview.from_mapping(row, names, facts=facts)
        self.become(attrs.evolve(read, derived=self.model["derived"]))

    def fields(self) -> list[tuple[str, object]]:
        """Return the plain fields and what they must be."""
        return [(name, self.model[name]) for name in FIELDS]

    @rule(again=st.sampled_from([copy.copy, copy.deepcopy, attrs.evolve]))
    def through_a_copy(self, again: Callable[[Interview], Interview]) -> None:
        """Copied in any way."""
        self.become(again(self.interview))

    @rule(protocol=st.integers(0, pickle.HIGHEST_PROTOCOL))
    def through_a_pickle(self, protocol: int) -> None:
        """Pickled by any protocol."""
        self.become(pickle.loads(pickle.dumps(self.interview, protocol)))  # noqa: S301  # our own bytes

    @invariant()
    def is_what_the_dict_says(self) -> None:
        """Field by field, by type and value; facts in the order of their ids."""
        for name, value in self.fields():
            held = getattr(self.interview, name)
            assert (type(held), held) == (type(value), value), name
        for name in ("facts", "derived"):
            held = getattr(self.interview, name)
            assert list(held) == sorted(self.model[name])
            for key, known in self.model[name].items():
                assert type(held[key].value) is type(known.value), key
                assert held[key] == known, key

    @invariant()
    def is_a_value(self) -> None:
        """It equals the interview made of the dict at once, and hashes the same."""
        again = made(self.model)
        assert self.interview == again
        assert hash(self.interview) == hash(again)

    @precondition(lambda self: self.model["facts"])
    @invariant()
    def differs_by_a_fact(self) -> None:
        """Without one of its facts it is another interview."""
        name = min(self.model["facts"])
        assert self.interview.with_facts({name: None}) != self.interview


TestInterview = InterviewMachine.TestCase
TestInterview.settings = settings(
    max_examples=max(25, settings().max_examples), stateful_step_count=30
)
