"""Uploading the answers of a provider."""

from app.pages.console import form_page
from app.pages.console_form import Form
from app.pages.form_fields import file_box, select
from app.pages.render import AnyRequest, Page
from app.pages.reviews import review_address
from app.services.receipts import new_form_id
from app.services.reviewing.overview import Overview
from components.button import Button

PROVIDER, FILE = "provider", "file"


def upload_page(request: AnyRequest, shown: Overview, form: Form) -> Page:
    """The box for a file, and what may stand in it."""
    choices = (("", "Choose a provider"), *((one.provider, one.name) for one in shown.providers))
    address = review_address(shown.review.id)
    return form_page(
        request,
        "admin/reviews/upload_form.html",
        form,
        title="Upload answers",
        back=address,
        name=shown.review.name,
        action=f"{address}/upload",
        form_id=form.values.get("form_id") or new_form_id(),
        fields=(
            select(form, PROVIDER, "Course provider", choices),
            file_box(form, FILE, "CSV file", "Up to 5MB and 20,000 rows."),
        ),
        button=Button("Upload and check"),
    )
