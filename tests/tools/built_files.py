"""See that wheel and sdist hold what the tree holds, and nothing else.

    python tests/tools/built_files.py TREE WHEEL SDIST

ends with 1 and the difference at the first that is missing or too much.
"""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path

#: What the sdist needs beside its folders.
LOOSE = {"LICENSE", "README.md", "pyproject.toml", ".importlinter"}
#: What the build puts in by itself.
ADDED = {"PKG-INFO", ".gitignore"}


def files(tree: Path, folder: str) -> set[str]:
    """Return the paths of what *folder* holds, without what Python compiled."""
    inside = (path for path in (tree / folder).rglob("*") if path.is_file())
    return {path.relative_to(tree).as_posix() for path in inside if path.suffix != ".pyc"}


def wheel_differs(tree: Path, wheel: Path) -> set[str]:
    """Return what the wheel lacks, or holds beside the package and its metadata."""
    held = set(zipfile.ZipFile(wheel).namelist())
    info = {name for name in held if ".dist-info/" in name}
    promised = {"callback/py.typed"} - held
    for part in ("/licenses/LICENSE", "/entry_points.txt"):
        promised |= set() if any(name.endswith(part) for name in info) else {part}
    return promised | ((held - info) ^ files(tree, "callback"))


def sdist_differs(tree: Path, sdist: Path) -> set[str]:
    """Return what the sdist lacks, or holds too much."""
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    wanted = LOOSE.union(*(files(tree, name) for name in ("callback", "tests", "docs", "examples")))
    return (wanted - held) | (held - wanted - ADDED)


def main(tree: Path, wheel: Path, sdist: Path) -> int:
    """Print what differs, or how many files there are; return 1 if anything differs."""
    differing = wheel_differs(tree, wheel) | sdist_differs(tree, sdist)
    for name in sorted(differing):
        print(f"missing or too much: {name}")  # noqa: T201  # a script
    print(f"{wheel.name} and {sdist.name}: {len(files(tree, 'callback'))} files of the package")  # noqa: T201  # a script
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:4])))
