"""Change the code in one small place after the other, and see whether the tests notice.

    python tests/tools/mutate.py formulas/posterior observed/evidence --sample 100

A mutant is a module with one change: a comparison, an operator, a constant, a condition or a
returned value is another one, or a statement is gone. It is killed if a test of those named in
``TESTS`` fails, or if they do not end. Everything is changed that is code, properties, validators,
field defaults and tables of constants too; left alone are docstrings, annotations and
``__all__``. The tree is copied first: nothing is changed here. Needs a system with ``fork``.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib
import os
import random
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import attrs
import cattrs
import holidays
import pendulum
import pytest

os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"  # ours would bring the code in as it is, unchanged
import hypothesis

#: Imported here once so that each mutant's process finds them loaded.
LOADED = (cattrs, holidays, pendulum)
ROOT = Path(__file__).parents[2]
NEEDED = ("callback", "tests", "docs", "examples", "README.md", "pyproject.toml")
SECONDS = 90

#: The tests that bear on a module, by its path in ``callback``, the quick ones first; its doctests
#: are run before them.
TESTS = {
    "formulas/posterior": (
        "laws/test_rank_equals_enumeration.py",
        "laws/test_rank_equals_decimal.py",
        "units/test_explanation.py",
        "laws/test_explanation_laws.py",
    ),
    "formulas/shapley": (
        "units/test_explanation.py",
        "laws/test_explanation_laws.py",
    ),
    "formulas/waits": (
        "laws/test_silence.py",
        "laws/test_rank_equals_enumeration.py",
        "laws/test_rank_equals_decimal.py",
    ),
    "catalogue/numbers": (
        "laws/test_silence.py",
        "laws/test_rank_equals_enumeration.py",
        "laws/test_rank_equals_decimal.py",
    ),
    "observed/evidence": (
        "units/test_evidence_facts.py",
        "units/test_answers.py",
        "units/test_survivors.py",
        "laws/test_finding_laws.py",
    ),
    "observed/admission": (
        "units/test_admission.py",
        "units/test_evidence_facts.py",
        "units/test_ranking.py",
        "laws/test_admission_laws.py",
    ),
    "interview/reading": (
        "units/test_interview.py",
        "units/test_from_mapping.py",
        "units/test_admission.py",
        "laws/test_admission_laws.py",
    ),
    "records/many": (
        "units/test_many.py",
        "units/test_arguments.py",
        "units/test_admission.py",
        "laws/test_rank_many.py",
    ),
    "_values/arguments": ("units/test_arguments.py",),
    "answers/explanation": (
        "units/test_explanation.py",
        "units/test_survivors.py",
        "laws/test_explanation_laws.py",
    ),
    "answers/forecasting": (
        "units/test_forecasting.py",
        "units/test_survivors.py",
        "laws/test_forecast_laws.py",
    ),
}

#: What each operator becomes.
OTHER: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
    ast.And: ast.Or,
    ast.Or: ast.And,
}
#: What each function becomes.
NAMES = {"max": "min", "min": "max", "mul": "max", "log10": "log2", "exp": "expm1", "fsum": "prod"}
UNCHANGED = {"annotation", "returns", "format_spec", "ctx", "names"}
#: What is turned round by its operator needs no second turning round.
TURNED = (ast.Eq, ast.NotEq, ast.Is, ast.IsNot, ast.In, ast.NotIn)


@attrs.frozen
class Mutant:
    """A module with one change: on which line, from what, to what, and the whole of it."""

    line: int
    before: str
    after: str
    text: str


def mutants(source: str) -> Iterator[Mutant]:
    """Yield the *source* with each change in turn."""
    tree = ast.parse(source)
    for parent, field, place, child in list(_places(tree)):
        for other in _changed(parent, field, child):
            _put(parent, field, place, other)
            text = ast.unparse(ast.fix_missing_locations(tree))
            _put(parent, field, place, child)
            shown = [ast.unparse(node).split("\n")[0] for node in (child, other)]
            yield Mutant(getattr(child, "lineno", 0), shown[0], shown[1], text)


def _places(node: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.AST]]:
    """Yield what may be changed below *node*: where it stands, and what it is."""
    for field, value in cast("Iterable[tuple[str, object]]", ast.iter_fields(node)):
        if field in UNCHANGED:
            continue
        items: Iterable[tuple[int | None, object]] = [(None, value)]
        if isinstance(value, list):
            items = enumerate(cast("list[object]", value))
        for place, child in items:
            if isinstance(child, ast.AST) and not _said_only(child):
                yield node, field, place, child
                yield from _places(child)


def _said_only(node: ast.AST) -> bool:
    """Whether *node* does nothing: a docstring, ``__all__``, an import, the name of a type."""
    if isinstance(node, ast.Assign):
        return ast.unparse(node.targets[0]) == "__all__"
    if isinstance(node, ast.AnnAssign):
        return ast.unparse(node.annotation) == "TypeAlias"
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, (ast.Import, ast.ImportFrom))


def _put(parent: ast.AST, field: str, place: int | None, child: ast.AST) -> None:
    if place is None:
        setattr(parent, field, child)
    else:
        getattr(parent, field)[place] = child


def _changed(parent: ast.AST, field: str, node: ast.AST) -> Iterator[ast.AST]:
    """Yield what may stand in the place of *node*."""
    if isinstance(node, (ast.Compare, ast.BinOp, ast.BoolOp, ast.AugAssign)):
        yield from _operators(node)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        yield node.operand
    elif isinstance(node, ast.Constant):
        yield from _constants(node)
    elif isinstance(node, ast.Return) and node.value and ast.unparse(node.value) != "None":
        yield ast.Return(ast.Constant(value=None))
    elif isinstance(node, (ast.Raise, ast.Expr)) and not isinstance(
        getattr(node, "value", None), (ast.Yield, ast.YieldFrom)
    ):
        yield ast.Pass()
    elif isinstance(node, ast.Name) and node.id in NAMES:
        yield ast.Name(NAMES[node.id], node.ctx)
    elif isinstance(node, ast.Attribute) and node.attr in NAMES:
        yield ast.Attribute(node.value, NAMES[node.attr], node.ctx)
    elif isinstance(node, ast.Continue):
        yield ast.Break()
    condition = field == "test" or (field == "ifs" and isinstance(parent, ast.comprehension))
    if condition and isinstance(node, ast.expr) and not _turned(node):
        yield ast.UnaryOp(op=ast.Not(), operand=node)


def _turned(node: ast.expr) -> bool:
    """Whether another change turns the condition *node* round already."""
    if isinstance(node, ast.Compare):
        return len(node.ops) == 1 and isinstance(node.ops[0], TURNED)
    return isinstance(node, ast.UnaryOp)


def _operators(node: ast.Compare | ast.BinOp | ast.BoolOp | ast.AugAssign) -> Iterator[ast.AST]:
    for place in range(len(node.ops) if isinstance(node, ast.Compare) else 1):
        other = copy.deepcopy(node)
        if isinstance(other, ast.Compare):
            other.ops[place] = OTHER[type(other.ops[place])]()  # type: ignore[call-overload]  # a pair is of one kind
        else:
            other.op = OTHER[type(other.op)]()  # type: ignore[assignment]  # the same
        yield other


def _constants(node: ast.Constant) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(value=not value)
    elif isinstance(value, (int, float)):
        yield ast.Constant(value=value + 1)
    elif isinstance(value, str):
        yield ast.Constant(value=f"XX{value}")


class Plainly:
    """Do not look for the smallest example: that a test fails is enough."""

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        """Leave shrinking out of the fewest examples."""
        phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
        few = hypothesis.settings.get_profile("fast")
        hypothesis.settings.register_profile("plainly", few, phases=phases, database=None)
        hypothesis.settings.load_profile("plainly")


def _forget(path: Path) -> None:
    """Remove what Python compiled from *path* before it changed."""
    for stale in path.parent.glob(f"__pycache__/{path.stem}.*"):
        stale.unlink()


def start(tree: Path, module: str, text: str) -> int:
    """Start the tests of *module* in the copy *tree* on the *text*; return the process."""
    path = tree / "callback" / f"{module}.py"
    path.write_text(text)
    _forget(path)
    process = os.fork()
    if process:
        return process
    status = 1
    try:
        status = _tested(tree, module)
    finally:
        os._exit(status)


def _tested(tree: Path, module: str) -> int:
    """Run the tests in this process; 0 if all pass."""
    signal.alarm(SECONDS)
    os.chdir(tree)
    sys.path.insert(0, str(tree))
    with (tree / "log").open("w") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    importlib.import_module("callback.strategies.registration").register()
    # Before pytest brings it up for its doctests: else there would be two of it.
    importlib.import_module(f"callback.{module.replace('/', '.')}")
    tests = [f"tests/{name}" for name in TESTS[module]]
    options = ["-x", "-q", "-pno:cacheprovider", "--hypothesis-seed=0", "--doctest-modules"]
    options += ["-Wignore::pytest.PytestAssertRewriteWarning"]  # pytest comes after Hypothesis
    return pytest.main([*options, f"callback/{module}.py", *tests], plugins=[Plainly()])


def survivors(module: str, sample: list[Mutant], trees: list[Path]) -> list[Mutant]:
    """Return those of the *sample* that no test noticed; tell them as they come."""
    free, running, found = list(trees), dict[int, tuple[Path, Mutant]](), list[Mutant]()
    waiting = list(sample)
    while waiting or running:
        while waiting and free:
            tree, mutant = free.pop(), waiting.pop(0)
            running[start(tree, module, mutant.text)] = (tree, mutant)
        process, status = os.wait()
        tree, mutant = running.pop(process)
        free.append(tree)
        if status == 0:
            found.append(mutant)
        if status == 0 and mutant.line:
            print(f"  {module}:{mutant.line}: {mutant.before}  ->  {mutant.after}", flush=True)  # noqa: T201  # a report
    return found


def measure(module: str, wanted: int | None, trees: list[Path]) -> str:
    """Return the line of the table that says how many mutants of *module* are killed."""
    source = (ROOT / "callback" / f"{module}.py").read_text()
    if survivors(module, [Mutant(0, "", "", source)], trees[:1]) == []:
        raise SystemExit(f"the tests of {module} fail as it is\n{(trees[0] / 'log').read_text()}")
    every = list(mutants(source))
    sample = every
    if wanted is not None and wanted < len(every):
        sample = random.Random(0).sample(every, wanted)  # noqa: S311  # no secret
    left = len(survivors(module, sample, trees))
    for tree in trees:
        path = tree / "callback" / f"{module}.py"
        path.write_text(source)
        _forget(path)
    killed = len(sample) - left
    rate = killed / len(sample)
    return f"| {module} | {len(every)} | {len(sample)} | {killed} | {rate:.1%} |"


def main() -> None:
    """Measure the modules named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("modules", nargs="+", choices=list(TESTS))
    parser.add_argument("--sample", type=int, help="so many mutants of each, drawn with seed 0")
    parser.add_argument("--processes", type=int, default=2)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trees = [Path(folder) / str(number) for number in range(asked.processes)]
        for tree in trees:
            tree.mkdir()
            for name in NEEDED:
                source = ROOT / name
                (shutil.copytree if source.is_dir() else shutil.copy)(source, tree / name)
        print("| module | mutants | tried | killed | |")  # noqa: T201  # a report
        for module in asked.modules:
            print(measure(module, asked.sample, trees), flush=True)  # noqa: T201  # a report


if __name__ == "__main__":
    main()
