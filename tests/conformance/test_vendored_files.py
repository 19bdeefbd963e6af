"""Files of others are here as they were published: their checksums are recomputed."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = [ROOT / "static/vendor", ROOT / "tests/conformance/fixtures"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_file_of_others_has_the_checksum_that_is_written_down(folder):
    lines = re.findall(r"\| `(\w{64})` \| (\S+) \|", (folder / "README.md").read_text())
    written = {name: digest for digest, name in lines}
    paths = [path for path in folder.rglob("*") if path.is_file() and path.name != "README.md"]
    found = {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in paths
    }
    assert found == written
