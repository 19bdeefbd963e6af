"""Log lines: enough to find a fault by, nothing that tells of a person."""

import json
import logging
import subprocess
import sys
import warnings

import asyncpg
import pytest
from httpx import AsyncClient

from app.logs import log
from app.logs.scrubbing import scrubbed
from app.logs.traces import chain, named
from tests.web.conftest import LogLines
from tests.web.trials import SECRET

TOKEN = "0123456789abcdef" * 4


async def test_a_request_is_logged_by_its_route(visitor: AsyncClient, log_lines: LogLines):
    answer = await visitor.get(f"/form/{SECRET}?q={SECRET}", headers={"Cookie": f"a={TOKEN}"})
    (line,) = log_lines()
    assert line.pop("duration_ms") >= 0
    assert line.pop("timestamp").endswith("+00:00")
    assert line == {
        "event": "request",
        "level": "info",
        "method": "GET",
        "path": "/form/{name}",
        "status": 200,
        "request_id": answer.headers["x-request-id"],
    }


@pytest.mark.parametrize(
    ("method", "address", "logged"),
    [
        ("GET", f"/nowhere/{SECRET}", ("GET", "unknown", 404)),
        ("PUT", f"/form/{SECRET}", ("PUT", "unknown", 405)),
        (SECRET.upper(), "/form/a", ("other", "unknown", 405)),
        ("HEAD", "/form/a", ("HEAD", "/form/{name}", 200)),
        ("POST", f"/form/{SECRET}", ("POST", "/form/{name}", 403)),
    ],
)
async def test_what_was_asked_wrongly_is_not_repeated(
    visitor: AsyncClient, log_lines: LogLines, method: str, address: str, logged: tuple
):
    await visitor.request(method, address, content=SECRET.encode())
    *refused, line = log_lines()
    assert SECRET not in json.dumps(refused)
    assert (line["method"], line["path"], line["status"]) == logged


async def test_an_error_is_logged_by_its_place_without_its_values(
    visitor: AsyncClient, log_lines: LogLines
):
    await visitor.get("/mistake")
    text = json.dumps(log_lines())
    assert "KeyError from ValueError" in text
    assert "tests/web/trials.py" in text
    assert SECRET not in text


async def test_an_answer_that_breaks_halfway_is_logged(visitor: AsyncClient, log_lines: LogLines):
    with pytest.raises(Exception, match="response started"):
        await visitor.get("/stream")
    error, request = log_lines()
    assert error["event"] == "unexpected error"
    assert error["request_id"] == request["request_id"]
    assert SECRET not in json.dumps(error)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (f"GET https://id.example.com/a?code={TOKEN}", "GET https://id.example.com/a?[removed]"),
        (f"to {SECRET}, at last", "to [email], at last"),
        (f"session {TOKEN} ended", "session [removed] ended"),
        ("got eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c-_ back", "got [token] back"),
        ("state=ab12&id_token=cd34", "state=[removed]&id_token=[removed]"),
        ("Authorization: Bearer ab.cd", "Authorization: Bearer [removed]"),
        ("postgresql://npq:pw@db/npq", "postgresql://[removed]@db/npq"),
        ("job 0b46d2a4-6c1e-4f0e-9d5b-0e2c7c2d1f11 done",) * 2,
        ("Application startup complete.",) * 2,
    ],
)
def test_the_words_of_libraries_are_cleaned(said: str, kept: str):
    assert scrubbed(said) == kept


def test_libraries_write_the_same_kind_of_line(log_lines: LogLines):
    logging.getLogger("uvicorn.error").warning("from %s", SECRET)
    (line,) = log_lines()
    assert (line["event"], line["logger"], line["level"]) == (
        "from [email]",
        "uvicorn.error",
        "warning",
    )


def test_errors_that_libraries_log_are_told_without_values(log_lines: LogLines):
    try:
        raise LookupError(SECRET)
    except LookupError:
        logging.getLogger("asyncio").exception("task failed")
    (line,) = log_lines()
    assert line["error"] == "LookupError"
    assert SECRET not in json.dumps(line)


@pytest.mark.parametrize("name", ["httpx", "httpx2", "httpcore", "uvicorn.access"])
def test_libraries_that_tell_addresses_are_silent(log_lines: LogLines, name: str):
    logging.getLogger(name).info("GET /sign-in/callback?code=%s", TOKEN)
    assert log_lines() == []


def test_warnings_are_lines_too_and_hold_no_token(log_lines: LogLines):
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(False)  # pytest listens in its own way between tests
        logging.captureWarnings(True)
        warnings.warn(f"old token={TOKEN}", stacklevel=1)
    (line,) = log_lines()
    assert line["logger"] == "py.warnings"
    assert TOKEN not in json.dumps(line)


def test_an_object_is_logged_by_its_class_only(log_lines: LogLines):
    log.info("event", value=ValueError(SECRET))
    assert log_lines()[0]["value"] == "<ValueError>"


def test_database_errors_are_told_by_code_and_constraint():
    error = asyncpg.UniqueViolationError(f"Key (email)=({SECRET}) already exists")
    error.constraint_name = "subscription_email_uniq"
    assert named(error) == "UniqueViolationError (23505 subscription_email_uniq)"


def test_errors_of_code_keep_their_words():
    assert named(AttributeError("no 'x'")) == "AttributeError: no 'x'"


def test_a_chain_of_errors_that_bites_its_tail_ends():
    first, second = ValueError(), KeyError()
    first.__context__, second.__context__ = second, first
    assert list(chain(first)) == [first, second]


def test_a_terminal_gets_words_instead_of_json():
    program = "from app import logs; logs.configure('console'); logs.log.info('hello', count=2)"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "hello" in ran.stdout
    assert "count=2" in ran.stdout
