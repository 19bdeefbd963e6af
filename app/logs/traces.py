"""Errors as log lines: where they happened, without the values they happened to."""

import sys
from collections.abc import Iterator
from pathlib import Path
from traceback import FrameSummary, extract_tb

from structlog.typing import EventDict, WrappedLogger

from app.logs.scrubbing import scrubbed

PROJECT = f"{Path(__file__).resolve().parents[2]}/"

# Their words name code. Those of a ValueError, a KeyError or a database error quote what a person
# typed, so of all other errors only the class is told.
WORDED = (AttributeError, ImportError, NameError, NotImplementedError, TypeError)


def trace(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Put an error's class chain and frames in place of `exc_info`."""
    info = event.pop("exc_info", None)
    error = sys.exc_info()[1] if info is True else info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        links = list(chain(error))
        event["error"] = " from ".join(named(link) for link in links)
        event["exception"] = "\n".join(line for link in reversed(links) for line in lines(link))
    return event


def chain(error: BaseException) -> Iterator[BaseException]:
    """An error and those that led to it, the newest first."""
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def named(error: BaseException) -> str:
    """An error's class, with a database's code and constraint, or the words that code chose."""
    name = type(error).__name__
    if isinstance(error, WORDED):
        return f"{name}: {scrubbed(str(error))}"
    details = (getattr(error, part, None) for part in ("sqlstate", "constraint_name", "errno"))
    told = " ".join(str(detail) for detail in details if detail)
    return f"{name} ({told})" if told else name


def lines(error: BaseException) -> list[str]:
    """Where an error passed through, oldest call first, and its name."""
    return [*map(place, extract_tb(error.__traceback__)), named(error)]


def place(frame: FrameSummary) -> str:
    """File, line, function and source line of a call."""
    file = frame.filename.rpartition("site-packages/")[2].removeprefix(PROJECT)
    return f"  {file}:{frame.lineno} in {frame.name}: {frame.line}"
