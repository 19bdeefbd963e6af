"""People who have come to the `course` question, and the requests their browsers send."""

import json
import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

import httpx

from app.clock import now
from app.services.people import Claims, arrive_from_identity
from app.sessions import SESSION_COOKIE, close_sessions, session_of
from models.engine import DB

QUESTION = "/registration/course"
ANSWERS = {
    "course_start": "yes",
    "provider_check": "yes",
    "work_in_england": "yes",
    "return_to_teaching_adviser": "no",
    "work_setting": "a_school",
    "workplace": "school:100000",
    "course": "npq-senco",
}
TOKEN = re.compile(r'id="content".*?name="_csrf_token" value="([^"]+)"', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Browser:
    """A signed-in browser: its cookies and the token of its forms."""

    session: str
    csrf_cookie: str = ""
    token: str = ""

    @property
    def cookies(self) -> str:
        return f"{SESSION_COOKIE.name}={self.session}; npq-csrf={self.csrf_cookie}"

    def get(self, path: str = QUESTION) -> bytes:
        """The bytes of opening a page."""
        head = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {self.cookies}\r\n\r\n"
        return head.encode()

    def post(self, path: str = QUESTION, **answers: str) -> bytes:
        """The bytes of sending a form without JavaScript."""
        body = urlencode({"_csrf_token": self.token, **answers})
        head = (
            f"POST {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {self.cookies}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        return (head + body).encode()


async def sessions(number: int) -> list[str]:
    """So many people with the same answers, each with a session."""
    await DB.start_connection_pool()
    row = await DB.row("SELECT course_start_before AS month FROM service_state")
    assert row is not None
    answers = json.dumps({**ANSWERS, "course_start_before": row["month"].isoformat()})
    made = []
    for n in range(number):
        known = {"name": "Alex Teacher", "date_of_birth": date(1980, 12, 13), "trn": "1234567"}
        claims = Claims("bench", f"person-{n}", f"person-{n}@example.com", **known)
        user = await arrive_from_identity(claims, now())
        await DB.rows(
            "INSERT INTO draft (user_id, answers, version, started_at, updated_at)"
            " VALUES ($1, $2::jsonb, 1, $3, $3) ON CONFLICT (user_id) DO NOTHING",
            user,
            answers,
            now(),
        )
        made.append(await session_of(user))
    await close_sessions()
    await DB.close_connection_pool()
    return made


async def browsers(port: int, made: list[str]) -> list[Browser]:
    """Each session in a browser that has opened the question once, so that it has a token."""
    opened = []
    async with httpx.AsyncClient(base_url=f"http://localhost:{port}") as client:
        for session in made:
            client.cookies.clear()
            cookie = {"Cookie": f"{SESSION_COOKIE.name}={session}"}
            answer = await client.get(QUESTION, headers=cookie)
            token = TOKEN.search(answer.text)
            assert token is not None, answer.text[:500]
            opened.append(Browser(session, answer.cookies["npq-csrf"], token.group(1)))
    return opened
