"""Back from a page of one thing to the list it was opened from, with what that was narrowed to."""

from urllib.parse import urlsplit

from app.pages.render import AnyRequest


def back_to(request: AnyRequest, address: str) -> str:
    """The list's address, with its query if the browser says that it comes from there."""
    came_from = urlsplit(request.headers.get("Referer", ""))
    if came_from.path == address and came_from.query:
        return f"{address}?{came_from.query}"
    return address
