"""Holds the size budget: small files, small functions, small templates, small tests."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from ground.venv import ROOT

PYTHON = ("app", "components", "models", "workers", "bin", "bench", "tests")
TEMPLATES = ("templates", "components")
LIMITS = {"file": 250, "function": 35, "template": 80, "test": 20}


@dataclass(frozen=True, slots=True)
class Piece:
    """Something with a length in lines: a file, a function, a template or a test."""

    kind: str
    place: str
    lines: int

    @property
    def too_long(self) -> bool:
        """Whether it is over the budget of its kind."""
        return self.lines > LIMITS[self.kind]


def pieces() -> Iterator[Piece]:
    """Everything that has a budget; migrations are generated and empty files say nothing."""
    for path in python_files():
        text = path.read_text()
        if text:
            yield Piece("file", place(path), len(text.splitlines()))
        yield from functions(path, ast.parse(text))
    for folder in TEMPLATES:
        for path in sorted((ROOT / folder).rglob("*.html")):
            yield Piece("template", place(path), len(path.read_text().splitlines()))


def python_files() -> Iterator[Path]:
    for folder in PYTHON:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path


def functions(path: Path, tree: ast.Module) -> Iterator[Piece]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            is_test = path.is_relative_to(ROOT / "tests") and node.name.startswith("test_")
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            yield Piece("test" if is_test else "function", f"{place(path)} {node.name}", lines)


def place(path: Path) -> str:
    return str(path.relative_to(ROOT))


def hold() -> bool:
    """Print what is over the budget, and the medians; whether everything is within it."""
    every = list(pieces())
    over = [piece for piece in every if piece.too_long]
    for piece in over:
        limit = LIMITS[piece.kind]
        print(f"{piece.place}: a {piece.kind} of {piece.lines} lines, {limit} is the most")
    for kind in LIMITS:
        lengths = [piece.lines for piece in every if piece.kind == kind]
        if lengths:
            print(f"{kind}s: {len(lengths)}, median {median(lengths):g}, longest {max(lengths)}")
    return not over
