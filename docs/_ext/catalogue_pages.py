"""The pages of a catalogue, so that it can be read and argued with: made from its numbers alone."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from catalogue_markdown import (
    basis,
    cited,
    cited_list,
    decibans,
    fact_link,
    number,
    page,
    reason_link,
    table,
    text,
)
from catalogue_numbers import STEP, Influence, Weight, influences, weights
from catalogue_reasons import reason_page
from catalogue_timing import timing_page

from callback import Catalogue, Circumstance, Cue, Etiquette, Fact, Pace, QuietDays
from callback.catalogue.standard import circumstances, standing

__all__ = ["pages", "theories"]

#: How many numbers the table of sensitivity has.
LISTED = 20
THEORY = re.compile(r'(?m)(?P<text>(?:^#.*\n)+)\n_?[A-Z]+ = Circumstance\(\s+id="(?P<id>\w+)"')


def pages(catalogue: Catalogue, theories: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the pages in Markdown by their path.

    Args:
        catalogue: What to show.
        theories: For circumstances, by id, how their states and numbers were chosen.
    """
    every = weights(catalogue)
    found = {
        f"reasons/{reason.id}.md": reason_page(reason, catalogue, every)
        for reason in catalogue.reasons.values()
    }
    for circumstance in catalogue.circumstances.values():
        theory = (theories or {}).get(circumstance.id, "")
        found[f"circumstances/{circumstance.id}.md"] = _circumstance(
            circumstance, catalogue, theory
        )
    found["derived.md"] = _derived(catalogue)
    found["etiquette.md"] = _etiquette(catalogue.etiquette)
    found["facts.md"] = _facts(catalogue, every)
    found["paces.md"] = _paces(catalogue)
    found["sensitivity.md"] = _sensitivity(catalogue)
    found["timing.md"] = timing_page(catalogue.timing)
    found["index.md"] = _index(catalogue)
    return found


def theories() -> dict[str, str]:
    """Return the theory of operation that stands above each circumstance of the standard one."""
    source = inspect.getsource(standing) + inspect.getsource(circumstances)
    blocks = THEORY.finditer(source)
    return {found["id"]: re.sub(r"(?m)^# ?", "", found["text"]).strip() for found in blocks}


def _circumstance(circumstance: Circumstance, catalogue: Catalogue, theory: str) -> str:
    headings = ["state", "", "otherwise"]
    rows = [
        [f"`{state.id}`", text(state.title), number(state.otherwise)]
        for state in circumstance.states
    ]
    if circumstance.decides:
        headings += ["P(an offer)", "P(an offer or a next round)"]
        for row, state in zip(rows, circumstance.states, strict=True):
            row += [number(state.good or 0), number(state.onward or 0)]
    if circumstance.allows:
        headings += ["left of an offer"]
        for row, state in zip(rows, circumstance.states, strict=True):
            row += [number(state.possible or 0)]
    names = [state.id for state in circumstance.states]
    about = [fact for fact in catalogue.facts.values() if fact.about == circumstance.id]
    return page(
        f"# {text(circumstance.title)}",
        f"`{circumstance.id}`: {text(circumstance.summary)}",
        "*Otherwise* is the probability of a state under a reason that says nothing about it.",
        table(headings, rows),
        _impression(circumstance),
        "## Why these states and numbers" if theory else "",
        "\n\n".join(text(paragraph) for paragraph in theory.split("\n\n")),
        "## Facts about it",
        *(_fact(fact, names, "###") for fact in about),
    )


def _impression(circumstance: Circumstance) -> str:
    """Say what felt signs about it share, if anything."""
    impression = circumstance.impression
    if impression is None:
        return ""
    return (
        "What is felt about it hangs together through one impression: "
        f"ρ = {number(impression.correlation)}. {basis(impression.provenance)}"
    )


def _derived(catalogue: Catalogue) -> str:
    facts = [fact for fact in catalogue.facts.values() if fact.about is None]
    return page(
        "# What dates and fields say",
        "These facts are never asked: they follow from the first working days of the silence, the "
        "country and the stage. They speak about the reason itself.",
        *(_fact(fact, list(catalogue.reasons), "##") for fact in facts),
    )


def _fact(fact: Fact, names: Iterable[str], level: str) -> str:
    rows = [[f"`{name}`", *map(number, fact.table[name])] for name in names if name in fact.table]
    rows.append(["otherwise", *map(number, fact.otherwise)])
    rows += [[f"under the reason `{name}`", *map(number, row)] for name, row in fact.under.items()]
    return page(
        f"(fact-{fact.id})=",
        f"{level} {text(fact.question)}",
        f"`{fact.id}`. {basis(fact.provenance)}",
        table(("P(answer)", *(text(answer.label) for answer in fact.answers)), rows),
        f"Sources disagree: {text(fact.dispute)}" if fact.dispute else "",
        *_marks(fact),
        f"The engine answers it by itself: `{fact.derivation.value}`." if fact.derivation else "",
        f"From the same event: {', '.join(f'`{name}`' for name in fact.linked)}."
        if fact.linked
        else "",
        "Sources:" if fact.provenance.sources else "",
        cited_list(fact.provenance.sources) if fact.provenance.sources else "",
    ).strip()


def _marks(fact: Fact) -> Iterator[str]:
    """Yield what the marks of a fact and of its answers say beside the table."""
    if fact.warmth:
        ordered = ", ".join(f"“{text(fact.by_id[name].label)}”" for name in fact.warmth)
        yield f"Felt, from cool to warm: {ordered}."
    for answer in fact.answers:
        named = f"“{text(answer.label)}”"
        if answer.word:
            machine = ", though from a machine" if answer.automatic else ""
            yield f"{named} is word itself{machine}: nothing more is waited for."
        if answer.bounced:
            yield f"{named} says that your last message asked nothing: it did not arrive."
    if fact.sensitive:
        yield "Sensitive: it is taken when told, and never asked."
    if fact.presupposes:
        known = [
            f"`{one.field}` is given"
            if one.fact is None
            else f"`{one.fact}` is {' or '.join(f'`{name}`' for name in one.answers)}"
            for one in fact.presupposes
        ]
        yield f"It is asked once {', or '.join(known)}."
    if fact.answerable:
        yield "Up to its day they cannot answer, and the clock runs slowly."


def _facts(catalogue: Catalogue, every: Iterable[Weight]) -> str:
    by_fact: dict[str, list[Weight]] = {}
    for weight in every:
        by_fact.setdefault(weight.fact.id, []).append(weight)
    rows = [_fact_row(fact, by_fact[fact.id]) for fact in catalogue.facts.values()]
    return page(
        f"# All {len(rows)} facts",
        "Effort is 1 for a look, 2 for a search, 3 for a question to somebody, 4 and 5 for one "
        "that costs more or may be unwelcome. The half-life is in working days. The weights are "
        "those of one answer by itself, in decibans.",
        table(
            ("id", "question", "answers", "about", "known by", "strength", "effort", "half-life",
             "most for", "most against", "notes", "sources"),
            rows,
        ),
    )  # fmt: skip  # the headings in one look


def _fact_row(fact: Fact, own: list[Weight]) -> list[str]:
    most, least = max(own, key=_db), min(own, key=_db)
    notes = ["says little" if fact.says_little else "", text(fact.dispute)]
    return [
        f"`{fact.id}`",
        fact_link(fact),
        ", ".join(text(answer.label) for answer in fact.answers),
        f"`{fact.about}`" if fact.about else "the reason",
        fact.known_by.value,
        fact.strength.value,
        str(fact.effort),
        "" if fact.half_life is None else number(fact.half_life),
        f"`{most.reason.id}` {decibans(most.decibans)} (`{most.answer.id}`)",
        f"`{least.reason.id}` {decibans(least.decibans)} (`{least.answer.id}`)",
        ": ".join(filter(None, notes)),
        "; ".join(map(cited, fact.provenance.sources)),
    ]


def _db(weight: Weight) -> float:
    return weight.decibans


def _paces(catalogue: Catalogue) -> str:
    rows = [_pace_row(pace) for pace in catalogue.paces]
    return page(
        "# The pace of stages, sectors and countries",
        "Each is a factor on every median wait and one on the odds of *never*; those of an "
        "interview are multiplied. They change no reply to a message.",
        table(("", "value", "times median", "times odds of never", "basis", "sources"), rows),
    )


def _pace_row(pace: Pace) -> list[str]:
    return [
        pace.covariate.value,
        f"`{pace.value}`",
        number(pace.median),
        number(pace.never),
        basis(pace.provenance),
        "; ".join(map(cited, pace.provenance.sources)),
    ]


def _cue(cue: Cue) -> tuple[str, ...]:
    details = [
        cue.effect.value,
        "" if cue.whom is None else f"to {cue.whom.value}",
        "in place of " + ", ".join(one.value for one in cue.instead_of) if cue.instead_of else "",
        f"{cue.days} working days" if cue.days else "",
        ", ".join(cue.done),
    ]
    does = "; ".join(filter(None, details))
    return cue.fact, ", ".join(cue.answers), does, cue.provenance.note


def _quiet(quiet: QuietDays) -> tuple[str, ...]:
    return ", ".join(quiet.countries), quiet.first, quiet.last, quiet.provenance.note


def _etiquette(etiquette: Etiquette) -> str:
    rows = [
        ("a thank-you goes out within, working days", str(etiquette.thank_within)),
        ("a late one, to working day", str(etiquette.thank_late)),
        ("given on top of a promised day", str(etiquette.grace)),
        ("waited where no day was promised", str(etiquette.first_after)),
        ("left to somebody after the first day back", str(etiquette.after_return)),
        ("a stand-in is asked where one would wait longer by", str(etiquette.stand_in_after)),
        ("between one message and the next", str(etiquette.apart)),
        (
            "messages that ask go to",
            ", then ".join(one.value for one in etiquette.asks) or "nobody",
        ),
        ("the one that closes goes to", etiquette.farewell.value),
        ("a reason has a say from", number(etiquette.say)),
        ("its advice is shown from", number(etiquette.noted)),
        ("what is for today is worth it from", number(etiquette.at_once)),
        ("a message is worth writing from a gain of", number(etiquette.worth)),
        ("one calls from the message that asks of number", str(etiquette.calls_from)),
        ("your own deadline is told before it, working days", str(etiquette.before_deadline)),
    ]
    said = {
        "thank-you": etiquette.on_thanking,
        "asking": etiquette.on_asking,
        "looking further meanwhile": etiquette.on_looking_further,
    }
    return page(
        "# How to follow up",
        "Days are working days where the employer is; a gain is by how much a message raises the "
        "probability of hearing within ten of them.",
        table(("", "value"), rows),
        basis(etiquette.provenance),
        "## What changes the plan by itself",
        "Each of these does what it does however likely any reason is; of those that turn "
        "messages to somebody else the first that fits decides.",
        table(("fact", "answers", "what it does", "since"), map(_cue, etiquette.cues)),
        "## Days on which no message is planned",
        table(("where", "from", "to", "since"), map(_quiet, etiquette.quiet)),
        *(
            page(f"## Who says so: {what}", cited_list(sources)).strip()
            for what, sources in said.items()
            if sources
        ),
    )


def _sensitivity(catalogue: Catalogue) -> str:
    found = influences(catalogue)
    return page(
        "# The numbers on which the stories depend most",
        "Each reason has a story in which it comes first. Every number that has a part in such a "
        f"story is moved by a factor of {STEP:g} in odds, those that share its row staying in "
        "proportion, and the log-odds of the story's own reason are looked at before and after. "
        f"These are the {LISTED} numbers with the largest change, added up over all stories. In "
        "its own story a prior changes them by just 1.8 dB.",
        _influences(found, catalogue),
        "## Beside the priors, the dates and the stage",
        "The same, of the numbers that say what can be seen and what it shows.",
        _influences([one for one in found if not one.direct], catalogue),
    )


def _influences(found: Sequence[Influence], catalogue: Catalogue) -> str:
    rows = [
        (
            one.number,
            number(one.value),
            f"{one.total:.1f} dB",
            f"{decibans(one.most)}, {reason_link(one.story.id, catalogue, 'reasons/')}",
        )
        for one in found[:LISTED]
    ]
    return table(("number", "value", "over all stories", "most in one"), rows)


def _index(catalogue: Catalogue) -> str:
    bases = {
        "reasons": Counter(reason.basis for reason in catalogue.reasons.values()),
        "facts": Counter(fact.provenance.basis for fact in catalogue.facts.values()),
        "paces": Counter(pace.provenance.basis for pace in catalogue.paces),
        "numbers of timing": Counter(one.basis for one in catalogue.timing.provenance.values()),
    }
    order = dict.fromkeys(basis for counts in bases.values() for basis in counts)
    rows = [(what, *(str(counts[basis]) for basis in order)) for what, counts in bases.items()]
    reasons = catalogue.reasons.values()
    families = [
        page(
            f"## {text(family.title)}",
            text(family.summary),
            "Messages do not arrive under these: another channel is worth trying."
            if family.unreached
            else "",
            _toctree(f"reasons/{r.id}" for r in reasons if r.family == family.id),
        ).strip()
        for family in catalogue.families.values()
    ]
    return page(
        "# The standard catalogue",
        f"Version {catalogue.version}, fingerprint `{catalogue.fingerprint[:16]}…`. These pages "
        "are made from it whenever the documentation is built. What you find wrong in them is "
        "wrong in the answers: please say so.",
        "How many entries rest on what:",
        table(("", *(basis.value for basis in order)), rows),
        _toctree(["facts", "derived", "timing", "paces", "etiquette", "sensitivity"]),
        *families,
        "## Circumstances",
        _toctree(f"circumstances/{name}" for name in catalogue.circumstances),
    )


def _toctree(names: Iterable[str]) -> str:
    return "\n".join(["```{toctree}", ":maxdepth: 1", "", *names, "```"])
