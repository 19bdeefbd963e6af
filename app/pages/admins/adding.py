"""Adding an admin, and asking whether one who was archived should come back."""

from app.pages.confirming import confirmation
from app.pages.console import form_page
from app.pages.console_form import Form
from app.pages.form_fields import text_box
from app.pages.render import AnyRequest, Page
from app.pages.tables.admins import ADDRESS
from app.services.admins.colleague import Colleague
from components.button import Button

EMAIL, NAME, FORM_ID = "email", "name", "form_id"
NEW = f"{ADDRESS}/new"


def add_page(request: AnyRequest, form: Form, form_id: str) -> Page:
    """The form for a new admin."""
    return form_page(
        request,
        "admin/admins/add.html",
        form,
        title="Add an admin",
        back=ADDRESS,
        form_id=form_id,
        action=NEW,
        fields=(
            text_box(form, EMAIL, "Email address", email=True),
            text_box(form, NAME, "Full name"),
        ),
        button=Button("Add admin"),
    )


def restore_page(request: AnyRequest, person: Colleague) -> Page:
    """The question before an archived admin may sign in again."""
    role = "a super admin" if person.super else "an admin"
    return confirmation(
        request,
        title=f"Do you want to restore {person.label}?",
        paragraphs=(
            f"{person.email} belongs to {person.label}, who was archived.",
            f"They will be {role} again, as they were before, and can sign in at once.",
            "We will tell them by email.",
        ),
        button="Restore",
        back=ADDRESS,
        action=f"{ADDRESS}/{person.id}/restore",
    )
