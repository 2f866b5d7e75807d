"""Looks at a page in a headless Chromium, and says what a reader would stumble over."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TypedDict

__all__ = ["Seen", "looked_at"]

#: What a browser that only looks may leave alone.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--virtual-time-budget=2000",
)
#: Collects errors; says which texts leave their picture or their page, and which are too faint.
SCRIPT = """
const errors = [];
addEventListener("error", (event) => errors.push(String(event.message)));
addEventListener("load", () => {
  const out = [], faint = [];
  const frame = document.getElementById("frame").getBoundingClientRect();
  const outside = (inner, outer) =>
    inner.left < outer.left - 1 || inner.right > outer.right + 1 ||
    inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
  for (const text of document.querySelectorAll("svg text")) {
    const sheet = text.closest("svg").getBoundingClientRect();
    if (outside(text.getBoundingClientRect(), sheet)) out.push(text.textContent);
  }
  for (const part of document.querySelectorAll("#frame p, .callback-line, .callback-detail, svg")) {
    const box = part.getBoundingClientRect();
    if (box.left < frame.left - 1 || box.right > frame.right + 1) out.push(part.textContent);
  }
  const numbers = (colour) => colour.match(/[0-9.]+/g).slice(0, 3).map((n) => n / 255);
  const light = (parts) => {
    const [r, g, b] = parts.map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = numbers(getComputedStyle(document.body).backgroundColor);
  for (const text of document.querySelectorAll("svg text, td, th, p, span, h4")) {
    let seen = 1;
    for (let at = text; at; at = at.parentElement) seen *= getComputedStyle(at).opacity;
    const style = getComputedStyle(text);
    const own = numbers(text.closest("svg") ? style.fill : style.color);
    const mixed = own.map((c, n) => seen * c + (1 - seen) * ground[n]);
    const [low, high] = [light(mixed), light(ground)].sort((a, b) => a - b);
    if ((high + 0.05) / (low + 0.05) < 4.5) faint.push(text.textContent);
  }
  const told = { errors, out, faint, texts: document.querySelectorAll("svg text").length };
  document.getElementById("told").textContent = JSON.stringify(told);
});
"""


class Seen(TypedDict):
    """What was seen: errors, texts outside their place, texts too faint to read, and how many."""

    errors: list[str]
    out: list[str]
    faint: list[str]
    texts: int


def looked_at(html: str, *, width: int, dark: bool) -> Seen:
    """Return what is seen of a piece of a page that is so many pixels wide.

    Raises:
        RuntimeError: There is no Chromium, or it could not show the page.
    """
    chromium = shutil.which("chromium")
    if chromium is None:
        raise RuntimeError("chromium is not installed")
    scheme = "dark" if dark else "light"
    page = (
        f'<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="{scheme}">'
        f"<style>:root{{color-scheme:only {scheme}}}body{{font:14px sans-serif;"
        f"background:Canvas;color:CanvasText}}</style><script>{SCRIPT}</script>"
        f'<div id="frame" style="width:{width}px">{html}</div><pre id="told" hidden></pre>'
    )
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "page.html"
        path.write_text(page, encoding="utf-8")
        shown = subprocess.run(  # noqa: S603  # our own page, in a folder of its own
            [chromium, *FLAGS, f"--user-data-dir={folder}/data", "--dump-dom", path.as_uri()],
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
    told = re.search(r'<pre id="told"[^>]*>(.*?)</pre>', shown.stdout, re.DOTALL)
    if told is None or not told[1]:
        raise RuntimeError(f"the page said nothing: {shown.stderr[-500:]}")
    plain = told[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    seen: Seen = json.loads(plain)
    return seen
