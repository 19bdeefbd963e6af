"""How log lines are made: ours and the libraries' pass through the same processors to stdout."""

import asyncio
import json
import logging
import sys
from typing import Any, Literal

import msgspec
import structlog
from structlog.stdlib import ProcessorFormatter, add_logger_name
from structlog.typing import EventDict, Processor, WrappedLogger

from app.clock import now
from app.logs.request_ids import request_id
from app.logs.scrubbing import scrubbed
from app.logs.traces import trace
from app.settings import settings

log: structlog.typing.FilteringBoundLogger = structlog.get_logger()

# The servers bring handlers of their own; theirs go, so that a line is written once.
SERVERS = ("uvicorn", "uvicorn.error", "uvicorn.access", "arq")
# These tell addresses with query strings at INFO: sign-in codes and states.
TALKATIVE = ("httpx", "httpx2", "httpcore", "httpcore2", "authlib", "asyncio")


SOON = 0.1  # seconds that an ordinary line may wait for others to leave with it
_leaving: asyncio.TimerHandle | None = None
_format: Literal["json", "console"] = "console"


class Stdout:
    """Writes finished lines to whatever standard output is at that moment."""

    def msg(self, line: str) -> None:
        """Write one line at once, so that a killed process has told what went wrong."""
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    def info(self, line: str) -> None:
        """Write one ordinary line; a server's lines leave together, ten times a second.

        A line for each request would otherwise cost as much as the request's query.
        """
        sys.stdout.write(line + "\n")
        flush_soon()

    debug = info
    warning = error = critical = msg


def flush_soon() -> None:
    """Send the lines written so far on their way, at once where no event loop runs."""
    global _leaving
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        sys.stdout.flush()
        return
    # A handle of a loop that has ended meanwhile never comes to its turn.
    if _leaving is None or _leaving.cancelled() or _leaving.when() < loop.time():
        _leaving = loop.call_later(SOON, flush)


def flush() -> None:
    """Send the lines written so far on their way."""
    global _leaving
    _leaving = None
    sys.stdout.flush()


class Foreign(logging.Handler):
    """Takes the standard library's records where our own lines go."""

    def emit(self, record: logging.LogRecord) -> None:
        Stdout().msg(self.format(record))


def configure(log_format: Literal["json", "console"] | None = None) -> None:
    """Route every log line and warning of this process; doing it again replaces the first time."""
    global _format
    _format = log_format or settings().log_format
    finish: list[Processor] = [trace, renderer(_format)]
    structlog.configure(
        processors=[structlog.processors.add_log_level, stamp, *finish],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=logger,
    )
    handler = Foreign()
    before: list[Processor] = [structlog.stdlib.add_log_level, add_logger_name, stamp, scrub]
    handler.setFormatter(
        ProcessorFormatter(
            foreign_pre_chain=before,
            processors=[ProcessorFormatter.remove_processors_meta, *finish],
        )
    )
    listen(handler)


def listen(handler: Foreign) -> None:
    """Make this the one handler of the libraries' loggers."""
    root = logging.getLogger()
    root.handlers = [kept for kept in root.handlers if not isinstance(kept, Foreign)] + [handler]
    root.setLevel(logging.INFO)
    for name in SERVERS:
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    # It writes raw paths; AccessLog writes templates.
    logging.getLogger("uvicorn.access").propagate = False
    logging.captureWarnings(True)


def logger(*_names: Any) -> Stdout:
    return Stdout()


def answered(method: str, path: str, status: int, duration_ms: float) -> None:
    """Write the line of one request: the same line as any other, without structlog's way to it."""
    if _format == "console":
        log.info("request", method=method, path=path, status=status, duration_ms=duration_ms)
        return
    line = Answered(method, path, status, duration_ms, moment(), request_id())
    Stdout().info(msgspec.json.encode(line).decode())


class Answered(msgspec.Struct, frozen=True):
    """What is told about one request."""

    method: str
    path: str
    status: int
    duration_ms: float
    timestamp: str
    request_id: str
    event: str = "request"
    level: str = "info"


def moment() -> str:
    """The time of a line."""
    return now().isoformat(timespec="milliseconds")


def stamp(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Add the time in UTC, and the request's id inside of a request."""
    event["timestamp"] = moment()
    if current := request_id():
        event["request_id"] = current
    return event


def scrub(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Clean the words of others; ours name their values and hold none of a person."""
    event["event"] = scrubbed(event["event"])
    return event


def renderer(log_format: str) -> Processor:
    """JSON for machines, or aligned words for a developer's terminal."""
    if log_format == "console":
        return structlog.dev.ConsoleRenderer(colors=sys.stdout.isatty())
    return structlog.processors.JSONRenderer(serializer=json.dumps, default=kind)


def kind(value: object) -> str:
    """Stand in for a value that is no plain JSON: its class, never its content."""
    return f"<{type(value).__name__}>"
