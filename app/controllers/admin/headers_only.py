"""Requests by HEAD, which are handled as GET: nobody reads what is answered."""

from app.pages.render import AnyRequest


def headers_only(request: AnyRequest) -> bool:
    """Whether the headers alone are asked for, so that nothing is read, kept or recorded."""
    return request.scope["state"].get("asked_method") == "HEAD"
