"""`/admin/lists/providers`: a form for each course provider."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.pages.console import form_page
from app.pages.console_form import Form
from app.pages.form_fields import text_box
from app.pages.lists.words import HOME
from app.pages.render import AnyRequest, Page
from app.services.course_providers import ProviderAddresses
from components.button import Button
from components.component import Component, Html

PROVIDERS = f"{HOME}/providers"
_SAVE = Markup('Save<span class="govuk-visually-hidden"> the addresses of {}</span>')


@dataclass(frozen=True, slots=True)
class ProviderForm:
    """One provider's form."""

    name: str
    action: str
    version: int
    fields: tuple[Component, ...]
    button: Button


def field_of(name: str, identifier: str) -> str:
    """The name of a field: every form of the page has its own."""
    return f"{name}-{identifier}"


def providers_page(
    request: AnyRequest,
    providers: Sequence[ProviderAddresses],
    form: Form,
    status: int | None = None,
) -> Page:
    """Every provider with what is known; what was typed into the form that was sent."""
    return form_page(
        request,
        "admin/lists/providers.html",
        form,
        title="Course providers",
        back=HOME,
        status=status,
        forms=tuple(provider_form(each, form) for each in providers),
    )


def provider_form(provider: ProviderAddresses, form: Form) -> ProviderForm:
    """The form of one provider, filled with what was typed, else with what is known."""
    website, contact = (field_of(name, provider.identifier) for name in ("website", "contact"))
    known = {website: provider.website, contact: provider.contact}
    shown = Form({**known, **form.values}, form.errors)
    return ProviderForm(
        provider.name,
        f"{PROVIDERS}/{provider.identifier}",
        provider.version,
        (
            text_box(shown, website, "Website", "For example, https://www.example.com"),
            text_box(shown, contact, "Contact email address", email=True),
        ),
        Button(Html(_SAVE.format(provider.name)), kind="secondary"),
    )
