"""A whole journey, real sign-in and every kind of failure included, and nobody in the logs."""

import pytest

from app import logs
from models.engine import DB
from tests.conftest import POSTGRES, REDIS
from tests.http.applicant import Applicant
from tests.http.stories import go_through
from tests.journey.worked import FUNDING, OTHER, end
from tests.sign_in.provider import Provider, serving
from tests.sign_in.steps import asked, chosen

EMAIL, NAME = "quillon.tarn@example.org", "Quillon Tarnbrook"
TRN, INSURANCE, EMPLOYER = "7654321", "QQ123456C", "Wexcombe Infirmary"
TYPED = {
    "teacher_reference_number": TRN,
    "full_name": NAME,
    "date_of_birth-day": "27",
    "date_of_birth-month": "3",
    "date_of_birth-year": "1985",
    "national_insurance_number": INSURANCE,
}
SEARCHED = "Zzyzxford"
PAGES = (
    *OTHER,
    ("employment-type", "hospital_school"),
    ("employer", EMPLOYER),
    ("course", "npq-senior-leadership"),
    FUNDING,
    *end("teach_first"),
)
SAYS = {"userinfo": {"email": EMAIL, "name": NAME, "trn": "", "birthdate": "1985-03-27"}}
SECRETS = {EMAIL, *NAME.split(), TRN, INSURANCE, EMPLOYER, "1985", SEARCHED, "hospital_school"}
SECRETS |= {"npq-senior-leadership", "teach_first", "_csrf_token", "Hillside"}
EVENTS = ("unexpected error", "database or Redis away", "sign_in_refused", "request")


@pytest.fixture
def provider():
    with serving(Provider()) as running, chosen(identity_issuer=running.issuer):
        yield running


@pytest.fixture
def everything_logged(capfd, caplog):
    """All that this process says, from now on."""
    logs.configure("json")
    capfd.readouterr()

    def read() -> str:
        said = capfd.readouterr()
        return said.out + said.err + caplog.text

    return read


async def register_for_real(somebody: Applicant, provider: Provider) -> set[str]:
    """From the front page to the registration page; everything secret that came by."""
    departure = (await somebody.browser.get("/sign-in?to=register")).headers["location"]
    way_back = provider.consent(departure, "quillon", **SAYS)
    await somebody.open(way_back)
    await somebody.send(TYPED)
    secrets = {*asked(departure).values(), *asked(way_back).values()} - {"code", "S256"}
    await go_through(somebody, PAGES)
    await somebody.send({"key": "not-a-key-of-ours"})
    secrets |= {somebody.browser.cookies[name] for name in ("npq", "npq-csrf")}
    await somebody.send()
    assert "Registration successfully submitted" in somebody.text
    return secrets | set(provider.userinfo)


async def fail_to_store(somebody: Applicant) -> None:
    """Send what was typed before again, to a table that refuses it."""
    await somebody.open("/registration/teacher-reference-number")
    await DB.rows("ALTER TABLE draft ADD CONSTRAINT refusing CHECK (version < 0) NOT VALID")
    await somebody.send()
    await DB.rows("ALTER TABLE draft DROP CONSTRAINT refusing")
    assert somebody.response.status_code == 500


async def go_wrong(somebody: Applicant, provider: Provider) -> None:
    """Much that fails, and says so in the log."""
    browser = somebody.browser
    await browser.get(f"/nowhere/{SEARCHED}?q={SEARCHED}")
    await browser.post("/registration/employer", data={"employer": EMPLOYER})
    await browser.get("/search/workplaces", params={"q": SEARCHED}, headers={"HX-Request": "true"})
    for server in (POSTGRES, REDIS):
        server.stop()
        await browser.get(f"/registration/course?email={EMAIL}")
        server.start()
    browser.cookies.delete("npq")
    departure = (await browser.get("/sign-in")).headers["location"]
    await browser.get(provider.consent(departure, "quillon", nonce="wrong", **SAYS))


async def test_no_log_line_tells_who_was_there_or_what_they_said(
    another_browser, provider, everything_logged
):
    somebody = Applicant(another_browser)
    secrets = SECRETS | await register_for_real(somebody, provider)
    await fail_to_store(somebody)
    await go_wrong(somebody, provider)
    said = everything_logged()
    assert [event for event in EVENTS if event not in said] == []
    assert sorted(secret for secret in secrets if len(secret) > 3 and secret in said) == []
    assert "?" not in said.replace("?[removed]", "")
