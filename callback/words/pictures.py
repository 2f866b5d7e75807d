"""Small pictures as inline SVG, without a plotting library; they know no result of callback."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from callback.words.table import escaped

__all__ = [
    "diagonal",
    "line",
]

WIDTH, HEIGHT, MARGIN = 360, 120, 24


def line(shares: Sequence[float], label: str) -> str:
    """Return a curve of probabilities over equal steps; *label* says what it shows.

    >>> line([0.0, 0.5], "rising").startswith('<svg role="img" aria-label="rising"')
    True
    """
    step = (WIDTH - 2 * MARGIN) / max(len(shares) - 1, 1)
    points = " ".join(f"{MARGIN + n * step:.1f},{_y(share):.1f}" for n, share in enumerate(shares))
    grid = "".join(
        f'<line x1="{MARGIN}" x2="{WIDTH - MARGIN}" y1="{_y(p)}" y2="{_y(p)}" stroke="#ccc"/>'
        f'<text x="0" y="{_y(p) + 4}" font-size="10">{100 * p:.0f} %</text>'
        for p in (0.0, 0.5, 1.0)
    )
    label = escaped(label)
    return (
        f'<svg role="img" aria-label="{label}" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}"><title>{label}</title>{grid}'
        f'<polyline fill="none" stroke="currentColor" stroke-width="2" points="{points}"/></svg>'
    )


def diagonal(points: Iterable[tuple[float, float, str]], label: str) -> str:
    """Return what happened against what was forecast.

    Args:
        points: Mean forecast and observed share of each bin, and what to say of it.
        label: What was forecast.

    >>> "circle" in diagonal([(0.5, 0.4, "0.40 of 10")], "P(offer)")
    True
    """
    size = WIDTH // 2
    dots = "".join(
        f'<circle cx="{forecast * size:.1f}" cy="{(1 - observed) * size:.1f}" r="4">'
        f"<title>{escaped(said)}</title></circle>"
        for forecast, observed, said in points
    )
    label = escaped(label)
    return (
        f'<svg role="img" aria-label="{label}" width="{size}" height="{size}" '
        f'viewBox="-5 -5 {size + 10} {size + 10}"><title>{label}</title>'
        f'<line x1="0" y1="{size}" x2="{size}" y2="0" stroke="#ccc"/>{dots}</svg>'
    )


def _y(share: float) -> float:
    return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)
