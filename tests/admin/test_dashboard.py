"""The dashboard: its numbers, whom they lead where, and what it costs."""

from datetime import UTC, datetime, timedelta

import pytest

from app.services.mail_answers import Misconfigured
from app.services.mail_state import stop
from models.engine import DB
from tests import stage
from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.drafts import register
from tests.http.meter import metered
from tests.page_check import links_of, with_class, words

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
MOST = 10


@pytest.fixture
async def boss(visitor, clock) -> Applicant:
    """A super admin at a browser, on a Monday."""
    await signed_in_as(visitor.browser, await staff("super_admin"))
    return visitor


async def email(state: str, number: int = 1, **columns: object) -> None:
    """Emails in this state, promised an hour ago."""
    row = {"template": "late-invitation", "recipient": "a@example.com", "due_at": NOON}
    row |= {"state": state, "created_at": NOON - timedelta(hours=1), **columns}
    names = ", ".join(row)
    marks = ", ".join(f"${n}" for n in range(1, len(row) + 1))
    await DB.rows(
        f"INSERT INTO outbox_email ({names}, dedupe_key)"
        f" SELECT {marks}, gen_random_uuid() FROM generate_series(1, {number})",
        *row.values(),
    )


async def late(email: str, added: datetime, ends: datetime, **columns: object) -> None:
    """An entry of the late list."""
    row = {"email": email, "added_at": added, "expires_at": ends, **columns}
    names = ", ".join(row)
    marks = ", ".join(f"${n}" for n in range(1, len(row) + 1))
    await DB.rows(f"INSERT INTO late_permission ({names}) VALUES ({marks})", *row.values())


def attention(visitor: Applicant) -> dict[str, str]:
    """What needs attention, and where it leads."""
    (part,) = with_class(visitor.page, "app-attention")
    return {
        words(item): next((a.get("href") for a in item.iter("a")), "") for item in part.iter("li")
    }


def figures(visitor: Applicant) -> dict[str, str]:
    """Every number of the blocks, by name."""
    return {
        words(row.find("dt")): words(row.find("dd")).split()[0]
        for row in with_class(visitor.page, "govuk-summary-list__row")
    }


def numbers_of(visitor: Applicant, title: str) -> dict[str, list[str]]:
    """The rows of the table with this caption."""
    tables = [t for t in visitor.page.iter("table") if words(t.find("caption")) == title]
    return {
        words(row.find("th")): [words(cell).split()[0] for cell in row.iter("td")]
        for row in tables[0].find("tbody").iter("tr")
    }


async def test_an_empty_service_says_what_is_missing(boss):
    await stage.open_service()
    await boss.open("/admin")
    assert "Open to everybody." in boss.text
    (said,) = attention(boss)
    assert said.startswith("8 lists are empty: Schools, top half by pupil premium, 16 to 19")
    assert attention(boss)[said] == "/admin/lists"


async def test_the_state_line_counts_who_is_listed(boss):
    await stage.close_service(late_registration_enabled=True)
    assert "Nobody can register." in (await boss.open("/admin")).text
    await late("a@example.com", NOON, NOON + timedelta(days=20))
    said = "Closed to the public, open to 1 listed person."
    assert said in (await boss.open("/admin")).text


async def test_what_needs_attention_leads_to_its_list(boss):
    await email("failed", 2)
    await email("failed", created_at=NOON - timedelta(days=8))
    await late("a@example.com", NOON, NOON + timedelta(days=2))
    await late("b@example.com", NOON, NOON + timedelta(days=4))
    user = await stage.person()
    review = {"funding_result": "in_review", "funding_code": "x"}
    await register(user, submitted_at=NOON - timedelta(days=7), **review)
    await register(
        user, submitted_at=NOON - timedelta(days=8), course="npq-senior-leadership", **review
    )
    found = attention(await boss.open("/admin"))
    assert found["2 emails failed in the last 7 days"] == (
        "/admin/emails?state=failed&from=2026-11-17"
    )
    assert found["1 late permission ends within 3 days"] == "/admin/late-registrations?show=active"
    assert found["1 registration in review for more than 5 working days"] == (
        "/admin/registrations?funding=in_review&to=2026-11-15"
    )


@pytest.mark.parametrize(
    ("month", "said"),
    [
        (None, "1 start month is missing"),
        ("2026-11-01", "1 start month has been reached: November 2026"),
        ("2026-12-01", "1 start month will be reached in 8 days: December 2026"),
    ],
)
async def test_the_start_month_is_watched_while_somebody_can_register(boss, month, said):
    await stage.open_service(datetime.fromisoformat(month).date() if month else None)
    assert attention(await boss.open("/admin"))[said] == "/admin/service"
    await stage.close_service(late_registration_enabled=False)
    assert said not in attention(await boss.open("/admin"))


async def test_registrations_are_counted_by_period_and_kind(boss):
    await stage.open_service()
    await stage.settings(registration_set_at=NOON - timedelta(days=20))
    user = await stage.person()
    for days, course in ((0, "headship"), (6, "senior-leadership"), (7, "leading-teaching")):
        await register(user, submitted_at=NOON - timedelta(days=days), course=f"npq-{course}")
    senco = {"course": "npq-senco", "senco_role": "plans_to_become"}
    await register(user, submitted_at=NOON - timedelta(days=21), **senco)
    rows = numbers_of(await boss.open("/admin"), "Registrations")
    assert rows["All registrations"] == ["2", "3", "4"]
    assert rows["SENCO: plans to become one"] == ["0", "0", "1"]
    days = numbers_of(boss, "Registrations per day, 30 days")
    assert (len(days), days["23 November 2026"], days["18 November 2026"]) == (30, ["1"], ["0"])


async def test_late_permissions_are_counted_since_the_last_closing(boss):
    await stage.close_service(registration_set_at=NOON - timedelta(days=5))
    before, after = NOON - timedelta(days=6), NOON - timedelta(days=1)
    ends = NOON + timedelta(days=20)
    await late("old@example.com", before, ends)
    await late("a@example.com", after, ends, invited_at=after)
    await late("b@example.com", after, ends, invited_at=after, ended_at=NOON, ended_why="submitted")
    await late("c@example.com", after, ends, ended_at=NOON, ended_why="removed")
    await late("d@example.com", after, NOON)
    await boss.open("/admin")
    names = ("Listed", "Active", "Used", "Expired", "Removed")
    assert [figures(boss)[name] for name in names] == ["4", "1", "1", "1", "1"]
    funnel = numbers_of(boss, "Late list funnel, since the last closing")
    assert list(funnel.values()) == [["4"], ["2"], ["1"], ["1"], ["1"]]


async def test_subscribers_are_counted_back_day_by_day(boss):
    for number, (asked, ended) in enumerate(((40, None), (3, None), (20, 2))):
        user = await stage.person(f"s{number}")
        await DB.rows(
            "INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at,"
            " updated_at, unsubscribed_at, unsubscribed_by) VALUES ($1, $2, 'senco', '1', $3, $3,"
            " $4::timestamptz, CASE WHEN $4::timestamptz IS NOT NULL THEN 'link' END)",
            user,
            f"s{number}@example.com",
            NOON - timedelta(days=asked),
            NOON - timedelta(days=ended) if ended else None,
        )
    await boss.open("/admin")
    names = ("Active subscriptions", "SENCO", "Other NPQ", "Unsubscribed in 30 days")
    assert [figures(boss)[name] for name in names] == ["2", "2", "0", "1"]
    days = numbers_of(boss, "Subscribers by interest, 30 days")
    shown = [days[f"{day} November 2026"][0] for day in (2, 3, 19, 20, 21, 23)]
    assert shown == ["1", "2", "2", "3", "2", "2"]


async def test_emails_are_counted_by_what_became_of_them(boss):
    await email("delivered", 1204)
    await email("sent", 2)
    await email("unknown", 3, due_at=NOON - timedelta(minutes=50))
    await email("cancelled", 9)
    await boss.open("/admin")
    assert figures(boss)["Delivered in 7 days"] == "1,204"
    assert (figures(boss)["Waiting now"], figures(boss)["Oldest waiting"]) == ("3", "50")
    days = numbers_of(boss, "Email delivery, 7 days")
    assert days["23 November 2026"] == ["1,204", "2", "3", "0", "1,209"]


async def test_an_admin_has_no_link_to_what_is_for_super_admins(boss, admin_browser):
    await email("failed")
    super_links = {a.get("href") for a in links_of((await boss.open("/admin")).page)}
    admin = await Applicant(admin_browser).open("/admin")
    links = {a.get("href", "") for a in links_of(admin.page)}
    closed = ("/admin/lists", "/admin/email-subscriptions", "/admin/campaigns", "/admin/service")
    assert [one for one in links if one.startswith(closed)] == []
    assert [one for one in super_links if one.startswith(closed)] != []
    assert any(one.startswith("/admin/emails?") for one in links)


async def test_the_page_takes_few_statements_whatever_there_is(boss, redis_url):
    await email("sent", 40)
    async with metered(redis_url) as meter:
        await boss.open("/admin")
        await meter.reset()
        await boss.open("/admin")
        assert len(await meter.told()) <= MOST


async def test_a_mistake_of_ours_that_stopped_all_email_is_said(boss):
    await stop(Misconfigured("status 403"), NOON)
    words = "No emails are being sent, because of a mistake in our settings for sending them"
    assert words in attention(await boss.open("/admin"))
