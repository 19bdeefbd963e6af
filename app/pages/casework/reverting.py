"""The form that takes something back, and the question before it."""

from collections.abc import Mapping

from app.pages.casework.detail import address_of
from app.pages.casework.form import carried, case_form
from app.pages.casework.tags import STATUS
from app.pages.confirming import confirmation
from app.pages.console_form import Form, filled
from app.pages.form_fields import radios, text_area
from app.pages.render import AnyRequest, Page
from app.services.casework.case import Case
from app.services.casework.reading import Detail
from app.services.casework.reverting import offered
from app.services.receipts import new_form_id

WHAT, REASON = "what", "reason"
_WORDS: Mapping[str, str] = {
    "status": "The status, to Pending",
    "funding": "The funding decision, to In review",
    "expiry": "The expiry, to the status before",
}
_QUESTIONS: Mapping[str, str] = {
    "status": "Do you want to set the registration of {title} back to pending?",
    "funding": "Do you want to put the funding of {title} back in review?",
    "expiry": "Do you want to make the registration of {title} active again?",
}


def revert_form(case: Case) -> Form:
    """The form as it is first shown; with a single thing to revert that is chosen."""
    found = offered(case)
    chosen = {WHAT: found[0]} if len(found) == 1 else {}
    return filled({**chosen, "version": str(case.version), "form_id": new_form_id()})


def revert_page(
    request: AnyRequest, detail: Detail, form: Form, *, status: int | None = None
) -> Page:
    """The form with what can be taken back, and nothing else."""
    choices = tuple((name, _WORDS[name]) for name in offered(detail.case))
    return case_form(
        request,
        detail,
        form,
        title=f"Revert {detail.case.title}",
        page="revert",
        fields=(
            radios(form, WHAT, "What do you want to revert?", choices),
            text_area(form, REASON, "Reason, for admins only", "The person is never shown this."),
        ),
        status=status,
    )


def confirm_page(request: AnyRequest, detail: Detail, form: Form) -> Page:
    """The question before something is taken back."""
    case, what = detail.case, form.typed(WHAT)
    return confirmation(
        request,
        title=_QUESTIONS[what].format(title=case.title),
        paragraphs=(*_follows(case, what), f"Reason for admins: {form.typed(REASON)}"),
        button="Revert",
        danger=True,
        back=f"{address_of(detail)}/revert",
        action=f"{address_of(detail)}/revert",
        hidden=carried(form),
    )


def _follows(case: Case, what: str) -> tuple[str, ...]:
    if what == "funding":
        return (f"We will email {case.email} that we are looking at their funding again.",)
    if what == "expiry":
        status = STATUS[case.provider_status].text
        return (
            f"Its status will be {status} again, and whether it has started will be not known.",
            f"We will email {case.email}.",
        )
    cleared = "The outcome and the funded place will be cleared."
    lost = case.outcome is not None or case.funded_place is not None
    return (*((cleared,) if lost else ()), "The person is not told.")
