"""Why nothing was done to a review: each a sentence, and where it belongs."""

from uuid import UUID


class UnknownReview(Exception):
    """There is no such review, upload, or provider in it."""


class ReviewRefused(Exception):
    """The rules do not allow this; the message says why, `field` says what to correct."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field


class ReviewFinished(ReviewRefused):
    """The review is closed; its history stays as it is."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The review “{name}” is finished. Nothing more can be applied.")


class SameFile(Exception):
    """This is the file that was uploaded last; `upload` is what was made of it then."""

    def __init__(self, upload: UUID) -> None:
        super().__init__("This file was uploaded before")
        self.upload = upload
