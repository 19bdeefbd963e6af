"""The service closes around somebody, by the clock and by hand, and opens again."""

from tests.browser.path import BEFORE_WORKPLACE, START, begin
from tests.browser.store import SENCO_ANSWERS, Store
from tests.browser.visitor import Visitor

SENCO_ROLE = "Do you work as a special educational needs co-ordinator (SENCO)?"
UNAVAILABLE = "Sorry, the service is unavailable"
KEPT = "We have kept your answers. You can carry on with your registration when registration opens."
CLOSE = "registration = 'partially_closed', registration_set_at = now(), closes_at = NULL"
OPEN = "registration = 'open', registration_set_at = now()"


async def test_registration_closes_in_the_middle_and_opens_again(teacher: Visitor, store: Store):
    await store.change_service("closes_at = now() + interval '3 days'")
    await begin(teacher)
    await teacher.reads("Submit your registration before then.")
    for heading, label in BEFORE_WORKPLACE[:1]:
        await teacher.sees(heading)
        await teacher.answers(label)
    await teacher.reads("Submit your registration before then.")
    await store.has_answered("teacher", SENCO_ANSWERS)
    await teacher.opens("/registration/senco-role")
    await store.change_service(CLOSE)
    await teacher.answers("Yes")
    await teacher.sees(START)
    await teacher.reads("Registration has closed temporarily", KEPT, "Request email updates")
    await store.change_service(OPEN)
    await teacher.opens("/")
    await teacher.presses("Carry on")
    await teacher.sees("Check your answers and submit")


async def test_everything_closes_and_says_until_when(teacher: Visitor, store: Store):
    teacher.forgives("status of 503")
    await begin(teacher)
    await store.change_service(
        "closed_from = now(), closed_until = now() + interval '2 days',"
        " closed_message = 'See https://www.gov.uk/ for news.'"
    )
    await teacher.presses("Continue")
    await teacher.sees(UNAVAILABLE)
    await teacher.reads("You will be able to use the service from", "See https://www.gov.uk/")
    await teacher.page.locator("footer").get_by_role("link", name="Help").click()
    await teacher.sees("Help")


async def test_a_closure_to_come_is_announced_on_every_page(teacher: Visitor, store: Store):
    await store.change_service("closed_from = now() + interval '3 days'")
    for address, heading in (("/", START), ("/help", "Help"), ("/cookies", "Cookies")):
        await teacher.opens(address)
        await teacher.sees(heading)
        await teacher.reads("This service will be unavailable from")
