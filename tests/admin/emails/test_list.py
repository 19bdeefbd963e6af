"""The log of emails, as admins and super admins see it."""

import pytest

from app.emails.copy import FOLDER
from app.pages.tables.emails import emails_table
from models.engine import DB
from tests.admin.emails.post import EMAILS, promised
from tests.page_check import words


@pytest.fixture
async def posted(ada, invitation):
    """Five emails, two of them for super admins only."""
    await promised("late-ended", "ann@example.com", state="failed", error="permanent-failure")
    await promised("admin-sign-in-code", "cleo@example.org", priority=0, values='{"code": "4F7K"}')
    await promised("registration-open", "dora@example.com", priority=2)
    await promised("email-updates-confirmation", "ed@example.com")
    return ada


def shown(somebody):
    """To whom and how it stands, by address."""
    (body,) = somebody.page.iter("tbody")
    cells = [[words(cell) for cell in row] for row in body.iter("tr")]
    return sorted((row[1].partition("@")[0], row[3]) for row in cells)


def offered(campaigns):
    """The emails that the filter offers, by name."""
    (choice, *_) = emails_table(campaigns).filters
    return {value for value, _ in choice.options}


def test_each_email_can_be_chosen_by_those_who_may_see_it():
    everything = {path.stem for path in FOLDER.glob("*.md")}
    assert offered(()) == everything
    assert everything - offered(None) == {
        "campaign-report",
        "email-updates-confirmation",
        "news",
        "registration-open",
    }


FOR_ADMINS = [("ann", "Failed"), ("bob", "Sent"), ("cleo", "Waiting")]


async def test_admins_see_all_but_campaigns_and_email_updates(posted):
    await posted.open(EMAILS)
    assert shown(posted) == FOR_ADMINS
    assert "Register late for a national professional qualification (NPQ) late-inv" in posted.text
    assert "The address does not exist" in posted.text
    assert "4F7K" not in posted.response.text
    assert "registration-open" not in posted.response.text


async def test_super_admins_see_every_email(posted, sam):
    await sam.open(EMAILS)
    assert shown(sam) == [*FOR_ADMINS, ("dora", "Waiting"), ("ed", "Waiting")]


@pytest.mark.parametrize(
    ("query", "people"),
    [
        ("state=failed", ["ann"]),
        ("email=late-invitation", ["bob"]),
        ("q=CLEO@", ["cleo"]),
        ("q={invitation}", ["bob"]),
        ("email=registration-open", ["ann", "bob", "cleo"]),
        ("campaign=7b1c7c6e-0000-4000-8000-000000000000", ["ann", "bob", "cleo"]),
        ("from=9/5/2024&q=bob", ["bob"]),
    ],
)
async def test_emails_are_found_by_address_reference_name_and_state(
    posted, invitation, query, people
):
    await DB.rows("UPDATE outbox_email SET created_at = created_at + interval '1 second'")
    await posted.open(f"{EMAILS}?{query.format(invitation=invitation)}")
    assert [name for name, _ in shown(posted)] == people


@pytest.mark.parametrize("query", ["q=%25", "q=b_b", "to=9/5/2024", "q=dora"])
async def test_what_was_never_promised_is_not_found(posted, query):
    await DB.rows("UPDATE outbox_email SET created_at = '2024-05-10'")
    await posted.open(f"{EMAILS}?{query}")
    assert "No emails match these filters." in posted.text


async def test_one_whose_link_does_not_work_yet_waits_for_that(posted):
    await DB.rows("UPDATE outbox_email SET state = 'waiting', due_at = 'infinity'")
    await posted.open(f"{EMAILS}?q=bob")
    assert shown(posted) == [("bob", "Waiting Until the link in it works")]
