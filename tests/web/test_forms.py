"""Forms: only ours are taken, and whatever else arrives gets a page."""

import re

import pytest
from httpx import AsyncClient, Response
from litestar._parsers import (
    parse_cookie_string,
    parse_query_string,
    parse_url_encoded_form_data,
)

from app.security import cookies, csrf_config
from app.security.remembering import forget_what_is_long

FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data; boundary=x"
LATIN = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\xff\r\n--x--\r\n'
UNKNOWN = LATIN.replace(b'"a"\r\n', b'"a"\r\nContent-Type: text/plain; charset=nope\r\n')
STALE = "Sorry, we could not accept this form"


async def token(visitor: AsyncClient) -> str:
    page = await visitor.get("/form/a")
    found = re.fullmatch(r'<input type="hidden" name="_csrf_token" value="(\w+)">', page.text)
    assert found
    return found[1]


async def send(visitor: AsyncClient, body: bytes, kind: str) -> Response:
    return await visitor.post("/form/a", content=body, headers={"Content-Type": kind})


async def test_a_form_with_its_token_is_read(visitor: AsyncClient):
    fields = {"_csrf_token": await token(visitor), "a": ["1", "2"]}
    answer = await visitor.post("/form/a", data=fields)
    assert answer.json() == {"a": ["1", "2"]}


async def test_of_a_field_that_comes_twice_the_first_counts_and_addresses_add_none(
    visitor: AsyncClient,
):
    given = await token(visitor)
    sent = {"_csrf_token": [given, "x"], "a": ["1", "2"]}
    answer = await visitor.post("/form/a?a=3&_csrf_token=y", data=sent)
    assert answer.json() == {"a": ["1", "2"]}
    refused = await visitor.post(f"/form/a?_csrf_token={given}", data={"_csrf_token": ["x", given]})
    assert refused.status_code == 403


async def test_a_form_without_a_token_gets_a_page_that_leads_back(visitor: AsyncClient):
    answer = await visitor.post("/form/a b?changing=1", data={"a": "1"})
    assert answer.status_code == 403
    assert STALE in answer.text
    assert 'href="/form/a%20b?changing=1">Open the page again</a>' in answer.text


async def test_an_address_that_cannot_be_opened_leads_to_the_start(visitor: AsyncClient):
    answer = await visitor.post("/only-posted")
    assert 'href="/">Open the page again</a>' in answer.text


@pytest.mark.parametrize("bad", ["", "x", "a" * 128])
async def test_a_bad_cookie_is_replaced_so_that_the_next_try_works(visitor: AsyncClient, bad: str):
    visitor.cookies.set(cookies.CSRF_COOKIE.name, bad, domain="localhost.local", path="/")
    fields = {"_csrf_token": await token(visitor) if bad else "x"}
    refused = await visitor.post("/form/a", data=fields)
    assert refused.status_code == 403
    assert "Max-Age=0" in refused.headers["set-cookie"]
    taken = await visitor.post("/form/a", data={"_csrf_token": await token(visitor)})
    assert taken.status_code == 201


async def test_a_cookie_that_cannot_be_ours_counts_as_none(visitor: AsyncClient):
    odd = {"Cookie": f"{cookies.CSRF_COOKIE.name}={'%C3%A9' * 70}"}
    assert (
        await visitor.post("/form/a", data={"_csrf_token": "x"}, headers=odd)
    ).status_code == 403
    page = await visitor.get("/form/a", headers=odd)
    assert page.headers["set-cookie"].startswith(cookies.CSRF_COOKIE.name)


async def test_a_token_of_another_browser_is_refused(visitor: AsyncClient):
    other = await token(visitor)
    visitor.cookies.clear()
    await token(visitor)
    assert (await visitor.post("/form/a", data={"_csrf_token": other})).status_code == 403


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "application/x-unknown", ""])
async def test_what_is_no_form_is_refused_even_with_a_token(visitor: AsyncClient, kind: str):
    given = await token(visitor)
    headers = {"Content-Type": kind, "x-csrftoken": given}
    body = b'{"_csrf_token": "%s"}' % given.encode()
    answer = await visitor.post("/form/a", content=body, headers=headers)
    assert (answer.status_code, STALE in answer.text) == (403, True)


async def test_a_file_in_place_of_the_token_is_refused(visitor: AsyncClient):
    await token(visitor)
    answer = await visitor.post("/form/a", files={"_csrf_token": ("a.txt", b"x")})
    assert answer.status_code == 403


async def test_a_file_in_place_of_an_answer_counts_as_no_answer(visitor: AsyncClient):
    fields = {"_csrf_token": await token(visitor), "a": "1"}
    answer = await visitor.post("/form/a", data=fields, files={"b": ("b.txt", b"x")})
    assert answer.json() == {"a": ["1"]}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"--x\r\nbroken", PARTS),
        (b"a=1", "multipart/form-data"),
        (LATIN, PARTS),
        (UNKNOWN, PARTS),
        (b"--x\r\n\r\n\r\n--x--", PARTS),
    ],
)
async def test_a_damaged_form_gets_a_page(visitor: AsyncClient, body: bytes, kind: str):
    answer = await send(visitor, body, kind)
    assert answer.status_code == 400
    assert "we could not read what your browser sent" in answer.text


@pytest.mark.parametrize("body", [b"_csrf_token=%ff%ff", b"_csrf_token=" + b"%C3%A9" * 70, b"=&&="])
async def test_odd_characters_for_a_token_are_refused(visitor: AsyncClient, body: bytes):
    await token(visitor)
    assert (await send(visitor, body, FORM)).status_code == 403


async def test_a_body_that_says_it_is_too_large_gets_a_page(visitor: AsyncClient):
    answer = await visitor.post("/form/a", data={"a": "b" * 20_001})
    assert answer.status_code == 413
    assert "What you sent is too large" in answer.text


async def test_a_body_that_turns_out_too_large_gets_the_same_page(visitor: AsyncClient):
    async def endless():
        for _ in range(30):
            yield b"a" * 1000

    answer = await visitor.post("/form/a", content=endless(), headers={"Content-Type": FORM})
    assert answer.status_code == 413


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(visitor: AsyncClient):
    page = await visitor.get("/form/a")
    parts = page.headers["set-cookie"].lower().split("; ")
    assert {"httponly", "path=/", "samesite=lax"} <= set(parts)
    assert "secure" not in parts


def test_over_https_cookies_belong_to_this_very_host(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(cookies, "secure", lambda: True)
    monkeypatch.setattr("app.security.forms.secure", lambda: True)
    assert cookies.cookie_name("npq-csrf") == "__Host-npq-csrf"
    assert csrf_config().cookie_secure


async def test_operators_need_no_token_and_get_no_cookie(visitor: AsyncClient):
    assert "set-cookie" not in (await visitor.get("/health/live")).headers


async def test_what_people_type_is_remembered_by_nobody(visitor: AsyncClient):
    fields = {"_csrf_token": await token(visitor), "a": "Farida"}
    await visitor.post("/form/a", data=fields)
    await visitor.post("/form/a", data={"a": "refused without a token"})
    assert parse_url_encoded_form_data.cache_info().currsize == 0


async def test_what_a_stranger_makes_long_is_remembered_by_nobody(visitor: AsyncClient):
    def remembered() -> list[int]:
        return [one.cache_info().currsize for one in (parse_query_string, parse_cookie_string)]

    await visitor.get("/form/a?b=1", headers={"Cookie": "c=1"})
    before = remembered()
    for number in range(3):
        long = "&".join([f"n={number}", "a"] * 600)
        answer = await visitor.get(
            f"/form/a?{long}", headers={"Cookie": f"n={number}; " + "a=1; " * 600}
        )
        assert answer.status_code == 200
    assert remembered() == before


def test_of_a_path_longer_than_any_only_the_beginning_is_looked_at():
    scope = {"path": "/form/" + "a" * 3000, "query_string": b"", "headers": []}
    forget_what_is_long(scope)
    assert scope["path"] == "/form/" + "a" * (1024 - len("/form/"))


async def test_a_token_is_found_among_long_cookies(visitor: AsyncClient):
    sent = {"_csrf_token": await token(visitor), "a": "1"}
    visitor.cookies.set("other", "x" * 3000, domain="localhost.local", path="/")
    assert (await visitor.post("/form/a", data=sent)).json() == {"a": ["1"]}
