"""Addresses of files change with their content, and every address that is used exists."""

import re
from hashlib import sha256

import pytest

from components.assets import GOVUK_SCRIPT, HTMX, STATIC, STYLES, asset, assets


@pytest.mark.parametrize("name", ["app.js", "app.css"])
def test_the_address_of_our_own_file_holds_a_hash_of_its_content(name):
    digest = sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    stem, suffix = name.split(".")
    assert asset(name) == f"/static/{stem}.{digest}.{suffix}"


@pytest.mark.parametrize("name", [STYLES, GOVUK_SCRIPT, HTMX])
def test_the_address_of_a_vendored_file_holds_its_version(name):
    assert asset(name) == f"/static/{name}"
    assert re.search(r"-\d+\.\d+\.\d+/", asset(name))


def test_an_unknown_file_has_no_address():
    with pytest.raises(KeyError):
        asset("nothing.js")


def test_everything_the_style_sheet_asks_for_is_there():
    asked = set(re.findall(r"url\((/[^)]+)\)", (STATIC / STYLES).read_text()))
    assert asked
    assert asked <= assets().keys()


def test_what_our_script_imports_is_there():
    imported = re.findall(r'from "(/[^"]+)"', (STATIC / "app.js").read_text())
    assert imported == [asset(GOVUK_SCRIPT)]


def test_only_names_with_a_version_or_hash_are_kept_for_ever():
    kept = [file.address for file in assets().values() if "immutable" in file.cache_control]
    assert all(re.search(r"-\d+\.\d+\.\d+/|\.\w{12}\.|/fonts/", address) for address in kept)
    assert "/assets/images/favicon.svg" not in kept


def test_first_visit_is_light():
    def size(*names: str) -> int:
        return sum(len(assets()[asset(name)].packed) for name in names)

    assert size(STYLES, "app.css") < 30_000
    assert size(STYLES, "app.css", "app.js", GOVUK_SCRIPT, HTMX) < 60_000
