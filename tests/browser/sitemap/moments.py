"""The moments at which pages differ: what is so in the database, and where one sees it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """What makes it so, and the addresses at which it shows; `{…}` stands for an id."""

    name: str
    so: str
    people: tuple[str, ...]
    addresses: tuple[str, ...]


PUBLIC = ("/", "/account", "/email-updates", "/late-registration", "/registration/course-start")
EVERYBODY = ("anonymous", "applicant", "late")
SUPER = ("super_admin",)
HERE = "/admin/campaigns/{sending}"
CAMPAIGN = (HERE, f"{HERE}/failures", f"{HERE}/cancel", f"{HERE}/confirm", f"{HERE}/delete")
SERVICE = ("/admin", "/admin/service", "/admin/service/schedule", "/admin/service/registration")
LATE = ("/admin/late-registrations", "/admin/late-registrations/{permission}")
REGISTRATION = ("/admin/registrations/{registration}", "/admin/registrations/{registration}/revert")
OWN = ("/account", "/account/registrations/{registration_id}")
CLOSED = "UPDATE service_state SET registration = 'partially_closed'"
OPEN = """
UPDATE service_state SET registration = 'open', closed_from = NULL, closed_until = NULL,
  closed_message = '', late_registration_enabled = true, closes_at = NULL, opens_at = NULL
"""
PERSON = "(SELECT id FROM app_user WHERE subject = 'applicant')"

MOMENTS = (
    Moment("partially closed", CLOSED, EVERYBODY, PUBLIC),
    Moment("partially closed, to admins", CLOSED, SUPER, (*SERVICE, *LATE)),
    Moment(
        "partially closed, nobody comes late",
        f"{CLOSED}, late_registration_enabled = false",
        ("late",),
        PUBLIC,
    ),
    Moment(
        "late access has ended",
        f"{CLOSED}; UPDATE late_permission SET ended_at = added_at, ended_why = 'removed',"
        " ended_by = 'Operator'",
        ("late", "super_admin"),
        ("/late-registration", *LATE, "/admin/late-registrations?show=ended"),
    ),
    Moment(
        "a schedule",
        "UPDATE service_state SET closes_at = '2027-01-02', opens_at = '2027-02-02'",
        SUPER,
        SERVICE,
    ),
    Moment(
        "completely closed",
        "UPDATE service_state SET closed_from = '2020-01-02', closed_message = 'We are moving.'",
        ("anonymous", "super_admin"),
        ("/", "/admin", "/admin/service", "/admin/service/complete-closure"),
    ),
    *(
        Moment(
            f"campaign {state}",
            f"UPDATE campaign SET state = '{state}' WHERE name = 'Sending'",
            SUPER,
            CAMPAIGN,
        )
        for state in ("paused", "finished", "cancelled")
    ),
    Moment(
        "emails fail",
        "UPDATE outbox_email SET state = 'failed', error = 'Bad address'",
        SUPER,
        ("/admin", "/admin/emails", "/admin/emails/{email}", HERE, f"{HERE}/failures"),
    ),
    Moment(
        "funding is in review",
        "UPDATE registration SET funding_result = 'in_review', funding_code = 'in_review'",
        ("applicant", "super_admin"),
        (*OWN, "/admin/registrations/{registration}/funding", *REGISTRATION),
    ),
    Moment(
        "funding is decided",
        "UPDATE registration SET funding_decision = 'not_funded', funding_decision_reason = 'No'",
        ("applicant", "super_admin"),
        (*OWN, *REGISTRATION),
    ),
    Moment(
        "outcomes are known",
        "UPDATE registration SET outcome = 'passed', provider_status = 'accepted'",
        ("applicant",),
        OWN,
    ),
    Moment(
        "registrations have expired",
        "UPDATE registration SET outcome = NULL, expired_at = submitted_at",
        ("applicant", "super_admin"),
        (*OWN, *REGISTRATION),
    ),
    Moment(
        "nobody has registered",
        f"DELETE FROM draft WHERE user_id = {PERSON}",
        ("applicant",),
        ("/registration/course-start", "/account"),
    ),
)
