"""Why a step of a campaign is refused; nothing of it was stored."""

from datetime import datetime


class NoSuchCampaign(Exception):
    """There is no campaign of this id, or not any more."""


class NameTaken(Exception):
    """Another campaign has this name."""


class AlreadyElse(Exception):
    """Somebody was faster: the campaign is in another state, which the page then says."""

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = state


class NotReady(Exception):
    """Something is missing or does not fit yet; `step` is where it can be mended."""

    def __init__(self, sentence: str, step: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.step = step


class TooManyTests(Exception):
    """Ten tests an hour are enough; `again_at` is when the next may be sent."""

    def __init__(self, again_at: datetime) -> None:
        super().__init__(again_at.isoformat())
        self.again_at = again_at
