"""What a super admin does about campaigns, in few words."""

from app.clock import now
from app.services.campaigning.sending import start_due
from models.engine import DB
from tests.campaigns import stage
from tests.http.applicant import Applicant
from tests.http.form import forms_of
from tests.page_check import token_in

LIST = "/admin/campaigns"


async def begin(sam: Applicant, name: str = "Opening", audience: str = "everyone") -> Applicant:
    """Create a campaign; the page asks for its email."""
    await sam.open(f"{LIST}/new")
    return await fill(sam, name=name, audience=audience)


async def fill(sam: Applicant, press: str = "", **values: str) -> Applicant:
    """Fill in the page's form that has these fields, and send it."""
    form = sam.form(next(iter(values), ""))
    return await sam.post(form, form.filled(values, press))


async def prepare(sam: Applicant, name: str = "Opening", starts: str = "now") -> str:
    """Create a campaign of the opening email up to its preview; its address."""
    await begin(sam, name)
    await fill(sam, email="registration-open")
    await fill(sam, starts=starts)
    return sam.address.removesuffix("/preview")


async def confirm(sam: Applicant, home: str, word: str = "send") -> Applicant:
    """Type the word on the confirmation page."""
    await sam.open(f"{home}/confirm")
    return await fill(sam, typed_word=word)


async def press(sam: Applicant, action: str) -> Applicant:
    """Press the button whose form leads to this part of the campaign."""
    found = forms_of(next(sam.page.iter("main")), token_in(sam.response.text))
    form = next(form for form in found if form.action.endswith(f"/{action}"))
    return await sam.post(form, form.filled({}))


async def running(sam: Applicant) -> str:
    """A campaign that is sending; its address."""
    home = await prepare(sam)
    await confirm(sam, home)
    await start_due(now())
    await sam.open(home)
    return home


async def fail_one() -> None:
    """The mail provider refused one of its emails."""
    await DB.rows(
        "UPDATE outbox_email SET state = 'failed', error = 'permanent-failure', attempts = 1"
        " WHERE recipient = 'senco1@example.com'"
    )


send = stage.send
