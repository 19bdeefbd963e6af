"""`/admin/lists/{kind}/upload`: choosing a file."""

from app.pages.console import form_page
from app.pages.console_form import Form
from app.pages.lists.words import kind_address
from app.pages.render import AnyRequest, Page
from app.services.importing.kinds import FORMATS, is_list, name_of
from components.button import Button
from components.file_upload import FileUpload

FIELD = "file"
CONTINUE = Button("Upload")


def upload_page(request: AnyRequest, kind: str, form: Form, form_id: str) -> Page:
    """One field, the header that a file must have, and an example."""
    form_of, most = FORMATS[kind], FORMATS[kind].limits
    hint = f"CSV, up to {most.size // 1_000_000} MB and {most.rows:,} rows"
    accept = ".csv" if is_list(kind) else ".csv,.gz"
    return form_page(
        request,
        "admin/lists/upload.html",
        form,
        title=f"Upload a file: {name_of(kind)}",
        back=kind_address(kind),
        action=f"{kind_address(kind)}/upload",
        example=f"{kind_address(kind)}/example.csv",
        header=form_of.columns,
        full=not is_list(kind),
        field=FileUpload(FIELD, "File", form.error(FIELD), hint, accept=accept),
        button=CONTINUE,
        form_id=form_id,
    )
