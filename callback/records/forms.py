"""The form: what a person may be asked about an interview, in groups.

It holds what a front end needs to show a question and to send the answer back: how it is entered,
what it is called, what may be chosen, and when it makes sense. Whether that is so is the front
end's to see, since it changes with every answer; with a ranking what is known is filled in, and
the most telling questions come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

import attrs

from callback._values.arguments import check, check_type
from callback._values.plain import Plain, to_plain
from callback._values.public import publish
from callback.answers.questions import ask
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Answer, Kind
from callback.interview.findings import UNKNOWN, Finding
from callback.interview.interview import Interview
from callback.model.ranking import Ranking
from callback.records.entries import (
    Condition,
    Entered,
    Widget,
    fact_entries,
    facts_named,
    field_entries,
)

__all__ = ["Form", "FormGroup", "FormQuestion", "form"]

#: The form of ``Form.to_dict()``.
SCHEMA = 1
#: The id of the group of the interview's own fields: no circumstance can be called so.
FIELDS = "interview."


@attrs.frozen(kw_only=True)
class FormQuestion:
    """A question as a form shows it.

    Attributes:
        name: The field, or the id of the fact: the key under which the answer is sent back.
        is_fact: Whether it is a fact, which is sent back in ``facts``.
        kind: Of a fact, what its values look like; of a field ``None``.
        widget: How it is best entered.
        label: The question.
        help: How to answer it, in a line; it may be empty.
        answers: The answers to choose from, where there are any; of a yes or no, those two.
        required: Whether nothing can be said without it.
        when: When to show it: one of these is enough; none: always.
        value: What is known already, as JSON-ready data; ``None``: nothing.
    """

    name: str
    is_fact: bool
    kind: Kind | None
    widget: Widget
    label: str
    help: str = attrs.field(repr=False)
    answers: tuple[Answer, ...] = attrs.field(repr=False)
    required: bool
    when: tuple[Condition, ...]
    value: object = None  # a type that names itself cannot be resolved from a public path

    def to_dict(self) -> dict[str, Plain]:
        """Return the question as JSON-ready data."""
        return {
            "name": self.name,
            "is_fact": self.is_fact,
            "kind": None if self.kind is None else self.kind.value,
            "widget": self.widget.value,
            "label": self.label,
            "help": self.help,
            "answers": [{"id": one.id, "label": one.label} for one in self.answers],
            "required": self.required,
            "when": to_plain(self.when),
            "value": to_plain(self.value),
        }


@attrs.frozen(kw_only=True)
class FormGroup:
    """Questions about one thing.

    Attributes:
        id: The circumstance that they are about; of the interview's own fields ``interview.``.
        title: Its title.
        questions: The questions.
    """

    id: str
    title: str
    questions: tuple[FormQuestion, ...] = attrs.field(repr=False)

    def to_dict(self) -> dict[str, Plain]:
        """Return the group as JSON-ready data."""
        questions: list[Plain] = [one.to_dict() for one in self.questions]
        return {"id": self.id, "title": self.title, "questions": questions}


@attrs.frozen(kw_only=True, repr=False)
class Form:
    """What a person may be asked about an interview, in groups.

    Attributes:
        catalogue: The questions, and the language in which they are asked.
        groups: The interview's own fields first, then the facts by what they are about.
    """

    catalogue: Catalogue
    groups: tuple[FormGroup, ...]

    def __repr__(self) -> str:
        count = sum(len(group.questions) for group in self.groups)
        return f"<Form: {count} questions in {len(self.groups)} groups>"

    def to_dict(self) -> dict[str, Plain]:
        """Return the form as JSON-ready data."""
        version, fingerprint = self.catalogue.version, self.catalogue.fingerprint
        return {
            "schema": SCHEMA,
            "catalogue": {"version": version, "fingerprint": fingerprint},
            "groups": [group.to_dict() for group in self.groups],
        }


def form(catalogue: Catalogue, ranking: Ranking | None = None) -> Form:
    """Return the questions that a person may be asked, in groups, each with how to show it.

    What is sensitive is not among them. What is answered comes back to
    :meth:`Interview.from_body`: fields by their names, facts in ``facts``.

    Args:
        catalogue: The questions, and the language in which they are asked.
        ranking: What is known so far; it fills in what has been told, and puts first, within each
            group and among the groups, what is worth finding out next. Its catalogue has the same
            numbers, and may have other words.

    Raises:
        InvalidValue: An argument is wrong, or *ranking* was made with another catalogue.

    >>> from callback import STANDARD
    >>> first, *_ = form(STANDARD).groups
    >>> first.title, first.questions[0].label
    ('The interview', 'When did the interview end?')
    """
    check_type(catalogue, "catalogue", Catalogue)
    check_type(ranking, "ranking", Ranking, optional=True)
    known: dict[tuple[bool, str], Plain] = {}
    first: Mapping[str, int] = {}
    if ranking is not None:
        same = list(ranking.catalogue.facts) == list(catalogue.facts)
        check(same, "ranking", ranking, "a ranking with the facts of this catalogue")
        known = dict(_known(ranking.interview))
        first = {one.fact.id: place for place, one in enumerate(ask(ranking))}
    facts = facts_named(catalogue, None, sensitive=False)
    ordered = sorted(facts, key=lambda fact: first.get(fact.id, len(first)))
    groups: dict[str, list[Entered]] = {}
    for entry in fact_entries(catalogue, ordered):
        groups.setdefault(str(entry.about), []).append(entry)
    told = _group(FIELDS, catalogue.phrases.say("form.interview"), field_entries(catalogue), known)
    about = (
        _group(name, catalogue.circumstances[name].title, entries, known)
        for name, entries in groups.items()
    )
    return Form(catalogue=catalogue, groups=(told, *about))


def _group(
    name: str, title: str, entries: Iterable[Entered], known: Mapping[tuple[bool, str], Plain]
) -> FormGroup:
    questions = tuple(
        FormQuestion(
            name=one.name,
            is_fact=one.is_fact,
            kind=one.kind,
            widget=one.widget,
            label=one.label,
            help=one.help,
            answers=one.answers,
            required=one.required,
            when=one.when,
            value=known.get((one.is_fact, one.name)),
        )
        for one in entries
    )
    return FormGroup(id=name, title=title, questions=questions)


def _known(interview: Interview) -> Iterator[tuple[tuple[bool, str], Plain]]:
    """Yield what has been told, as it would be sent."""
    for field in attrs.fields(Interview):
        value = getattr(interview, field.name)
        if field.name not in ("facts", "derived", "left_out") and value not in (None, ()):
            yield (False, field.name), to_plain(value)
    for name, finding in interview.facts.items():
        yield (True, name), _sent(finding)


def _sent(finding: Finding) -> Plain:
    """Return a finding as :meth:`Interview.from_body` reads it."""
    value: Plain = {"unknown": True} if finding.value is UNKNOWN else to_plain(finding.value)
    if finding.reliability == 1 and finding.seen_on is None:
        return value
    return {**cast("dict[str, Plain]", to_plain(finding)), "value": value}


publish("callback", vars())
