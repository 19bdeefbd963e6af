"""The Procfile as development reads it."""

import subprocess

from ground import procfile
from ground.venv import ROOT


def test_it_names_a_release_a_web_and_a_worker():
    assert list(procfile.read(ROOT / "Procfile")) == ["release", "web", "worker"]


def test_it_skips_comments_and_keeps_colons(tmp_path):
    (tmp_path / "Procfile").write_text("# a comment\n\nweb: serve app:create\n")
    assert procfile.read(tmp_path / "Procfile") == {"web": "serve app:create"}


def test_the_shell_fills_in_what_the_environment_lacks():
    command = procfile.shell("printf %s ${NOWHERE_SET:-8000}")
    assert subprocess.run(command, capture_output=True, text=True).stdout == "8000"
