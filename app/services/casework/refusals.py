"""Why nothing was done to a registration or a person: each a sentence, and where it belongs."""


class Unknown(Exception):
    """There is no such registration or person."""


class CaseworkRefused(Exception):
    """The rules do not allow this; the message says why, `field` says what to correct."""

    def __init__(self, sentence: str, field: str) -> None:
        super().__init__(sentence)
        self.field = field


class AlreadySo(Exception):
    """Nothing was left to do; the message is the calm sentence."""
