"""Headers, HEAD and request ids, on every answer alike."""

from uuid import UUID

import pytest
from httpx import AsyncClient

from app.security import doorway, headers
from app.settings import Settings
from tests.web.trials import SECRET

ANSWERS = ("/form/a", "/nowhere", "/status/400", "/mistake", "/went-wrong/detour", "/health/live")


@pytest.mark.parametrize("address", ANSWERS)
async def test_every_answer_carries_every_header(visitor: AsyncClient, address: str):
    answer = await visitor.get(address)
    for name, value in headers.defaults().values():
        assert answer.headers.get_list(name.decode()) == [value.decode()]


async def test_a_refused_method_carries_every_header_too(visitor: AsyncClient):
    answer = await visitor.delete("/form/a")
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; script-src")


async def test_a_handler_keeps_its_own_headers(visitor: AsyncClient):
    answer = await visitor.get("/own-policy")
    assert answer.headers.get_list("content-security-policy") == ["default-src 'self'"]
    assert answer.headers.get_list("cache-control") == ["max-age=60"]


def test_the_policy_trusts_only_this_origin_and_forms_of_the_identity_provider():
    policy = headers.content_security_policy(Settings(identity_issuer="https://id.example.com/a"))
    assert "unsafe" not in policy
    assert "form-action 'self' https://id.example.com;" in policy
    assert policy.count("http") == 1


@pytest.mark.parametrize("https", [True, False])
def test_browsers_are_told_to_stay_on_https_only_where_it_is_used(
    monkeypatch: pytest.MonkeyPatch, https: bool
):
    monkeypatch.setattr(headers, "secure", lambda: https)
    assert (b"strict-transport-security" in headers.defaults.__wrapped__()) is https


@pytest.mark.parametrize("address", ["/form/a", "/nowhere", "/mistake", "/cookies"])
async def test_head_answers_as_get_does_without_the_body(visitor: AsyncClient, address: str):
    await visitor.get("/form/a")  # the CSRF cookie comes once only
    got, asked = await visitor.get(address), await visitor.head(address)
    own = {"x-request-id"}
    assert asked.status_code == got.status_code
    assert asked.content == b""
    assert {k: v for k, v in asked.headers.items() if k not in own} == {
        k: v for k, v in got.headers.items() if k not in own
    }


async def test_every_request_gets_an_id_of_our_own(visitor: AsyncClient):
    sent = "not-to-be-trusted"
    first, second = [
        (await visitor.get("/nowhere", headers={"X-Request-ID": sent})).headers["x-request-id"]
        for _ in range(2)
    ]
    assert sent != first != second
    assert UUID(first)


async def test_a_request_is_answered_even_when_the_error_page_fails(
    visitor: AsyncClient, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("app.pages.around.frame", None)
    answer = await visitor.get("/mistake")
    assert answer.status_code == 500
    assert "<h1>Sorry, there is a problem with the service</h1>" in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert SECRET not in answer.text


async def test_an_answer_that_breaks_halfway_is_broken_off(visitor: AsyncClient):
    with pytest.raises(Exception, match="response started"):
        await visitor.get("/stream")


async def test_what_is_no_request_passes_untouched():
    seen = []

    async def app(scope, receive, send):
        seen.append((scope, receive, send))

    await doorway.middleware()(app)({"type": "lifespan"}, 1, 2)
    assert seen == [({"type": "lifespan"}, 1, 2)]
