"""What the pages with a form about a registration have in common."""

from collections.abc import Iterable

from app.pages.casework.detail import address_of
from app.pages.console import form_page
from app.pages.console_form import Form
from app.pages.render import AnyRequest, Page
from app.services.casework.reading import Detail
from components.button import Button
from components.component import Component, Words


def case_form(
    request: AnyRequest,
    detail: Detail,
    form: Form,
    *,
    title: str,
    page: str,
    fields: Iterable[Component],
    button: str = "Continue",
    about: Words = "",
    status: int | None = None,
) -> Page:
    """A form about a registration, drawn from its present version; `about` stands above it."""
    case = detail.case
    return form_page(
        request,
        "admin/casework/form.html",
        form,
        title=title,
        back=address_of(detail),
        status=status,
        about=about,
        action=f"{address_of(detail)}/{page}",
        hidden=(("version", str(case.version)), ("form_id", form.values.get("form_id", ""))),
        fields=tuple(fields),
        button=Button(button),
    )


def carried(form: Form) -> dict[str, str]:
    """What the question before a step carries of the form to the second POST."""
    return {name: value for name, value in form.values.items() if name != "_csrf_token"}
