"""Campaigns that wait for registration to open, on the pages that open it."""

from uuid import UUID

import pytest

from models.engine import DB
from tests import stage
from tests.admin.service.seen import SERVICE, banner
from tests.http.stories import MAY, NOVEMBER
from tests.services.operating.moments import HOUR

NAME = 'Opening "July" <2024>'
_WAITING = """
INSERT INTO campaign (name, audience, starts, state, created_by, changed_by, changed_at,
  confirmed_by, confirmed_at)
SELECT $1, 'everyone', 'opening', 'scheduled', id, name, $2, id, $2 FROM admin LIMIT 1
RETURNING id
"""


@pytest.fixture
async def waiting(sam) -> UUID:
    """A campaign that the next opening starts."""
    return (await DB.row(_WAITING, NAME, MAY))["id"]


async def due(campaign):
    """Whether the campaign has been made due."""
    return (await DB.row("SELECT due_at FROM campaign WHERE id = $1", campaign))["due_at"]


async def test_opening_names_the_campaigns_that_will_start_and_starts_them(sam, waiting):
    await sam.open(f"{SERVICE}/registration")
    await sam.send({"to": "open"})
    assert f'The campaign "{NAME}" will start at once.' in sam.text
    assert await due(waiting) is None
    await sam.send({"typed_word": "open"})
    assert banner(sam) == f'Registration is now open. The campaign "{NAME}" is starting.'
    assert await due(waiting) == MAY


async def test_a_scheduled_opening_names_them_as_well(sam, waiting):
    await sam.open(f"{SERVICE}/schedule")
    boxes = {"opens_at-day": "1", "opens_at-month": "7", "opens_at-year": "2024"}
    await sam.send({**boxes, "opens_at-time": "9am"})
    assert f'The campaign "{NAME}" will start when registration opens.' in sam.text


async def test_under_a_complete_closure_they_wait_for_its_end(sam, waiting):
    await stage.settings(closed_from=MAY - HOUR, closure_recorded=True)
    await sam.open(f"{SERVICE}/registration")
    await sam.send({"to": "open"})
    assert f'The campaign "{NAME}" will start when the closure ends.' in sam.text
    await sam.send({"typed_word": "open"})
    assert banner(sam) == "Registration is now open."
    await sam.open(f"{SERVICE}/complete-closure")
    await sam.send({"what": "end"})
    assert f'The campaign "{NAME}" will start at once.' in sam.text
    await sam.send({"typed_word": "end closure"})
    assert banner(sam).endswith(f'Registration is open. The campaign "{NAME}" is starting.')


async def test_without_one_the_page_says_so(sam):
    await sam.open(f"{SERVICE}/registration")
    await sam.send({"to": "open"})
    assert "No campaign is waiting for registration to open." in sam.text


async def test_closing_says_that_they_stop(sam):
    await stage.open_service(NOVEMBER)
    await sam.open(f"{SERVICE}/registration")
    await sam.send({"to": "partially_closed"})
    assert "A campaign that says registration is open stops sending." in sam.text
