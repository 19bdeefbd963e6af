"""The list of parts names everything that is installed."""

import re

from ground.parts import parts
from ground.venv import ROOT

LOCK = (ROOT / "requirements.lock").read_text()
VENDORED = (ROOT / "static" / "vendor" / "README.md").read_text()


def test_every_part_of_the_lock_is_listed_with_its_version_and_hashes():
    listed = parts(LOCK, VENDORED)["components"]
    found = {(one["name"], one["version"]) for one in listed}
    assert found >= set(re.findall(r"^([a-z0-9][\w.-]*)(?:\[\S+\])?==([^\s;]+)", LOCK, re.M))
    assert {("htmx.org", "2.0.11"), ("govuk-frontend", "6.3.0")} <= found
    kept = {hash["content"] for one in listed for hash in one.get("hashes", [])}
    assert kept == set(re.findall(r"sha256:(\w+)", LOCK))


def test_a_part_has_the_address_that_scanners_know():
    lock = "litestar[jinja]==2.25.0 \\\n    --hash=sha256:" + "a" * 64
    (one,) = parts(lock, "")["components"]
    assert one["purl"] == "pkg:pypi/litestar@2.25.0"
