"""The form that decides funding in review, and the question before the person is told."""

from app.eligibility.outcomes import MEANING
from app.pages.casework.detail import address_of
from app.pages.casework.form import carried, case_form
from app.pages.casework.funding_card import funding_rows
from app.pages.confirming import confirmation
from app.pages.console_form import Form, filled
from app.pages.form_fields import radios, text_area
from app.pages.render import AnyRequest, Page
from app.services.casework.case import Case
from app.services.casework.funding import OWN_WORDS, REASONS, Checked, Decision
from app.services.casework.reading import Detail
from app.services.receipts import new_form_id
from components.component import Component
from components.summary_list import SummaryList

RESULT, REASON, TOLD = "result", "reason", "told"
_RESULTS = (("funded", "Eligible"), ("not_funded", "Not eligible"))
_TOLD = (
    *((code, f"{MEANING[code].console}: because {MEANING[code].reason}") for code in REASONS),
    (OWN_WORDS, "In own words"),
)


def funding_form(case: Case) -> Form:
    """The form as it is first shown."""
    return filled({"version": str(case.version), "form_id": new_form_id()})


def decision_in(form: Form) -> Decision:
    """What the form says."""
    return Decision(form.typed(RESULT), form.typed(REASON), form.typed(TOLD), form.typed(OWN_WORDS))


def funding_page(
    request: AnyRequest, detail: Detail, form: Form, *, status: int | None = None
) -> Page:
    """The form, with what is known of the funding above it."""
    return case_form(
        request,
        detail,
        form,
        title=f"Funding of {detail.case.title}",
        page="funding",
        fields=_fields(form),
        about=SummaryList(tuple(funding_rows(detail))),
        status=status,
    )


def _fields(form: Form) -> tuple[Component, ...]:
    return (
        radios(form, RESULT, "Is the registration eligible for funding?", _RESULTS),
        text_area(form, REASON, "Reason, for admins only", "The person is never shown this."),
        radios(form, TOLD, "If not eligible, what is the person told?", _TOLD, "This is emailed."),
        text_area(form, OWN_WORDS, "Own words", "Up to 500 characters. This is emailed.", rows=4),
    )


def confirm_page(request: AnyRequest, detail: Detail, form: Form, checked: Checked) -> Page:
    """The question before the decision is stored and emailed."""
    case, against = detail.case, checked.result == "not_funded"
    words = "not eligible" if against else "eligible"
    return confirmation(
        request,
        title=f"Do you want to decide that the funding of {case.title} is: {words}?",
        paragraphs=(
            f"We will email {case.email}.",
            *((_told(checked.told or ""),) if against else ()),
            f"Reason for admins: {checked.reason}",
        ),
        button=f"Decide: {words}",
        danger=against,
        back=f"{address_of(detail)}/funding",
        action=f"{address_of(detail)}/funding",
        hidden=carried(form),
    )


def _told(told: str) -> str:
    reason = f"because {MEANING[told].reason}." if told in MEANING else told
    return f"They will be told that they are not eligible: {reason}"
