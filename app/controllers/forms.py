"""Forms as browsers send them: text, the first of each name."""

from typing import Any

from litestar import Request


async def first_values(request: Request[Any, Any, Any]) -> dict[str, str]:
    """The fields of the form, the first where a name is repeated; empty for any other body."""
    values: dict[str, str] = {}
    for name, value in (await request.form()).multi_items():
        values.setdefault(name, value)
    return values
