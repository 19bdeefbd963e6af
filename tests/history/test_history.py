"""What detail pages tell of the past: events in plain sentences, and the emails about a thing."""

import ast
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from app import audit
from app.pages.audit_changes import field_name, value_words
from app.pages.audit_sentences import SENTENCES, sentence
from app.pages.emails_about import email_lines
from app.pages.history import told
from app.services.emails_about import emails_about
from app.services.history import history
from app.services.late.adding import add_one
from app.services.late.changing import change_end
from app.services.late.choices import Details
from tests.http.stories import MAY
from tests.late.promised import ADMIN

ADA = "ada@example.com"
APP = Path(audit.__file__).parent
OBJECTS = {name.partition(".")[0] for name in SENTENCES}


@pytest.fixture
async def ada(late_list):
    """Somebody on the late list, with another end than at first."""
    added = await add_one(ADA, Details(), ADMIN, MAY)
    await change_end(added.id, "2024-06-20", ADMIN, MAY + timedelta(minutes=1))
    return added.id


async def test_events_come_newest_first_and_say_what_changed(ada):
    newest, oldest = told(await history("late_permission", ada))
    assert newest.what == "Changed the day on which access to register late ends"
    (change,) = newest.changes
    assert (change.name, change.before) == ("Access ends on", "7 June 2024")
    assert change.after == "20 June 2024"
    assert (oldest.what, oldest.who) == ("Gave access to register late", "Ash Quillerby")


async def test_a_history_is_cut_at_its_newest_events(ada):
    (only,) = await history("late_permission", ada, limit=1)
    assert only.action == "late_permission.end_changed"


async def test_what_nothing_happened_to_has_no_history(database):
    assert await history("late_permission", uuid4()) == []


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "–"),
        ("", "–"),
        (True, "yes"),
        (False, "no"),
        (1200, "1,200"),
        ("2024-05-02", "2 May 2024"),
        ("2024-05-10 14:04:00+00:00", "10 May 2024 at 3:04pm"),
        ("9999-99-99", "9999-99-99"),
        ("partially_closed", "partially closed"),
        ("some_one@example.com", "some_one@example.com"),
        (["a"], '["a"]'),
    ],
)
def test_stored_values_are_shown_as_people_read_them(value, words):
    assert value_words(value) == words


def test_fields_without_words_of_their_own_are_called_by_their_name():
    assert field_name("funded_place") == "Funded place"


def test_an_action_that_nobody_put_into_words_is_still_shown():
    assert sentence("late_thing.turned_round") == "Late thing: turned round"


def action_names():
    """Every word in the code that looks like the name of an action."""
    for path in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                before, dot, after = node.value.partition(".")
                if dot and before in OBJECTS and after.replace("_", "").isalpha():
                    yield node.value


def test_every_action_in_the_code_has_a_sentence():
    assert sorted(set(action_names()) - set(SENTENCES)) == []


async def test_emails_about_a_permission_tell_how_they_stand(ada, database):
    (line,) = email_lines(await emails_about("late_permission", ada, everything=False))
    assert line.subject == "Register late for a national professional qualification (NPQ)"
    assert (line.recipient, line.tag.text, line.why) == (ADA, "Waiting", "")
    await database.rows("UPDATE outbox_email SET due_at = 'infinity'")
    (line,) = email_lines(await emails_about("late_permission", ada, everything=False))
    assert line.why == "Until the link in it works"


async def test_emails_of_campaigns_are_for_super_admins_only(ada, database):
    await database.rows("UPDATE outbox_email SET priority = 2")
    assert await emails_about("late_permission", ada, everything=False) == []
    assert len(await emails_about("late_permission", ada, everything=True)) == 1
