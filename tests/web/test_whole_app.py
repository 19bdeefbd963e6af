"""The application as it is served, with its real parts in their real order."""

import json
import logging

import pytest
from httpx import AsyncClient

from app import logs
from app.logs.lines import Foreign
from components.assets import asset


@pytest.mark.parametrize("address", [asset("app.css"), "/assets/nothing.png", "/", "/nowhere"])
async def test_no_answer_leaves_without_its_headers(browser: AsyncClient, address: str):
    answer = await browser.get(address)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-request-id"]


async def test_files_are_logged_by_their_folder(browser: AsyncClient, capsys):
    logs.configure("json")
    await browser.get(asset("app.css"))
    assert json.loads(capsys.readouterr().out)["path"] == "/static"


async def test_the_framework_leaves_logging_to_us(whole_app):
    assert any(isinstance(handler, Foreign) for handler in logging.getLogger().handlers)
    assert not any("Queue" in type(handler).__name__ for handler in logging.getLogger().handlers)


@pytest.mark.parametrize("address", ["/help", "/privacy", "/cookies", "/accessibility"])
async def test_the_footer_leads_somewhere(browser: AsyncClient, address: str):
    assert (await browser.get(address)).status_code == 200


async def test_signing_out_with_a_stale_token_leads_to_the_start(browser: AsyncClient):
    answer = await browser.post("/sign-out", data={"_csrf_token": "old"})
    assert answer.status_code == 403
    assert 'href="/">Open the page again</a>' in answer.text


async def test_a_stale_answer_leads_back_to_its_question(browser: AsyncClient):
    answer = await browser.post("/registration/course?changing=1", data={"_csrf_token": "old"})
    assert answer.status_code == 403
    assert 'href="/registration/course?changing=1">Open the page again</a>' in answer.text
