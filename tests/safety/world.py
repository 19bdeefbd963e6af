"""A service with something of every kind in it, all invented."""

from datetime import timedelta

from app.audit import Actor
from app.services.late import batches
from app.services.late.choices import Details
from models.engine import DB
from tests import stage
from tests.campaigns import stage as campaigns
from tests.http.drafts import HEADSHIP_ANSWERS, keep, register
from tests.importing.console import uploaded
from tests.importing.given import bring, content
from tests.reviewing.staged import EARLIER, WISH, open_review
from tests.reviewing.staged import uploaded as answered
from tests.stage import NOW

WHO = Actor("admin", "7", "Ash Quillerby")
TOLD = {
    "applicant": ("Quillon Tarnbrook", "2345671"),
    "late": ("Isolde Fernhollow", "2345672"),
    "other": ("Sereia Vanterpool", "2345673"),
}
"""Name and TRN of each person; their addresses begin with what they are called here."""

SAMPLES = {
    "registration_id": "SELECT id FROM registration ORDER BY submitted_at",
    "registration": "SELECT id FROM registration ORDER BY submitted_at",
    "user": "SELECT id FROM app_user ORDER BY subject",
    "person": "SELECT id FROM admin ORDER BY email",
    "subscription": "SELECT id FROM subscription ORDER BY email",
    "permission": "SELECT id FROM late_permission ORDER BY email",
    "batch": "SELECT id FROM late_batch",
    "run": "SELECT id FROM import_run",
    "version": "SELECT id FROM eligibility_list ORDER BY kind",
    "review": "SELECT id FROM review",
    "upload": "SELECT id FROM review_upload",
    "campaign": "SELECT id FROM campaign ORDER BY name",
    "email": "SELECT id FROM outbox_email ORDER BY template, recipient",
    "workplace": "SELECT id FROM workplace ORDER BY name",
}
"""Where the ids of each placeholder are; what is not here has a list of words."""


def address_of(name: str) -> str:
    """The email address of somebody in `TOLD`."""
    return f"{name}.{TOLD[name][0].split()[1].lower()}@example.com"


def secrets_of(name: str) -> tuple[str, ...]:
    """What nobody else may read of somebody in `TOLD`."""
    return (address_of(name), *TOLD[name])


async def build() -> None:
    """Put everything in."""
    await stage.open_service()
    await stage.school()
    for name in TOLD:
        await somebody(name)
    await let_in_late()
    await reviewed()
    await imported()
    for name, begin in (("Draft", campaigns.draft), ("Sending", campaigns.started)):
        await begin(name)


async def somebody(name: str) -> None:
    """A person who has registered, is registering again, and asks for email updates."""
    called, trn = TOLD[name]
    user = await stage.person(name, email=address_of(name), name=called, trn=trn)
    await register(user, trn=trn, submitted_at=EARLIER)
    await keep(user, HEADSHIP_ANSWERS)
    await DB.rows(
        "INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at,"
        " updated_at) VALUES ($1, $2, 'senco', '1', $3, $3)",
        user,
        address_of(name),
        NOW,
    )


async def let_in_late() -> None:
    """Two people on the late list, and a batch of addresses that is not confirmed yet."""
    await DB.rows(
        "INSERT INTO late_permission (email, added_at, expires_at) SELECT unnest($1::text[]),"
        " $2::timestamptz, $2::timestamptz + interval '30 days'",
        [address_of("late"), address_of("other")],
        NOW - timedelta(days=1),
    )
    await batches.check_pasted("one@example.com, two@example.com", Details(), WHO, NOW)


async def reviewed() -> None:
    """A review with an upload that has an answer and a mistake in it."""
    review = await open_review(WISH, WHO, NOW)
    registration = (await DB.rows(SAMPLES["registration"]))[0]["id"]
    await answered(review.id, (registration, "yes", "", "=1+1"), ("nobody", "?", "", ""))


async def imported() -> None:
    """A list in force, and one that waits for a decision."""
    await bring("schools", content("schools"))
    await bring("schools", content("schools").replace(b"900001", b"900009"))
    await uploaded("childminders", content("childminders"))


async def ids() -> dict[str, list[str]]:
    """The known ids by placeholder."""
    return {name: [str(row["id"]) for row in await DB.rows(sql)] for name, sql in SAMPLES.items()}
