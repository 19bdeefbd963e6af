"""What a form of the console sent."""

from app.pages.console_form import Form
from app.pages.render import AnyRequest


async def sent_form(request: AnyRequest) -> Form:
    """The fields that came with a request, ready to be read; empty for any other body."""
    values: dict[str, str] = {}
    for name, value in (await request.form()).multi_items():
        values.setdefault(name, value.replace("\0", ""))  # no text column takes it
    return Form(values)
