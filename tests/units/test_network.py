"""The network as text: every node, every row, all that was observed; read here by hand."""

from __future__ import annotations

import itertools
import math
import re

import attrs
import pytest
import small
from harvest import THREE
from linked import LINKED
from small import SMALL

from callback import STANDARD, Finding, Interview, InvalidValue, Ranking, Weights, rank
from callback.documents.network import as_network

INTERVIEW = Interview(
    ended="2026-11-02",
    stage="final",
    replied_on="2026-11-09",
    asked_on=["2026-11-05", "2026-11-10"],
    facts={
        "umbrella": Finding(value=True, reliability=0.8),
        "sky": Weights({"grey": 1.0, "black": 0.5}),
        "puddles": 2,
        "indoors_until": "2026-11-20",
    },
)
SEEN = rank(INTERVIEW, as_of="2026-11-12", catalogue=SMALL)


@attrs.frozen
class Node:
    """A node as read: its states, its parents, and a row for each way in which those can be."""

    states: list[str]
    parents: list[str]
    rows: dict[str, list[float]]

    @property
    def parent(self) -> str | None:
        """The only parent, where there is one."""
        return self.parents[0] if len(self.parents) == 1 else None


def read(bif: str) -> dict[str, Node]:
    """Read a network, and refuse a line that is none of BIF's."""
    head, rest = bif.split("\n}\n", 1)
    assert head == "network callback {"
    nodes: dict[str, Node] = {}
    states: dict[str, list[str]] = {}
    pattern = (
        r"variable (\w+) \{\n  type discrete \[ (\d+) \] \{ ([\w, ]+) \};\n\}\n"
        r"|probability \( (\w+)(?: \| (\w+(?:, \w+)*))? \) \{\n((?:  .+;\n)+)\}\n"
    )
    end = 0
    for found in re.finditer(pattern, rest):
        assert found.start() == end, rest[end : found.start()]
        end = found.end()
        name, count, listed, child, above, body = found.groups()
        if name:
            states[name] = listed.split(", ")
            assert len(set(states[name])) == int(count)
            continue
        rows: dict[str, list[float]] = {}
        for line in body.splitlines():
            match = re.fullmatch(r"  (?:table|\((\w+(?:, \w+)*)\)) ([-\d.e, ]+);", line)
            assert match, line
            rows[match[1] or ""] = [float(p) for p in match[2].split(", ")]
        nodes[child] = Node(states[child], above.split(", ") if above else [], rows)
    assert end == len(rest)
    assert set(nodes) == set(states)
    return nodes


def whole(ranking: Ranking) -> dict[str, Node]:
    """Return the nodes, each with a row of probabilities for each state of its parent."""
    nodes = read(as_network(ranking).bif)
    for node in nodes.values():
        ways = itertools.product(*(nodes[parent].states for parent in node.parents))
        assert list(node.rows) == [", ".join(way) for way in ways]
        for row in node.rows.values():
            assert len(row) == len(node.states)
            assert min(row) >= 0
            assert math.fsum(row) == pytest.approx(1, abs=1e-9)
    return nodes


def test_a_small_network_is_whole() -> None:
    """A node for the reason, each circumstance, fact, doubtful report, and all of the silence."""
    nodes = whole(SEEN)
    assert {name: node.parent for name, node in nodes.items()} == {
        "reason": None,
        "circumstance_weather": "reason",
        "fact_stage": "reason",
        "fact_umbrella": "circumstance_weather",
        "fact_sky": "circumstance_weather",
        "fact_puddles": "circumstance_weather",
        "fact_indoors_until": "circumstance_weather",
        "earlier": "reason",
        "silent": "reason",
        "no_reply": "reason",
        "report_umbrella": "fact_umbrella",
        "report_sky": "fact_sky",
    }
    assert nodes["reason"].rows == {"": [0.5, 0.5]}
    assert nodes["circumstance_weather"].rows["storm"] == [0.25, 0.75]
    assert nodes["fact_puddles"].states == ["n0", "n1_2", "n3_or_more"]
    assert nodes["fact_umbrella"].rows == {"dry": [0.3, 0.7], "wet": [0.9, 0.1]}


def test_what_hangs_together_has_several_parents() -> None:
    """Felt facts hang on their impression, facts with rows under reasons on the reason as well."""
    asked = Interview(ended="2026-11-02", stage="final", facts={"bright": True, "boots": False})
    nodes = whole(rank(asked, as_of="2026-11-12", catalogue=LINKED))
    assert nodes["impression_weather"].parents == []
    assert len(nodes["impression_weather"].states) == 9
    assert nodes["fact_bright"].parents == ["impression_weather", "circumstance_weather"]
    assert nodes["fact_boots"].parents == ["reason", "circumstance_weather"]
    assert nodes["fact_stage"].parents == ["reason", "circumstance_harvest"]
    assert nodes["fact_boots"].rows["fog, wet"] == [0.55, 0.45]
    assert nodes["fact_boots"].rows["storm, wet"] == [0.9, 0.1]
    weights = nodes["impression_weather"].rows[""]
    points = nodes["impression_weather"].states
    for state, yes in (("wet", 0.2), ("dry", 0.6)):
        rows = [nodes["fact_bright"].rows[f"{point}, {state}"][0] for point in points]
        assert rows == sorted(rows)
        assert math.fsum(map(float.__mul__, weights, rows)) == pytest.approx(yes)
    assert "impression_harvest" not in nodes


def silence(t: float, *messages: tuple[float, float]) -> float:
    """Return G of both small reasons after *t* days, with messages as (days before it, age)."""
    missed = 1.0
    for before, age in messages:
        missed *= 1 - 0.6 * 0.5 ** (before / 130) * (1 - math.exp(-age / 2.5))
    reached = 1 - missed
    never = 0.1 * (1 - 0.2 * 0.5 * reached)
    return never + 0.9 / (1 + (t / 8) ** 2) * (1 - 0.5 * reached)


def test_the_silence_is_as_counted_by_hand() -> None:
    """Five days until their word, on whose day a message was two days old; then three and two.

    Of the nine days until they are no longer indoors each counts two ninths. What is seen of your
    messages is told on top of the wait, and the product of both is G.
    """
    nodes = whole(SEEN)
    ended = silence(4, (3, 1)) - silence(5, (3, 2))
    wait, both = silence(6 / 9), silence(6 / 9, (1, 4 / 9))
    for name in ("storm", "calm"):
        seen = {kind: nodes[kind].rows[name][0] for kind in ("earlier", "silent", "no_reply")}
        assert seen["earlier"] == pytest.approx(ended, abs=1e-15)
        assert seen["silent"] == pytest.approx(wait, abs=1e-15)
        assert seen["silent"] * seen["no_reply"] == pytest.approx(both, abs=1e-15)
        assert seen["no_reply"] < 1


def test_an_entry_may_have_the_name_of_a_node() -> None:
    """A circumstance and a fact called ``silent`` are told apart from the silence."""
    source = small.catalogue(
        circumstances=[attrs.evolve(small.WEATHER, id="silent")],
        reasons=[small.reason("storm", rows={"silent": {"wet": 0.75}}), small.reason("calm")],
        facts=[small.fact("silent", about="silent")],
    )
    known = Interview(ended="2026-11-02", facts={"silent": True})
    nodes = whole(rank(known, as_of="2026-11-12", catalogue=source))
    assert set(nodes) == {"reason", "circumstance_silent", "fact_silent", "silent"}


def test_the_evidence_is_complete() -> None:
    """All that was observed is there: plain answers on facts, the rest as seen."""
    assert dict(as_network(SEEN).evidence) == {
        "earlier": "seen",
        "silent": "seen",
        "no_reply": "seen",
        "report_umbrella": "seen",
        "report_sky": "seen",
        "fact_puddles": "n1_2",
        "fact_indoors_until": "running",
        "fact_stage": "final",
    }


def test_the_standard_network_is_whole() -> None:
    """Every circumstance and fact of the standard catalogue has its node."""
    nodes = whole(rank(Interview(ended="2026-11-02"), as_of="2026-11-12"))
    expected = {"reason", "silent"}
    expected |= {f"circumstance_{name}" for name in STANDARD.circumstances}
    expected |= {f"fact_{name}" for name in STANDARD.facts}
    assert set(nodes) == expected | {"impression_standing"}


def test_multiplied_out_by_hand_it_is_the_ranking() -> None:
    """Bayes' rule on the text alone: reason, harvest, one fact and the whole silence."""
    interview = Interview(
        ended="2026-11-02",
        promised_by="2026-11-05",
        replied_on="2026-11-06",
        asked_on="2026-11-09",
        facts={"basket": True},
    )
    ranking = rank(interview, as_of="2026-11-12", catalogue=THREE)
    nodes = whole(ranking)
    harvest = nodes["circumstance_harvest"]
    weights: dict[str, float] = {}
    for name, prior in zip(nodes["reason"].states, nodes["reason"].rows[""], strict=True):
        told = math.fsum(
            p * nodes["fact_basket"].rows[state][0]
            for state, p in zip(harvest.states, harvest.rows[name], strict=True)
        )
        silent = (nodes[kind].rows[name][0] for kind in ("earlier", "silent", "no_reply"))
        weights[name] = prior * told * math.prod(silent)
    total = math.fsum(weights.values())
    for name, weight in weights.items():
        assert weight / total == pytest.approx(ranking.by_id[name].probability, abs=1e-12)


def test_what_is_no_ranking() -> None:
    """It is quoted."""
    with pytest.raises(InvalidValue) as caught:
        as_network("ranking")  # type: ignore[arg-type]  # what a stranger may give
    assert str(caught.value) == "ranking is 'ranking': expected a value of type Ranking"
