"""Why a change of the service is refused: each in a sentence, and at the field it belongs to."""

from app.services.refusals import Stale


class ChangeRefused(Exception):
    """The rules do not allow this change; the words say why, `field` says what to correct."""

    def __init__(self, sentence: str, field: str) -> None:
        super().__init__(sentence)
        self.field = field


class ConsentNeeded(ChangeRefused):
    """Allowed once somebody has read what visitors will then read, and agreed."""


class Outdated(Stale):
    """Somebody else changed the settings after the form was shown."""
