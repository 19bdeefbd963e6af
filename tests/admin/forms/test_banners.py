"""What a form did is told once, on the page that it leads to, to nobody else."""

import pytest

from app.services.receipts import new_form_id
from tests.admin.service.seen import banner, problem
from tests.page_check import with_class

HERE = "/admin/sample"


async def sends(person, **fields):
    """Send the sample form and go where it leads."""
    token = person.browser.cookies["npq-csrf"]
    answer = await person.browser.post(HERE, data={"_csrf_token": token, **fields})
    assert (answer.status_code, answer.headers["location"]) == (303, HERE)
    return answer


async def test_it_is_shown_once(ada):
    await sends(ada, say="Access removed for <ann>@example.com.")
    await ada.open(HERE)
    assert banner(ada) == "Access removed for <ann>@example.com."
    assert with_class(ada.page, "govuk-notification-banner--success")
    await ada.open(HERE)
    assert banner(ada) == ""


async def test_it_waits_for_the_page_that_it_belongs_to(ada):
    await sends(ada)
    await ada.open(f"{HERE}/other")
    assert banner(ada) == ""
    await ada.browser.post(f"{HERE}/nowhere", data={})
    await ada.open(f"{HERE}?show=all")
    assert banner(ada) == "Done."


async def test_neither_a_head_nor_a_part_of_the_page_uses_it_up(ada):
    await sends(ada)
    await ada.browser.head(HERE)
    await ada.browser.get(HERE, headers={"HX-Request": "true", "HX-Target": "results"})
    await ada.open(HERE)
    assert banner(ada) == "Done."


async def test_somebody_else_never_sees_it(ada, bea):
    await sends(ada)
    await bea.open(HERE)
    assert banner(bea) == ""


@pytest.mark.parametrize(("kind", "green"), [("success", True), ("calm", False)])
async def test_a_calm_message_is_not_green(ada, kind, green):
    await sends(ada, kind=kind)
    await ada.open(HERE)
    assert bool(with_class(ada.page, "govuk-notification-banner--success")) is green
    assert banner(ada) == "Done."


async def test_a_failure_has_a_red_border_and_its_own_title(ada):
    await sends(ada, kind="problem", say="The email to ann@example.com was not sent. Try again.")
    await ada.open(HERE)
    assert problem(ada) == "The email to ann@example.com was not sent. Try again."
    assert "There is a problem" in ada.text
    await ada.open(f"{HERE}/problem")
    assert problem(ada) == "Nothing of <this> was sent to ann@example.com. Try again."


async def test_a_message_can_end_with_a_link(ada):
    await sends(ada, say="38 added & 3 not.", link='/admin/users?q="a"&b')
    await ada.open(HERE)
    assert banner(ada) == "38 added & 3 not. Open it"
    assert '/admin/users?q="a"&b' in {link.get("href") for link in ada.page.iter("a")}


async def test_a_form_sent_twice_leads_to_what_the_first_did(ada):
    form_id = new_form_id()
    await sends(ada, form_id=form_id, say="Added ann@example.com.")
    await ada.open(HERE)
    await sends(ada, form_id=form_id, say="Added bob@example.com.")
    await ada.open(HERE)
    assert banner(ada) == "Added ann@example.com."


async def test_another_admins_form_id_tells_nothing(ada, bea):
    form_id = new_form_id()
    await sends(ada, form_id=form_id, say="Added ann@example.com.")
    await sends(bea, form_id=form_id)
    await bea.open(HERE)
    assert banner(bea) == ""
