"""Documents of earlier schemas, brought up to the present one: a step for each number.

What a step is given comes from strangers and has not been checked. It changes what has the form in
which the earlier release wrote it, and leaves the rest to the reader, who says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from callback._values.derivation import Derivation
from callback.catalogue.facts import READ_AS, Kind
from callback.catalogue.reasons import MOST_REPLIES, Recipient
from callback.documents.strict import is_list, is_object

__all__ = ["upgraded"]

_Content: TypeAlias = dict[str, object]

# Theory of operation: from 1 to 2
#
# The engine of 0.1.0 knew some entries of a catalogue by their ids. It answered facts of these ids
# by itself, and kept what it derived from events under them; it tried another channel where the
# family of this id was likely; and one reason was the ordinary process without saying so. What it
# knew by name is now said by the entries, so it is written into them here.
#
# Its messages were always noticed, its replies did not hang on `never`, and its half-lives were
# calendar days: the numbers that a timing has by default say the same, and half-lives become
# working days. Nobody may answer every message now; what was above that is put to it.
#
# What somebody else derived and put beside it is kept, as a report: there it counted for whatever
# catalogue asked for it, too. A derived fact of another id could be answered by nothing else, and
# would be refused now: it is left out, and no ranking changes.

#: What answered the facts that 0.1.0 knew.
_DERIVED: Mapping[str, Derivation] = {
    "stage": Derivation.STAGE,
    "season": Derivation.SEASON,
    "period_end": Derivation.PERIOD,
    "thank_you_sent": Derivation.THANK_YOU,
    "auto_reply": Derivation.AUTO_REPLY,
    "verbal_offer": Derivation.OFFER,
    "owed_by_you": Derivation.OPEN_QUESTION,
    "was_fast_before": Derivation.USUALLY_QUICK,
}
#: What 0.1.0 derived of the length of the present silence, which the wait itself counts.
_COUNTED_TWICE = "pace_slowed"
_ORDINARY, _UNREACHED = "not_late", "channel"
#: Its half-lives were calendar days; a week has five working ones.
_WORKED = 5 / 7
#: No half-life is nearly as long; a whole number has no end, and may be no float.
_LARGEST = 1e9
#: How 0.1.0 wrote whom to turn to.
_RECIPIENTS: Mapping[str, Recipient] = {
    "the recruiter": Recipient.RECRUITER,
    "the hiring manager": Recipient.MANAGER,
    "whoever wrote or spoke last": Recipient.LAST_CONTACT,
    "the successor, or the general recruiting address": Recipient.SUCCESSOR,
    "the same person, or the stand-in named in the reply": Recipient.STAND_IN,
    "human resources": Recipient.HUMAN_RESOURCES,
    "the other of recruiter and manager": Recipient.OTHER_SIDE,
    "the agency's recruiter": Recipient.AGENCY,
    "nobody": Recipient.NOBODY,
}


def upgraded(content: _Content, kind: str, schema: int) -> _Content:
    """Return the content of a document of an earlier schema in the form of the present one.

    Args:
        content: The document without its number and its kind; it is not changed.
        kind: What it is a document of.
        schema: Its number.

    >>> upgraded({"ended": "2026-11-03", "derived": {"verbal_offer": {"value": True}}},
    ...          "interview", 1)["derived"]
    {'offer': {'value': True}}
    """
    steps: tuple[Mapping[str, Callable[[_Content], _Content]], ...] = (
        {"interview": _interview_1, "catalogue": _catalogue_1},
    )
    for step in steps[schema - 1 :]:
        content = step[kind](content) if kind in step else content
    return content


def _interview_1(content: _Content) -> _Content:
    derived, facts = content.get("derived"), content.get("facts", _Content())
    if not is_object(derived) or not is_object(facts):
        return content
    ours = {_DERIVED[name].value: one for name, one in derived.items() if name in _DERIVED}
    theirs = {*_DERIVED, _COUNTED_TWICE}
    others = {name: one for name, one in derived.items() if name not in theirs}
    return {**content, "derived": ours, "facts": {**others, **facts}}


def _catalogue_1(content: _Content) -> _Content:
    content = _each(content, "families", _family)
    content = _each(content, "reasons", _reason)
    content = _each(content, "facts", _fact)
    if "delay" in content:
        content = {**content, "timing": {"delay": content["delay"]}}
        del content["delay"]
    return _without_idle(content)


def _without_idle(content: _Content) -> _Content:
    """Return a catalogue's content without facts that nothing can answer, and mention of them."""
    facts, retired = content.get("facts"), content.get("retired")
    if not is_list(facts):
        return content
    idle = [fact.get("id") for fact in facts if is_object(fact) and _is_idle(fact)]
    kept = [fact for fact in facts if not (is_object(fact) and _is_idle(fact))]
    content = _each({**content, "facts": kept}, "facts", lambda one: _freed(one, "linked", idle))
    if is_object(retired):
        for old in retired:
            retired = _freed(retired, old, idle)
        content["retired"] = retired
    return content


def _is_idle(fact: _Content) -> bool:
    """Whether nothing can answer a fact: nobody is asked, and the engine does not read it."""
    return fact.get("kind") == Kind.DERIVED.value and "derivation" not in fact


def _freed(entry: _Content, key: str, gone: Sequence[object]) -> _Content:
    """Return an entry without those that are gone in one of its lists."""
    names = entry.get(key)
    if not is_list(names):
        return entry
    return {**entry, key: [name for name in names if name not in gone]}


def _each(content: _Content, key: str, change: Callable[[_Content], _Content]) -> _Content:
    """Return the content with a change made to each entry of a list."""
    entries = content.get(key)
    if not is_list(entries):
        return content
    return {**content, key: [change(one) if is_object(one) else one for one in entries]}


def _family(family: _Content) -> _Content:
    return {**family, "unreached": True} if family.get("id") == _UNREACHED else family


def _reason(reason: _Content) -> _Content:
    advice = reason.get("advice")
    if is_object(advice):
        whom = advice.get("whom")
        meant = _RECIPIENTS.get(whom) if isinstance(whom, str) else None
        reason = {**reason, "advice": {**advice, "whom": meant.value if meant else whom}}
    replies = reason.get("replies")
    if isinstance(replies, float) and MOST_REPLIES < replies < 1:
        reason = {**reason, "replies": MOST_REPLIES}
    return {**reason, "ordinary": True} if reason.get("id") == _ORDINARY else reason


def _fact(fact: _Content) -> _Content:
    half_life = fact.get("half_life")
    if isinstance(half_life, (int, float)) and not isinstance(half_life, bool):
        possible = abs(half_life) < _LARGEST  # a larger one is refused as it is
        fact = {**fact, "half_life": half_life * _WORKED} if possible else fact
    name = fact.get("id")
    read = _DERIVED.get(name) if isinstance(name, str) else None
    if read is None or fact.get("kind") != READ_AS[read].value:
        return fact
    return {**fact, "derivation": read.value}
