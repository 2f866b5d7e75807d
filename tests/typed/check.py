"""Sees that mypy and pyright let pass what they must, and find each line that is wrong on purpose.

``python tests/typed/check.py``, where both are installed. The lines that are wrong carry a mark
that hides them from the ordinary run; here they are checked in a copy without the marks.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MARK = re.compile(r"  # type: ignore\[[\w, -]+\]  # wrong on purpose$", re.MULTILINE)


def run(*command: str) -> str:
    """Return what a checker says; it is not held against it that it found something."""
    done = subprocess.run(  # noqa: S603  # our own words, under the Python that runs this
        [sys.executable, "-m", *command], capture_output=True, check=False, text=True, cwd=ROOT
    )
    return done.stdout


def mypy(path: Path) -> set[int]:
    """Return the lines in which mypy finds something."""
    config = path.with_name("mypy.ini")
    config.write_text(f"[mypy]\nstrict = True\nmypy_path = {ROOT}\n", "utf-8")
    said = run("mypy", "--config-file", str(config), "--cache-dir", str(path.parent), str(path))
    if "1 source file" not in said:
        raise SystemExit(said)
    found = re.findall(rf"{path.name}:(\d+): error:", said)
    return {int(line) for line in found}


def pyright(path: Path) -> set[int]:
    """Return the lines in which pyright finds something."""
    config = path.with_name("pyrightconfig.json")
    told = {"include": [path.name], "extraPaths": [str(ROOT)], "typeCheckingMode": "strict"}
    config.write_text(json.dumps({**told, "pythonVersion": "3.11"}), "utf-8")
    said = run("pyright", "--outputjson", "--pythonpath", sys.executable, "--project", str(config))
    told = json.loads(said)
    if told["summary"]["filesAnalyzed"] != 1:
        raise SystemExit(said)
    return {found["range"]["start"]["line"] + 1 for found in told["generalDiagnostics"]}


def problems(path: Path, wanted: set[int]) -> list[str]:
    """Return in which lines a checker did not say what it must."""
    wrong: list[str] = []
    for checker in (mypy, pyright):
        found = checker(path)
        missed, extra = sorted(wanted - found), sorted(found - wanted)
        wrong += [f"{path.name}:{line}: {checker.__name__} does not mind" for line in missed]
        wrong += [f"{path.name}:{line}: {checker.__name__} minds" for line in extra]
    return wrong


def main() -> None:
    """Check both files, and leave with what is wrong."""
    wrong: list[str] = []
    with TemporaryDirectory() as folder:
        for name in ("accepts.py", "rejects.py"):
            text = (HERE / name).read_text("utf-8")
            marked = {place for place, line in enumerate(text.splitlines(), 1) if MARK.search(line)}
            if bool(marked) != (name == "rejects.py"):
                wrong.append(f"{name}: {len(marked)} lines are marked")
            copy = Path(folder) / name
            copy.write_text(MARK.sub("", text), "utf-8")
            wrong += problems(copy, marked)
            print(f"{name}: {len(marked)} lines are wrong on purpose")  # noqa: T201  # a script
    if wrong:
        raise SystemExit("\n".join(wrong))


if __name__ == "__main__":
    main()
