"""What our own code never does, and what it is put together from."""

import ast
import re

import pytest
from ground.venv import ROOT

FOLDERS = ("app", "components", "models", "workers")
SOURCES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
SCRIPTS = sorted((ROOT / "static").glob("*.js"))
EVALUATING = {"eval", "exec", "compile", "__import__"}
# Objects from bytes, XML, weak hashes, random numbers that can be foreseen, commands.
FORBIDDEN = {"pickle", "marshal", "shelve", "yaml", "xml", "lxml", "md5", "sha1", "DES"}
# Name by name, those that may: a retry's jitter, and a command that asks another of ours.
ALLOWED = {("app/services/outbox/pauses.py", "random"), ("app/cli/proving.py", "subprocess")}
LOCKS = ("requirements.lock", "requirements-dev.lock")
REQUIREMENT = re.compile(r"^[a-z0-9][\w.-]*(?:\[[\w,-]+\])?==(\S+)", re.M)


def names(tree: ast.AST) -> set[str]:
    """Every module and name that is imported, and every plain function that is called."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {part for one in node.names for part in one.name.split(".")}
        if isinstance(node, ast.ImportFrom):
            found |= {*(node.module or "").split("."), *(one.name for one in node.names)}
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found |= {node.func.id} & EVALUATING
    return found


def test_nothing_is_evaluated_unpacked_or_left_to_chance():
    watched = FORBIDDEN | EVALUATING | {"random", "subprocess"}
    used = {
        (str(path.relative_to(ROOT)), name)
        for path in SOURCES
        for name in names(ast.parse(path.read_text())) & watched
    }
    assert len(SOURCES) > 500
    assert used == ALLOWED


@pytest.mark.parametrize("path", SCRIPTS, ids=[path.name for path in SCRIPTS])
def test_our_scripts_keep_nothing_and_evaluate_nothing(path):
    told = re.findall(
        r"\b(eval|Function|localStorage|sessionStorage|indexedDB|innerHTML|document\.write|"
        r"document\.cookie|postMessage)\b",
        path.read_text(),
    )
    assert told == []


@pytest.mark.parametrize("lock", LOCKS)
def test_what_is_installed_is_known_by_its_version_and_content(lock):
    text = (ROOT / lock).read_text()
    pieces = re.split(r"\n(?=[a-z0-9])", text.strip())
    pinned = [piece for piece in pieces if REQUIREMENT.match(piece)]
    assert len(pinned) > 20
    assert [piece for piece in pinned if "--hash=sha256:" not in piece] == []
    assert not re.search(r"https?://|--index|--extra|--trusted|git\+", text)
