"""The pages made from the catalogue: they are whole, and say what the catalogue says."""

from __future__ import annotations

import math
import re

import attrs
import pytest
from catalogue_numbers import STEP, influences, told
from catalogue_pages import pages, theories
from catalogue_timing import timing_page

from callback import STANDARD, Catalogue, Circumstance, Fact, Reason, Timing

PAGES = pages(STANDARD, theories())
REASONS = list(STANDARD.reasons.values())
TABLES = ("index", "facts", "derived", "timing", "paces", "etiquette", "sensitivity")


def section(page: str, heading: str) -> str:
    """Return what stands under a heading of the page."""
    return page.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def cells(table: str) -> list[list[str]]:
    """Return the cells of every row of a table but its headings, in the order of the page."""
    lines = [line for line in table.splitlines() if line.startswith("| ")]
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines]
    return [[cell.strip() for cell in row] for row in rows][2:]


def said(reason: Reason, fact: Fact) -> list[float]:
    """Return P(answer | reason), added up over the states."""
    if reason.id in fact.under:
        return list(fact.under[reason.id])
    if fact.about is None:
        return list(fact.row(reason.id))
    one = STANDARD.circumstances[fact.about]
    row = one.row(reason.rows.get(one.id, {}))
    return [
        sum(p * fact.row(state.id)[place] for p, state in zip(row, one.states, strict=True))
        for place in range(len(fact.answers))
    ]


def decibans() -> dict[tuple[str, str, str], float]:
    """Return what each answer says for each reason."""
    found: dict[tuple[str, str, str], float] = {}
    for fact in STANDARD.facts.values():
        given = {reason.id: said(reason, fact) for reason in REASONS}
        for place, answer in enumerate(fact.answers):
            margin = sum(r.prior * given[r.id][place] for r in REASONS)
            for r in REASONS:
                found[r.id, fact.id, answer.label] = 10 * math.log10(given[r.id][place] / margin)
    return found


DECIBANS = decibans()


def test_every_reason_and_circumstance_has_a_page() -> None:
    """And nothing else has one, beside the tables."""
    assert set(PAGES) == {
        *(f"reasons/{name}.md" for name in STANDARD.reasons),
        *(f"circumstances/{name}.md" for name in STANDARD.circumstances),
        *(f"{name}.md" for name in TABLES),
    }


def test_every_page_stands_in_the_index() -> None:
    """Whoever starts there finds all of them."""
    listed = set(re.findall(r"^[a-z_/]+$", PAGES["index.md"], re.MULTILINE))
    assert {f"{name}.md" for name in listed} == set(PAGES) - {"index.md"}


def test_a_reasons_page_has_its_numbers() -> None:
    """Prior, wait and replies are those of the catalogue, to the last digit shown."""
    for reason in REASONS:
        shown = cells(section(PAGES[f"reasons/{reason.id}.md"], "Its numbers"))
        wait = reason.wait
        right = [reason.prior, wait.median, wait.shape, wait.never, reason.replies]
        right += [reason.still_replies]
        *values, share = [float(value) for _, value in shown]
        assert values == pytest.approx(right, rel=1e-11)
        # Of a hundred who notice it, some would tell, and answer by ω; the rest by less.
        tell, rest = reason.replies * (1 - wait.never), reason.replies * wait.never
        noticed = 0.6 * (tell + rest * reason.still_replies)
        assert share == pytest.approx(noticed, rel=0.051)


def test_the_page_of_timing_has_its_numbers_and_what_they_rest_on() -> None:
    """Each number of waiting with its value, its note and its sources."""
    page, timing = PAGES["timing.md"], STANDARD.timing
    fields = [field.name for field in attrs.fields(Timing) if field.name != "provenance"]
    shown = {name.strip("`"): float(value) for name, _, value in cells(page.split("\n## ")[0])}
    assert shown == {name: getattr(timing, name) for name in fields}
    for name, rests_on in timing.provenance.items():
        (own,) = [part for part in page.split("\n## ") if f"\n`{name}`. " in part]
        assert rests_on.note in own
        assert all(source.title in own for source in rests_on.sources)
    plain = timing_page(Timing(delay=2.5))
    assert "| it does not fall |" in plain
    assert "\n## " not in plain


def test_what_answers_do_is_said() -> None:
    """Word, word from a machine, a message that came back, a day until which nobody can answer."""
    fact_pages = "".join(PAGES[f"circumstances/{name}.md"] for name in STANDARD.circumstances)
    parts = {part.split(")=", 1)[0]: part for part in fact_pages.split("\n(fact-")[1:]}
    for fact in STANDARD.facts.values():
        if fact.about is not None:
            own = parts[fact.id]
            answers = fact.answers
            assert own.count("is word itself") == sum(answer.word for answer in answers)
            assert own.count("from a machine") == sum(answer.automatic for answer in answers)
            assert own.count("it did not arrive") == sum(answer.bounced for answer in answers)
            assert ("Up to its day they cannot answer" in own) == fact.answerable


def test_what_is_marked_is_said() -> None:
    """The ordinary process on its page, families in which messages do not arrive in the index."""
    pages_of = {reason.id: PAGES[f"reasons/{reason.id}.md"] for reason in REASONS}
    assert STANDARD.ordinary is not None
    said = [name for name, page in pages_of.items() if "marked as the ordinary process" in page]
    assert said == [STANDARD.ordinary.id]
    lost = [family.title for family in STANDARD.families.values() if family.unreached]
    sections = PAGES["index.md"].split("\n## ")
    assert lost
    assert [part.partition("\n")[0] for part in sections if "do not arrive" in part] == lost


def test_the_page_of_etiquette_has_its_numbers_and_sources() -> None:
    """Each value of it stands there, and every source that it names."""
    manners = STANDARD.etiquette
    values = [
        manners.thank_within,
        manners.thank_late,
        manners.grace,
        manners.first_after,
        manners.after_return,
        manners.stand_in_after,
        manners.apart,
        ", then ".join(one.value for one in manners.asks),
        manners.farewell.value,
        manners.say,
        manners.noted,
        manners.at_once,
        manners.worth,
        manners.calls_from,
        manners.before_deadline,
    ]
    numbers, cues, quiet = PAGES["etiquette.md"].split("\n## ")[:3]
    assert [value for _, value in cells(numbers)] == list(map(str, values))
    assert [one[0] for one in cells(cues)] == [cue.fact for cue in manners.cues]
    assert [one[1] for one in cells(quiet)] == [one.first for one in manners.quiet]
    for source in (*manners.on_thanking, *manners.on_asking, *manners.on_looking_further):
        assert source.title in PAGES["etiquette.md"].replace("\\", "")


def test_a_reasons_page_has_its_rows() -> None:
    """Every P(state | reason) that it names stands there beside the otherwise."""
    for reason in REASONS:
        page = section(PAGES[f"reasons/{reason.id}.md"], "What it says about circumstances")
        right = [
            (state.title, reason.rows[one.id][state.id], state.otherwise)
            for one in STANDARD.circumstances.values()
            for state in one.states
            if one.id in reason.rows and state.id in reason.rows[one.id]
        ]
        assert [(title, float(p), float(o)) for _, title, p, o in cells(page)] == right


def test_a_reasons_page_has_what_speaks_for_and_against_it() -> None:
    """The weights are those that follow from the tables, and the five largest of all."""
    for reason in REASONS:
        weights = {(key[1], key[2]): db for key, db in DECIBANS.items() if key[0] == reason.id}
        for heading, sign in (("What speaks most for it", 1), ("What speaks most against it", -1)):
            shown = cells(section(PAGES[f"reasons/{reason.id}.md"], heading))
            largest = sorted((sign * weight for weight in weights.values()), reverse=True)[:5]
            assert [sign * float(db[:-3]) for *_, db in shown] == pytest.approx(largest, abs=0.051)
            for question, label, db in shown:
                name = re.findall(r"#fact-([a-z0-9_]+)\)", question)[0]
                assert float(db[:-3]) == pytest.approx(weights[name, label], abs=0.051)


def test_a_reasons_page_has_its_stories() -> None:
    """Each story stands there with the five reasons that come first in it."""
    for reason in REASONS:
        page = section(PAGES[f"reasons/{reason.id}.md"], "Its stories")
        stories = [one for one in (reason.comes_first, reason.looks_alike) if one is not None]
        titles = re.findall(r"^\| [1-5] \| \[(.*?)\]", page, re.MULTILINE)
        assert titles == [
            ranked.reason.title for story in stories for ranked in told(story, STANDARD)[:5]
        ]
        assert all(story.text in page for story in stories)


def test_every_fact_is_in_the_table() -> None:
    """One row each, with what it is about, how it is known, and its largest weights."""
    rows = {row[0].strip("`"): row for row in cells(PAGES["facts.md"])}
    assert list(rows) == list(STANDARD.facts)
    for fact in STANDARD.facts.values():
        row = rows[fact.id]
        assert row[3].strip("`") == (fact.about or "the reason")
        assert row[4:7] == [fact.known_by.value, fact.strength.value, str(fact.effort)]
        assert row[7] == ("" if fact.half_life is None else f"{fact.half_life:g}")
        assert ("says little" in row[10]) == fact.says_little
        weights = [db for key, db in DECIBANS.items() if key[1] == fact.id]
        shown = [float(re.findall(r"([+-][\d.]+) dB", cell)[0]) for cell in row[8:10]]
        assert shown == pytest.approx([max(weights), min(weights)], abs=0.051)


@pytest.mark.parametrize("one", list(STANDARD.circumstances.values()), ids=lambda one: one.id)
def test_a_circumstances_page_has_its_numbers_and_its_theory(one: Circumstance) -> None:
    """The states with what they are otherwise, the tables of its facts, and why."""
    page = PAGES[f"circumstances/{one.id}.md"]
    states = cells(page.split("\n## ", 1)[0])
    assert [(row[0].strip("`"), float(row[2])) for row in states] == [
        (state.id, state.otherwise) for state in one.states
    ]
    assert ("ρ = 0.3" in page) == (one.impression is not None)
    if one.allows:
        assert [float(row[-1]) for row in states] == [state.possible for state in one.states]
    assert "## Why these states and numbers" in page
    for fact in STANDARD.facts.values():
        assert (f"\n(fact-{fact.id})=\n" in page) == (fact.about == one.id)
        if fact.about == one.id:
            own = page.split(f"\n(fact-{fact.id})=\n", 1)[1].split("\n(fact-", 1)[0]
            rows = {row[0].replace("`", ""): tuple(map(float, row[1:])) for row in cells(own)}
            right = {**fact.table, "otherwise": fact.otherwise}
            right |= {f"under the reason {name}": row for name, row in fact.under.items()}
            assert set(rows) == set(right)
            assert all(rows[name] == pytest.approx(right[name], rel=1e-11) for name in right)


def test_every_pace_is_in_the_table() -> None:
    """With both factors."""
    shown = [
        (row[0], row[1].strip("`"), float(row[2]), float(row[3]))
        for row in cells(PAGES["paces.md"])
    ]
    assert shown == [(p.covariate.value, p.value, p.median, p.never) for p in STANDARD.paces]


def test_entries_are_counted_by_their_basis() -> None:
    """The lines of the index add up to the entries."""
    counts = {row[0]: sum(map(int, row[1:])) for row in cells(PAGES["index.md"])}
    assert counts == {
        "reasons": len(REASONS), "facts": len(STANDARD.facts), "paces": len(STANDARD.paces),
        "numbers of timing": 7,
    }  # fmt: skip  # one look


def raised(p: float) -> float:
    """Return the probability with half as large odds again."""
    return STEP * p / (1 - p + STEP * p)


def changed() -> dict[str, Catalogue]:
    """Return catalogues in which one number is another, by its name on the page."""
    reason, fact = STANDARD.reasons["on_hold"], STANDARD.facts["told_on_hold"]
    opening, yes = dict(reason.rows["opening"]), fact.row("paused")[0]
    opening["paused"] = raised(opening["paused"])
    rows = {**reason.rows, "opening": opening}
    table = {**fact.table, "paused": (raised(yes), 1 - raised(yes))}
    reasons = {**STANDARD.reasons, "on_hold": attrs.evolve(reason, rows=rows)}
    facts = {**STANDARD.facts, "told_on_hold": attrs.evolve(fact, table=table)}
    other = STANDARD.reasons["budget_pending"].prior
    return {
        "prior of `on_hold`": STANDARD.with_prior("on_hold", raised(reason.prior)),
        "prior of `budget_pending`": STANDARD.with_prior("budget_pending", raised(other)),
        r"P(`opening` is `paused` \| `on_hold`)": attrs.evolve(STANDARD, reasons=reasons),
        r"P(`told_on_hold`: `yes` \| `paused`)": attrs.evolve(STANDARD, facts=facts),
    }


def alone(reason: Reason) -> Catalogue:
    """Return the catalogue with the story of one reason, and no other."""
    kept = {
        name: attrs.evolve(r, comes_first=r.comes_first if r is reason else None)
        for name, r in STANDARD.reasons.items()
    }
    return attrs.evolve(STANDARD, reasons=kept)


def log_odds(reason: Reason, catalogue: Catalogue) -> float:
    """Return the log-odds of a reason in its story, in decibans."""
    assert reason.comes_first is not None
    probability = told(reason.comes_first, catalogue).by_id[reason.id].probability
    return 10 * math.log10(probability / (1 - probability))


@pytest.mark.parametrize("number", list(changed()))
def test_an_influence_is_what_changes_with_the_catalogue(number: str) -> None:
    """Putting the other number into the catalogue and ranking again gives the same decibans."""
    reason = STANDARD.reasons["on_hold"]
    found = {one.number: one for one in influences(alone(reason))}
    change = log_odds(reason, changed()[number]) - log_odds(reason, STANDARD)
    assert found[number].most == pytest.approx(change, abs=1e-9)
    assert found[number].total == abs(found[number].most)


@pytest.mark.parametrize("place", [0, 1])
def test_a_day_that_has_passed_hangs_on_two_answers(place: int) -> None:
    """What was to be over a week ago is still running or has passed: both numbers have a part."""
    reason, fact = STANDARD.reasons["no_follow_up"], STANDARD.facts["asked_to_check_back"]
    row = fact.table["yours_to_ask"]
    higher = raised(row[place])
    other = [p * (1 - higher) / (1 - row[place]) for p in row]
    other[place] = higher
    facts = {
        **STANDARD.facts,
        fact.id: attrs.evolve(fact, table={**fact.table, "yours_to_ask": other}),
    }
    found = {one.number: one for one in influences(alone(reason))}
    number = f"P(`{fact.id}`: `{fact.answers[place].id}` \\| `yours_to_ask`)"
    change = log_odds(reason, attrs.evolve(STANDARD, facts=facts)) - log_odds(reason, STANDARD)
    assert abs(change) > 0.01
    assert found[number].most == pytest.approx(change, abs=1e-9)


def test_the_table_of_influences_starts_with_the_largest() -> None:
    """Twenty of all and twenty of the rest, by what they come to over all stories."""
    for table in PAGES["sensitivity.md"].split("\n## "):
        totals = [float(row[2][:-3]) for row in cells(table)]
        assert len(totals) == 20
        assert totals == sorted(totals, reverse=True)


def test_a_catalogue_of_ones_own_has_pages_too() -> None:
    """Whatever it lacks: advice, stories, facts, circumstances, sources."""
    bare = [
        attrs.evolve(r, rows={}, advice=None, comes_first=None, looks_alike=None, told_apart={})
        for r in REASONS
    ]
    ours = attrs.evolve(
        STANDARD, version="2026.11.22+bare", reasons=bare, circumstances=(), facts=(), paces=()
    )
    assert "Nothing of its own" in pages(ours)["reasons/on_hold.md"]
    assert "# All 0 facts" in pages(ours)["facts.md"]
