"""Text as it was meant, without what programs put around it unseen."""

import unicodedata


def bare(text: str) -> str:
    """A text without white space of any kind, control characters or marks of no width around it."""
    start, end = 0, len(text)
    while start < end and _unseen(text[start]):
        start += 1
    while end > start and _unseen(text[end - 1]):
        end -= 1
    return text[start:end]


def _unseen(character: str) -> bool:
    """Whether this is a space, a control character or a mark of no width."""
    return unicodedata.category(character) in ("Zs", "Zl", "Zp", "Cc", "Cf")
