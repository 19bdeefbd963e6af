"""The account page: every registration of a person, or the way to the first."""

from markupsafe import Markup

from app.clock import uk_today
from app.journey.month import day_name
from app.pages.bottom import bottom
from app.pages.render import AnyRequest, Page, page
from app.pages.statuses import course_outcome, provider_application
from app.pages.wording import link
from app.services.arrival import Arrival
from app.services.registrations import Registration
from app.settings import settings
from components.component import Html
from components.summary_list import Action, SummaryCard, SummaryRow

TITLE = Markup('{} <span class="govuk-!-display-block govuk-!-font-weight-regular">{}</span>')


def account_page(
    request: AnyRequest, arrival: Arrival, registrations: tuple[Registration, ...]
) -> Page:
    """Cards newest first, the expired ones apart."""
    cards = [(registration, _card(registration, arrival)) for registration in registrations]
    return page(
        request,
        "account/account.html",
        title="Your NPQ registrations" if registrations else "You have no registrations yet",
        identity=link("DfE Identity account", settings().identity_account_url),
        cards=[card for registration, card in cards if registration.expired_at is None],
        expired=[card for registration, card in cards if registration.expired_at is not None],
        **bottom(arrival),
    )


def _card(registration: Registration, arrival: Arrival) -> SummaryCard:
    submitted = day_name(uk_today(registration.submitted_at))
    rows = [
        SummaryRow("Registration submitted", submitted),
        SummaryRow("Provider application", provider_application(registration, arrival)),
    ]
    outcome = course_outcome(registration)
    if outcome is not None:
        rows.append(SummaryRow("Course outcome", outcome))
    view = Action("View details", f"/account/registrations/{registration.id}")
    title = Html(TITLE.format(registration.course.title, registration.provider))
    return SummaryCard(title, tuple(rows), actions=(view,))
