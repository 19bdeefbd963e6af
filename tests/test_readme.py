"""What the README says of settings, commands and people is so."""

import re

import pytest
from ground import procfile
from ground.venv import ROOT
from pydantic import SecretStr

from app.cli import npq
from app.services.demo_people import PEOPLE
from app.settings import Settings

README = (ROOT / "README.md").read_text()
ROWS = dict(re.findall(r"^\| `([A-Z_]+)` \| ([^|]+) \|", README, re.MULTILINE))
FIELDS = {name.upper(): field.default for name, field in Settings.model_fields.items()}


def test_every_setting_is_listed_and_no_other():
    assert list(ROWS) == list(FIELDS)


@pytest.mark.parametrize("name", [name for name, said in ROWS.items() if said.startswith("`")])
def test_a_default_that_is_shown_is_the_default(name):
    assert ROWS[name] == f"`{FIELDS[name]}`"


def test_the_default_of_a_secret_is_not_shown():
    secrets = {
        name
        for name, default in FIELDS.items()
        if isinstance(default, SecretStr) and default.get_secret_value()
    }
    assert {ROWS[name] for name in secrets} == {"for development only"}


def test_every_command_of_npq_is_listed_and_no_other():
    listed = re.findall(r"^\| `npq ([a-z-]+)", README, re.MULTILINE)
    assert sorted(listed) == sorted(npq.commands)


def test_every_demo_applicant_is_listed():
    listed = re.findall(r"^\| `(teacher[a-z-]*)` \|", README, re.MULTILINE)
    assert listed == [person.subject for person in PEOPLE if person.subject]


def test_every_process_of_the_procfile_is_explained():
    names = procfile.read(ROOT / "Procfile")
    assert [name for name in names if f"`{name}`" not in README] == []


def test_the_first_screen_has_the_two_commands_and_a_picture():
    first = "\n".join(README.splitlines()[:24])
    assert "./bin/dev" in first
    assert "./bin/test" in first
    assert "(docs/picture.png)" in first
