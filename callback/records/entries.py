"""What may be entered about an interview: its fields, and the facts of a catalogue.

A form for a person and a schema for a program are two ways to write the same entries down, so
what may be entered, when it makes sense and what it is called stands here.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

import attrs

from callback._values.arguments import check
from callback._values.public import publish
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Answer, Fact, Kind
from callback.catalogue.paces import Covariate
from callback.catalogue.presupposed import Presupposed
from callback.errors import InvalidValue, quoted
from callback.interview.stages import Medium, Stage
from callback.words.phrases import Phrases

__all__ = ["Condition", "Widget"]


class Widget(enum.Enum):
    """How something is best entered."""

    DAY = "day"
    DAYS = "days"
    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    YES_NO = "yes_no"
    DAY_OR_YES_NO = "day_or_yes_no"


@attrs.frozen(kw_only=True)
class Condition:
    """What has to be entered elsewhere before a question makes sense.

    Attributes:
        name: The id of the other question: a field, or a fact.
        is_fact: Whether it is a fact.
        answers: Those of its answers after which the question makes sense; of a field none, since
            anything entered is enough.
    """

    name: str
    is_fact: bool
    answers: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Entered:
    """Something that may be entered.

    Attributes:
        name: The field, or the id of the fact.
        is_fact: Whether it is a fact.
        about: Of a fact, the circumstance that it speaks about; of a field ``None``.
        widget: How it is best entered.
        kind: Of a fact, what its values look like; of a field ``None``.
        label: The question.
        help: How to answer it, in a line.
        answers: Those to choose from; of a fact, all that it has.
        required: Whether nothing can be said without it.
        when: When it makes sense: one of these is enough; none: always.
    """

    name: str
    is_fact: bool = False
    about: str | None = None
    widget: Widget
    kind: Kind | None = None
    label: str
    help: str
    answers: tuple[Answer, ...] = ()
    required: bool = False
    when: tuple[Condition, ...] = ()


_WIDGETS: Mapping[Kind, Widget] = {
    Kind.FLAG: Widget.YES_NO,
    Kind.CHOICE: Widget.CHOICE,
    Kind.COUNT: Widget.NUMBER,
    Kind.UNTIL: Widget.DAY_OR_YES_NO,
}


def field_entries(catalogue: Catalogue) -> tuple[Entered, ...]:
    """Return the fields that may be entered, in the order of an interview's fields."""
    say = catalogue.phrases.say
    sectors = [
        Answer(id=pace.value, label=pace.value.replace("_", " "))
        for pace in catalogue.paces
        if pace.covariate is Covariate.SECTOR
    ]
    choices = {
        "stage": _members(Stage, catalogue.phrases),
        "medium": _members(Medium, catalogue.phrases),
        "sector": tuple(sorted(sectors, key=lambda answer: answer.id)),
    }
    when = {"subdivision": (Condition(name="country", is_fact=False),)}
    return tuple(
        Entered(
            name=name,
            widget=widget,
            label=label,
            help=help_,
            answers=choices.get(name, ()),
            required=name == "ended",
            when=when.get(name, ()),
        )
        for name, (widget, label, help_) in _asked(say).items()
        if name != "sector" or sectors  # a catalogue without sectors takes none
    )


def _members(cls: type[enum.Enum], phrases: Phrases) -> tuple[Answer, ...]:
    return tuple(Answer(id=member.value, label=phrases.of(member)) for member in cls)


def _asked(say: Callable[[str], str]) -> dict[str, tuple[Widget, str, str]]:
    """Return how each field is entered, what is asked and how that is answered."""
    dated = {
        "promised_by": (say("field.promised_by"), say("field.promised_by_help")),
        "decide_by": (say("field.decide_by"), say("field.decide_by_help")),
        "replied_on": (say("field.replied_on"), say("field.replied_on_help")),
        "thanked_on": (say("field.thanked_on"), say("field.thanked_on_help")),
    }
    written = {
        "organisation": (say("field.organisation"), say("field.organisation_help")),
        "role": (say("field.role"), say("field.role_help")),
        "country": (say("field.country"), say("field.country_help")),
        "subdivision": (say("field.subdivision"), say("field.subdivision_help")),
    }
    return {
        "ended": (Widget.DAY, say("field.ended"), say("field.ended_help")),
        "stage": (Widget.CHOICE, say("field.stage"), say("field.stage_help")),
        "medium": (Widget.CHOICE, say("field.medium"), say("field.medium_help")),
        "round_number": (
            Widget.NUMBER,
            say("field.round_number"),
            say("field.round_number_help"),
        ),
        **{name: (Widget.TEXT, *words) for name, words in written.items()},
        "sector": (Widget.CHOICE, say("field.sector"), say("field.sector_help")),
        **{name: (Widget.DAY, *words) for name, words in dated.items()},
        "asked_on": (Widget.DAYS, say("field.asked_on"), say("field.asked_on_help")),
        "ref": (Widget.TEXT, say("field.ref"), say("field.ref_help")),
    }


def facts_named(
    catalogue: Catalogue, names: Collection[str] | None, *, sensitive: bool
) -> tuple[Fact, ...]:
    """Return the facts of these names, in their order, or all that may be asked.

    Raises:
        InvalidValue: *names* is no collection of texts, names one twice, one that is never
            asked, or one that is sensitive where those are not wanted.
        UnknownId: The catalogue has no such fact.
    """
    if names is None:
        every = (one for one in catalogue.facts.values() if one.kind is not Kind.DERIVED)
        return tuple(one for one in every if sensitive or not one.sensitive)
    right = isinstance(names, Collection) and not isinstance(names, (str, bytes))
    check(right, "facts", names, "a collection of the ids of facts, or None for all")
    found = {fact.id: fact for fact in map(catalogue.fact, names)}
    check(len(found) == len(names), "facts", names, "each fact once")
    for fact in found.values():
        if fact.kind is Kind.DERIVED:
            raise InvalidValue("facts", quoted(fact.id), "facts that are asked: it is derived")
        if fact.sensitive and not sensitive:
            expected = "facts that are not sensitive, or sensitive=True beside them"
            raise InvalidValue("facts", quoted(fact.id), expected)
    return tuple(found.values())


def fact_entries(catalogue: Catalogue, facts: Iterable[Fact]) -> tuple[Entered, ...]:
    """Return *facts* as what may be entered, in their order."""
    say = catalogue.phrases.say
    helps = {
        Kind.FLAG: say("input.flag"),
        Kind.CHOICE: "",
        Kind.COUNT: say("input.count"),
        Kind.UNTIL: say("input.until"),
    }
    return tuple(
        Entered(
            name=fact.id,
            is_fact=True,
            about=fact.about,
            widget=_WIDGETS[fact.kind],
            kind=fact.kind,
            label=fact.question,
            help=helps[fact.kind],
            answers=fact.answers,
            when=tuple(_conditions(fact.presupposes)),
        )
        for fact in facts
    )


def _conditions(presupposes: Iterable[Presupposed]) -> Iterator[Condition]:
    for one in presupposes:
        if one.field is not None:
            yield Condition(name=one.field, is_fact=False)
        else:
            yield Condition(name=str(one.fact), is_fact=True, answers=one.answers)


publish("callback", vars())
