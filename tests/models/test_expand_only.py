"""Migrations since the first release only expand: code that does not know them goes on working."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "models" / "migrations"
FIRST_RELEASE = "0016"
SINCE = sorted(file for file in FOLDER.glob("*.sql") if file.name[:4] > FIRST_RELEASE)
BODY = re.compile(r"\$(\w*)\$.*?\$\1\$", re.S)
COLUMN = re.compile(r"\bADD COLUMN (?:IF NOT EXISTS )?(.*?)(?=,\s*ADD |$)", re.S | re.I)
CONTRACTS = {
    "drops what old code uses": r"\bDROP (TABLE|COLUMN|VIEW|TYPE|CONSTRAINT|FUNCTION|TRIGGER)\b",
    "renames what old code uses": r"\bRENAME\b",
    "narrows a column": r"\bALTER COLUMN \w+ (SET NOT NULL|(SET DATA )?TYPE)\b",
    "forbids what old code writes": r"^ALTER TABLE.*\bADD (CONSTRAINT|CHECK|UNIQUE|FOREIGN)\b",
    "empties a table": r"^(TRUNCATE|DELETE)\b",
}


def statements(sql):
    """The statements of a file, without comments and the bodies of functions."""
    plain = BODY.sub("''", re.sub(r"--[^\n]*", "", sql))
    return [one.strip() for one in plain.split(";") if one.strip()]


def contracting(sql):
    """What in this SQL old code could stumble over."""
    found = []
    for one in statements(sql):
        found += [why for why, words in CONTRACTS.items() if re.search(words, one, re.I | re.S)]
        columns = [column.upper() for column in COLUMN.findall(one)]
        if any("NOT NULL" in column and "DEFAULT" not in column for column in columns):
            found.append("asks for a value that old code does not write")
    return found


@pytest.mark.parametrize("file", SINCE, ids=[file.stem for file in SINCE])
def test_a_migration_only_expands(file):
    assert contracting(file.read_text()) == []


@pytest.mark.parametrize(
    "sql",
    [
        "ALTER TABLE draft DROP COLUMN prefill",
        "ALTER TABLE draft RENAME COLUMN prefill TO suggested",
        "ALTER TABLE draft ALTER COLUMN started_at SET NOT NULL",
        "ALTER TABLE draft ADD COLUMN a text NULL, ADD COLUMN b text NOT NULL",
        "ALTER TABLE draft ADD CONSTRAINT draft_short CHECK (length(key) < 3)",
        "CREATE TABLE x (a int); DROP TABLE draft",
        "TRUNCATE draft",
    ],
)
def test_what_contracts_is_recognised(sql):
    assert contracting(sql)
