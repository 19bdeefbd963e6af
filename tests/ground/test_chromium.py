"""Which Chromium the tests run."""

import pytest
from ground import chromium


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine with nothing but the programs that it is given."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "MAC", ())

    def has(*names):
        for name in names:
            program = tmp_path / name
            program.touch(mode=0o755)

    return has


def test_the_lighter_headless_shell_comes_first(machine):
    machine("chromium", "chromium-headless-shell")
    assert chromium.provide().endswith("/chromium-headless-shell")


def test_a_whole_chromium_serves_as_well(machine):
    machine("google-chrome", "chromium")
    assert chromium.provide().endswith("/chromium")


def test_the_one_that_is_named_comes_before_all(machine, monkeypatch):
    machine("chromium", "chromium-headless-shell", "mine")
    monkeypatch.setenv("CHROMIUM", "mine")
    assert chromium.provide().endswith("/mine")
