"""Who acts, as the audit log keeps it."""

from dataclasses import replace

from app import audit
from app.audit import Actor
from app.logs import request_id
from app.pages.render import AnyRequest
from app.services.admins.staff import Admin


def actor(request: AnyRequest, admin: Admin) -> Actor:
    """This admin, with the request by which they act and the address that it came from."""
    return replace(
        audit.admin(admin.id, admin.label),
        request_id=request_id(),
        client_address=client_address(request),
    )


def client_address(request: AnyRequest) -> str:
    """Where a request comes from; the server has read the real address behind a trusted proxy."""
    return request.client.host if request.client else ""
