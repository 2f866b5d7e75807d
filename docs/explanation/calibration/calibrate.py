"""Fit the pace of the logs, compare the implied waits with real ones, and write calibration.md.

Run it from anywhere; it needs callback and numpy and reads only files of this repository. The
prose stands in ``calibration.template``, and this fills in the numbers.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from string import Template

import judged
import numpy as np
import promises
import technology
from waits import (
    NOTICE,
    Array,
    Setting,
    Step,
    academic_steps,
    fit,
    fit_people,
    kaplan_meier,
    log_steps,
    review_steps,
    silent,
    weights,
)

from callback import STANDARD, Covariate
from callback.catalogue.numbers import numbers_of

HOME = Path(__file__).parent
PAGE = HOME / "calibration.md"
WEEKS = (1, 2, 4, 8)
#: Working days that a picture shows: twelve weeks.
SHOWN = 60
NOTICES = (0, 1, 2, 3, 4, 5, 7, 10)
QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)
#: Working days over which the implied quantiles are looked for.
REACH = np.arange(0.0, 2000.0)

DEFAULT = Setting()
#: The least factor that a tempo may have.
LEAST = 0.25


def table(headings: Sequence[object], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table."""
    ruled = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in ruled)


def span(interval: tuple[float, float, float]) -> str:
    """Return an estimate with its interval."""
    estimate, low, high = interval
    return f"{estimate:.2f} ({low:.2f} to {high:.2f})"


def implied(steps: Sequence[Step], setting: Setting, days: Sequence[float]) -> Array:
    """Return the share still silent after *days*, over the stages that *steps* have."""
    curves = np.array([silent(step.stage, setting, days) for step in steps])
    return np.asarray(curves.mean(axis=0))


# Curves -----------------------------------------------------------------------------------------


class Group:
    """Some real waits, and the settings whose curves are drawn beside them."""

    def __init__(self, title: str, steps: Sequence[Step], settings: dict[str, Setting]) -> None:
        self.title = title
        self.steps = [step for step in steps if step.dated]
        self.settings = settings
        heard = [step.heard for step in self.steps]
        self.observed = kaplan_meier([step.time for step in self.steps], heard)

    def at(self, days: float) -> tuple[float, float]:
        """Return the observed share still silent after so many working days, and its error."""
        return [(left, error) for time, left, error in self.observed if time <= days][-1]

    def rows(self) -> list[list[str]]:
        """Return a row of the table for the real waits and for each curve."""
        waits = [self.at(5 * week) for week in WEEKS]
        counts = f"{len(self.steps)} ({sum(step.heard for step in self.steps)} heard)"
        seen = [f"{left:.2f} ± {error:.2f}" for left, error in waits]
        found = [["**" + self.title + "**", "Kaplan-Meier", counts, *seen]]
        days = [5.0 * week for week in WEEKS]
        for name, setting in self.settings.items():
            curve = self.curve(setting, days)
            found.append(["", name, "", *(f"{share:.2f}" for share in curve)])
        return found

    def curve(self, setting: Setting, days: Sequence[float]) -> Array:
        """Return the implied share still silent."""
        return implied(self.steps, setting, days)

    def picture(self) -> str:
        """Return the curves as inline SVG, over twelve weeks."""
        steps = [(0.0, 1.0)]
        for time, left, _ in self.observed:
            steps += [(time, steps[-1][1]), (time, left)]
        days = [float(day) for day in range(SHOWN + 1)]
        lines = [("Kaplan-Meier", "stroke-width='2'", [*steps, (float(SHOWN), steps[-1][1])])]
        dashes = ("stroke-dasharray='6 3'", "stroke-dasharray='1 3' stroke-width='2'")
        for dash, (name, setting) in zip(dashes, self.settings.items(), strict=False):
            curve = self.curve(setting, days)
            lines.append((name, dash, list(zip(days, map(float, curve), strict=True))))
        return svg(self.title, lines)


def svg(title: str, lines: Sequence[tuple[str, str, Sequence[tuple[float, float]]]]) -> str:
    """Return lines over the working days shown as inline SVG with axes and a legend."""

    def x(day: float) -> float:
        return 36 + day * 5

    def y(share: float) -> float:
        return 150 - 130 * share

    parts = [f"<text x='36' y='12' font-weight='bold'>{title}: still silent after … weeks</text>"]
    parts += [
        f"<line x1='36' x2='336' y1='{y(share)}' y2='{y(share)}' stroke='#ccc'/>"
        f"<text x='2' y='{y(share) + 4}'>{share:.0%}</text>"
        for share in (0, 0.25, 0.5, 0.75, 1)
    ]
    parts += [f"<text x='{x(5 * week) - 3:g}' y='164'>{week}</text>" for week in range(0, 13, 2)]
    for place, (name, style, points) in enumerate(lines):
        drawn = " ".join(f"{x(day):.1f},{y(share):.1f}" for day, share in points if day <= SHOWN)
        parts.append(f"<polyline fill='none' stroke='currentColor' {style} points='{drawn}'/>")
        at = 30 + 14 * place
        parts.append(
            f"<line x1='345' x2='370' y1='{at}' y2='{at}' stroke='currentColor' {style}/>"
            f"<text x='375' y='{at + 4}'>{name}</text>"
        )
    inner = "\n".join(parts)
    return (
        f"<div>\n<svg role='img' aria-label='{title}' viewBox='0 0 520 170' width='520' "
        f"height='170' font-size='11' fill='currentColor'>\n{inner}\n</svg>\n</div>"
    )


def groups(fitted: Setting) -> list[Group]:
    """Return what is compared: the logs, their parts, the reviews and the academic searches."""
    logs, reviews, academic = log_steps(), review_steps(), academic_steps()
    both = {"default": DEFAULT, "tempo of the logs": fitted}
    told = {name: setting._replace(answered=True) for name, setting in both.items()}
    answered = [step for step in reviews if step.outcome != "no_response"]
    return [
        Group("All live steps", logs, both),
        Group("Last interviews", [step for step in logs if step.last], both),
        Group("First screens", [step for step in logs if step.stage == "screen"], both),
        Group("Finals", [step for step in logs if step.stage == "final"], both),
        Group("Reviews, where an answer came", answered, told),
        Group("Academia", academic, {"default": DEFAULT, "academia": Setting(sector="academia")}),
    ]


# Outcomes ---------------------------------------------------------------------------------------


def good(*, onward: bool) -> Array:
    """Return P(offer | reason), or with *onward* P(offer or next round | reason).

    Where one stands, times what the opening leaves of it.
    """
    chance = np.ones(len(STANDARD.reasons))
    for hidden in numbers_of(STANDARD).hidden:
        for shares in (hidden.onward if onward else hidden.good, hidden.possible):
            if shares is not None:
                chance *= hidden.through(shares)
    return chance


def kinds() -> dict[str, tuple[Array, tuple[str, ...]]]:
    """Return, for each kind of answer, its probability by reason and the stages it is told of."""
    offer, onward = good(onward=False), good(onward=True)
    return {
        "offered": (offer, ("final",)),
        "rejected": (1 - onward, ("screen", "interview", "final")),
        "advanced": (onward - offer, ("screen", "interview")),
    }


def implied_quantiles(kind: str, setting: Setting) -> list[float]:
    """Return quantiles of the calendar days to an answer of this *kind*, by the model."""
    numbers, (share, stages) = numbers_of(STANDARD), kinds()[kind]
    heard = np.zeros(len(REACH))
    for stage in stages:
        pace = STANDARD.pace(Covariate.STAGE, stage)
        median, never = setting.median, setting.never
        if pace is not None:
            median, never = median * pace.median, never * pace.never
        odds = np.array(numbers.nevers) / (1 - np.array(numbers.nevers)) * never
        weight = np.array(weights(stage)) * share / (1 + odds)
        powers = (REACH[:, None] / (np.array(numbers.medians) * median)) ** np.array(numbers.shapes)
        heard += (powers / (1 + powers)) @ weight / weight.sum() / len(stages)
    return [float(np.searchsorted(heard, q)) * 7 / 5 for q in QUANTILES]


def outcome_rows(fitted: Setting) -> list[list[str]]:
    """Return a row for each kind of answer and source, and for what the model implies."""
    found: list[list[str]] = []
    names = {"offered": "offers", "rejected": "rejections", "advanced": "next rounds"}
    for kind, name in names.items():
        for source, steps in (("logs", log_steps()), ("reviews", review_steps())):
            days = [step.days for step in steps if step.outcome == kind and step.dated]
            spread = np.quantile(days, QUANTILES)
            found.append([name, source, str(len(days)), *(f"{day:.1f}" for day in spread)])
        for label, setting in (("default", DEFAULT), ("tempo of the logs", fitted)):
            days = implied_quantiles(kind, setting)
            found.append(["", "implied, " + label, "", *(f"{day:.1f}" for day in days)])
    return found


def share_rows(fitted: Setting) -> list[list[str]]:
    """Return how often steps ended in silence, in an offer or in a next round, beside the model.

    Steps that were open when the log ended, or that the candidate ended, are left out. Every step
    that was reached counts, so the expected number of an end is the sum over the steps.
    """
    ended = [step for step in log_steps() if step.outcome not in {"pending", "withdrew"}]
    finals = [step for step in ended if step.stage == "final"]
    earlier = [step for step in ended if step.stage != "final"]
    offer, onward = good(onward=False), good(onward=True)

    def row(
        name: str, steps: Sequence[Step], ends: set[str], chance: Callable[[Step, Setting], float]
    ) -> list[str]:
        count = sum(step.outcome in ends for step in steps)
        shares = [np.mean([chance(step, s) for step in steps]) for s in (DEFAULT, fitted)]
        observed = f"{count} = {count / len(steps):.0%}"
        return [name, str(len(steps)), observed, *(f"{share:.0%}" for share in shares)]

    def never(step: Step, setting: Setting) -> float:
        return float(silent(step.stage, setting, [math.inf])[0])

    def ends_well(share: Array) -> Callable[[Step, Setting], float]:
        return lambda step, setting: heard_and(share, step.stage, setting)

    return [
        row("silent for good", ended, {"no_response"}, never),
        row("offer, after a final", finals, {"offered"}, ends_well(offer)),
        row("next round or offer, before", earlier, {"advanced", "offered"}, ends_well(onward)),
    ]


def heard_and(share: Array, stage: str | None, setting: Setting) -> float:
    """Return the probability of ever hearing what has the probability *share* by reason."""
    pace = None if stage is None else STANDARD.pace(Covariate.STAGE, stage)
    factor = setting.never * (1.0 if pace is None else pace.never)
    nevers = np.array(numbers_of(STANDARD).nevers)
    return float(np.array(weights(stage)) @ (share / (1 + nevers / (1 - nevers) * factor)))


# The fit and the page ---------------------------------------------------------------------------


def variants() -> dict[str, list[Step]]:
    """Return the steps of the logs, read in other ways."""
    steps = log_steps()
    return {
        f"as stated: up to {NOTICE:.0f} days of notice": steps,
        "up to 5 days of notice": log_steps(5),
        "no notice: word came on the day of the next interview": log_steps(0),
        "any notice: `1 - S(k)`": log_steps(math.inf),
        "last interviews only": [step for step in steps if step.last],
        "without the ten rejections that have no day": [
            step for step in steps if step.dated or step.outcome != "rejected"
        ],
        "a noted answer may be two working days older": [
            step._replace(low=max(0.0, step.low - 2)) if step.seen == "logged" else step
            for step in steps
        ],
        "without C03": [step for step in steps if step.person != "C03"],
        "without C16": [step for step in steps if step.person != "C16"],
    }


def notice_rows() -> list[list[object]]:
    """Return the log-likelihood of each longest notice, the uniform probability of it included."""
    invited = sum(step.seen == "next_interview" for step in log_steps())
    heights = {
        notice: fit(log_steps(notice)).height - invited * math.log(notice + 1) for notice in NOTICES
    }
    best = max(heights.values())
    return [["log-likelihood", *(f"{height - best:.1f}" for height in heights.values())]]


def promise_rows() -> list[list[object]]:
    """Return the log-likelihood of each stretch up to a promised day, less the best."""
    heights = promises.heights()
    return [["log-likelihood", *(f"{height - max(heights):.1f}" for height in heights)]]


def fit_rows() -> list[list[object]]:
    """Return a row for each way of reading the logs, first with all people alike."""
    found: list[list[object]] = []
    for name, steps in variants().items():
        alike, varied = fit(steps), fit_people(steps)
        assert varied.sigma is not None  # noqa: S101  # fit_people always gives it
        row = [alike.median, alike.never, varied.median, varied.sigma]
        found.append([name, alike.steps, *map(span, row)])
    return found


def pace_rows(covariate: Covariate) -> list[list[object]]:
    """Return a row for each pace of the catalogue: its factors and who published the means."""
    return [
        [
            pace.value,
            f"{pace.median:.2f}",
            f"{pace.never:.2f}",
            "; ".join(dict.fromkeys(source.publisher for source in pace.provenance.sources)),
        ]
        for pace in STANDARD.paces
        if pace.covariate is covariate
    ]


def technology_figures() -> dict[str, str]:
    """Return the numbers that the prose quotes of technology."""
    logs, pace = technology.from_logs(), STANDARD.pace(Covariate.SECTOR, "technology")
    assert pace is not None  # noqa: S101  # the catalogue has it
    return {
        "technology_steps": str(logs.steps),
        "technology_median": f"{logs.median:.2f}",
        "technology_never": f"{logs.never:.2f}",
        "technology_loops": f"{technology.from_loops():.2f}",
        "technology_pace_median": f"{pace.median:.2f}",
        "technology_pace_never": f"{pace.never:.2f}",
    }


def render() -> str:
    """Return the page."""
    best = fit(log_steps())
    people = fit_people(log_steps())
    assert people.sigma is not None  # noqa: S101  # fit_people always gives it
    # As the library can have it: no factor of a tempo leaves 1/4 to 4.
    fitted = Setting(round(best.median[0], 2), max(round(best.never[0], 2), LEAST))
    compared, told = groups(fitted), list(promises.promised())
    curves = ["waits", "", "n", *(f"{week} week{'s' * (week > 1)}" for week in WEEKS)]
    ends = ["end", "steps", "observed", "implied, default", "implied, tempo of the logs"]
    quantiles = ["answer", "source", "n", *(f"{100 * q:.0f} %" for q in QUANTILES)]
    factors = ["", "times median", "times odds of never", "from the figures of"]
    fits = ["reading", "n", "median factor", "never factor", "median, people differ", "sigma"]
    return Template((HOME / "calibration.template").read_text("utf-8")).substitute(
        {**judged.figures(), **technology_figures()},
        judged=table(["forecast", *(f"{n} working days" for n in judged.HORIZONS)], judged.rows()),
        version=STANDARD.version,
        steps=len(log_steps()),
        informative=best.steps,
        median=span(best.median),
        never=span(best.never),
        people_median=span(people.median),
        sigma=span(people.sigma),
        spread=f"{math.exp(people.sigma[0]):.1f}",
        tempo_median=f"{fitted.median:.2f}",
        tempo_never=f"{fitted.never:.2f}",
        academic=span(fit(academic_steps()).median),
        notices=table(["longest notice", *NOTICES], notice_rows()),
        fits=table(fits, fit_rows()),
        promised=len(told),
        kept=sum(one.kept for one in told),
        waited_for=sum(math.isinf(one.high) for one in told),
        stretch=f"{STANDARD.timing.promised:g}",
        promises=table(["stretch", *promises.STRETCHES], promise_rows()),
        curves=table(curves, (row for group in compared for row in group.rows())),
        pictures="\n\n".join(group.picture() for group in compared),
        quantiles=table(quantiles, outcome_rows(fitted)),
        shares=table(ends, share_rows(fitted)),
        sectors=table(["sector", *factors[1:]], pace_rows(Covariate.SECTOR)),
        countries=table(["country", *factors[1:3]], (r[:3] for r in pace_rows(Covariate.COUNTRY))),
    )


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8", newline="\n")
