"""The page states that a run has examined, known to all of its processes."""

import re
from hashlib import sha256
from pathlib import Path

# What differs from visit to visit, or from one process's service to another's, and changes
# nothing about the page.
FLEETING = re.compile(
    r'name="(_csrf_token|version)" value="[^"]*"|[0-9a-f-]{36}|http://localhost:[0-9]+'
)


class Known:
    """A folder of the run with an empty file for each state."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder

    def place(self, text: str, *, scripted: bool) -> Path:
        """Where it is written that this state was examined and found in order."""
        name = sha256(FLEETING.sub("", text).encode()).hexdigest()
        return self.folder / f"{name}-{'with' if scripted else 'without'}-scripts"
