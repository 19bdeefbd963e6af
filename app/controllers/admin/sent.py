"""What a form of the console sent."""

from collections import defaultdict

from app.pages.console_form import Form
from app.pages.render import AnyRequest


async def sent_form(request: AnyRequest) -> Form:
    """The fields that came with a request, ready to be read; empty for any other body."""
    every: defaultdict[str, list[str]] = defaultdict(list)
    for name, value in (await request.form()).multi_items():
        every[name].append(value.replace("\0", ""))  # no text column takes it
    return Form(
        {name: values[0] for name, values in every.items()},
        {name: tuple(values) for name, values in every.items()},
    )
