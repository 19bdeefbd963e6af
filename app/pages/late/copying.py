"""The words that an admin copies to tell a course provider."""

from collections.abc import Sequence
from typing import Any

from app.services.late.telling import Permission, words_to_copy

COPY = "Copy this to tell the course provider"


def box(people: Sequence[Permission]) -> dict[str, Any]:
    """What `admin/parts/copy.html` shows: nothing without people."""
    return {"copy_title": COPY, "copy_text": words_to_copy(people) if people else ""}
