"""Why nothing was done to the late list: each a sentence to show, and the field it is about."""

from datetime import date, datetime

from app.journey.month import day_name
from app.services.moments import day_and_time

NO_ADDRESS = "Enter an email address"
BAD_ADDRESS = "Enter an email address in the correct format, like name@example.com"


class LateRefusal(Exception):
    """Nothing was changed; the message is the sentence."""

    field = "email"


class NoAddress(LateRefusal):
    """What was entered is no email address."""

    def __init__(self, *, blank: bool) -> None:
        super().__init__(NO_ADDRESS if blank else BAD_ADDRESS)


class AlreadyListed(LateRefusal):
    """The address has access; its row stays as it is."""

    def __init__(self, email: str, until: date) -> None:
        super().__init__(f"{email} already has access until {day_name(until)}")
        self.email, self.until = email, until


class NotListed(LateRefusal):
    """The permission has ended, or there never was one."""

    def __init__(self, email: str, *, removed: bool = False) -> None:
        super().__init__(f"{email} does not have access to register late")
        self.calmly = f"Access for {email} had already {'been removed' if removed else 'ended'}."


class UnknownValue(LateRefusal):
    """A reason, provider, note or date that cannot be taken."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class InvitationWaits(LateRefusal):
    """The link will be sent anyway, so it cannot be sent again yet."""

    def __init__(self, email: str) -> None:
        super().__init__(f"The link to {email} is still waiting to be sent")


class InvitedTooOften(LateRefusal):
    """The link was sent again three times within a day."""

    def __init__(self, email: str, again: datetime) -> None:
        super().__init__(f"You can send the link to {email} again on {day_and_time(again)}")
        self.again = again


class BatchRefused(LateRefusal):
    """A paste or a file that is refused whole."""

    field = "addresses"


class BatchGone(LateRefusal):
    """The batch was dropped a day after it was checked, or never was."""

    def __init__(self) -> None:
        super().__init__("This list was not confirmed within 24 hours. Check it again.")
