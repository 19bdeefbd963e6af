"""The examples in docs/monitoring speak of metrics that the service has."""

import json
import re
from itertools import product

import pytest
from ground.venv import ROOT

from app.clock import now
from app.services.workers_alive import say_well
from app.settings import settings

FOLDER = ROOT / "docs" / "monitoring"
FILES = ("alerts.yml", "dashboard.json")
NAME = re.compile(r"npq_\w+")
LABELS = re.compile(r'(\w+)=~?"')


@pytest.fixture
async def told(browser):
    """What `/metrics` tells once a page was asked for and a worker has said that it is well."""
    await say_well("worker.1", now(), {"accepted": 1}, now())
    await browser.get("/help")
    token = settings().metrics_token.get_secret_value()
    answer = await browser.get("/metrics", headers={"Authorization": f"Bearer {token}"})
    return answer.text


@pytest.mark.parametrize("file", FILES)
async def test_every_metric_of_the_examples_is_told(told, file):
    known = {line.split("{")[0].split()[0] for line in told.splitlines() if line[:1] != "#"}
    assert set(NAME.findall((FOLDER / file).read_text())) - known == set()


async def test_every_metric_is_explained_to_operators(told):
    said = (ROOT / "docs" / "operations.md").read_text()
    families = re.findall(r"^# TYPE (npq_\w+?)(?:_created)? ", told, re.MULTILINE)
    assert [name for name in families if f"`{name}`" not in said] == []


async def test_every_label_of_the_examples_is_told(told):
    known = set(LABELS.findall(told)) | {"job"}
    files = ((FOLDER / file).read_text() for file in FILES)
    asked = {label for text in files for label in re.findall(r"[{,]\s*(\w+)!?=~?\\?\"", text)}
    assert asked > {"queue", "job"}
    assert asked - known == set()


def test_every_alert_has_its_paragraph_for_who_is_on_call():
    alerts = re.findall(r"- alert: (\w+)", (FOLDER / "alerts.yml").read_text())
    headings = re.findall(r"^### (\w+)$", (ROOT / "docs" / "operations.md").read_text(), re.M)
    assert headings == alerts


def test_the_panels_of_the_dashboard_do_not_overlap():
    places = [panel["gridPos"] for panel in json.loads((FOLDER / FILES[1]).read_text())["panels"]]
    squares = [
        square
        for at in places
        for square in product(range(at["x"], at["x"] + at["w"]), range(at["y"], at["y"] + at["h"]))
    ]
    assert len(squares) == len(set(squares))
