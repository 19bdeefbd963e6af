"""What somebody wants done with a file."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.audit import Actor
from app.services.importing.reading import Progress, quietly
from app.services.importing.report import Consent
from app.services.importing.upload import Upload

LONGEST_NAME = 255


@dataclass(frozen=True, slots=True)
class Case:
    """An import that has a row from its upload on: somebody's in the console, or the night's."""

    run: UUID
    nightly: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """A file, by whom and when, and what they agreed to; a command's order has no `case`."""

    upload: Upload
    consent: Consent
    actor: Actor
    now: datetime
    progress: Progress = quietly
    case: Case | None = None

    @property
    def file_name(self) -> str:
        """The file's name as it is kept."""
        return self.upload.name[:LONGEST_NAME]

    @property
    def who(self) -> dict[str, object]:
        """Who acted and when, by column."""
        actor = self.actor
        return {
            "at": self.now,
            "actor_type": actor.type,
            "actor_id": actor.id,
            "actor_label": actor.label,
        }
