"""Buttons that many pages end with."""

from components.button import Button

CONTINUE = Button("Continue")


def answerable(words: str, anchor: str, wrong: object) -> Button:
    """A second button: what is wrong about it leads to it, and is told with it."""
    told = (("aria-describedby", f"{anchor}-error"),) if wrong else ()
    return Button(words, kind="secondary", id=anchor, attributes=told)
