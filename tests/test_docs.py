"""What documents name is there: files, folders, links, settings, constants and functions."""

import re

import pytest
from ground.venv import ROOT

DOCUMENTS = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
# What the reader of a how-to makes, and what stands for a name.
EXAMPLES = (
    *("full_time", "full-time", "registration_noted", "registration-noted", "COURSES_URL"),
    *("models/call", "_call.py"),
)
PLACES = ("<name>", "{{")
FOLDERS = ("app", "bench", "bin", "components", "docs", "models", "static", "templates", "workers")

PATH = re.compile(rf"(?<![\w/.-])(?:{'|'.join((*FOLDERS, 'tests'))})/[\w/.*<>-]*[\w*>/]")
FILE = re.compile(r"`([\w*<>-]+\.(?:py|html|csv|css|js|toml|yml))`")
LINK = re.compile(r"\]\(([^):#]+)\)")
WORD = re.compile(r"`([A-Z][A-Z_]{3,})`|`(?:\w+\.)*([a-z_]+)\(")

FILES = [path for folder in (*FOLDERS, "tests") for path in (ROOT / folder).rglob("*.*")]
NAMES = {path.name for path in (*FILES, *ROOT.glob("*.*"))}

every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)


def named(pattern, document):
    """What a document names, without its examples."""
    found = sorted(
        {match[match.lastindex or 0] for match in pattern.finditer(document.read_text())}
    )
    return [one for one in found if not any(word in one for word in (*EXAMPLES, *PLACES))]


@pytest.fixture(scope="module")
def code_words():
    """Every word of the code, in capitals."""
    code = (path for path in FILES if path.suffix in (".py", ".sql", ".html"))
    return {word.upper() for path in code for word in re.findall(r"\w+", path.read_text())}


@every_document
def test_every_path_leads_to_something(document):
    roots = (ROOT, ROOT / "tests")  # tables of tests name them from there
    paths = named(PATH, document)
    assert [path for path in paths if not any(list(root.glob(path)) for root in roots)] == []


@every_document
def test_every_file_is_in_the_project(document):
    assert [name for name in named(FILE, document) if name not in NAMES] == []


@every_document
def test_every_link_leads_to_a_file(document):
    links = named(LINK, document)
    assert [link for link in links if not (document.parent / link).exists()] == []


@every_document
def test_every_setting_constant_and_function_is_in_the_code(document, code_words):
    assert [name for name in named(WORD, document) if name.upper() not in code_words] == []
