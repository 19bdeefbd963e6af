"""Back to a list as it was left: with its search, filters and place."""

from urllib.parse import urlsplit

from app.pages.render import AnyRequest


def back_to(request: AnyRequest, address: str) -> str:
    """The address, with the query under which its page was just seen, if this link came from it.

    Told by the page that the browser came from, so that nothing has to carry a filter along.
    """
    came_from = urlsplit(request.headers.get("referer", ""))
    ours = came_from.netloc == request.headers.get("host", "") and came_from.path == address
    return f"{address}?{came_from.query}" if ours and came_from.query else address
