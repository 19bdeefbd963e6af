"""Who acts, as the audit log keeps it."""

from app import audit
from app.audit import Actor, Origin
from app.logs import request_id
from app.pages.render import AnyRequest
from app.security.client import client_address
from app.services.admins.staff import Admin


def actor(request: AnyRequest, admin: Admin) -> Actor:
    """This admin, with the request by which they act and the address that it came from."""
    return audit.admin(admin.id, admin.label, origin(request))


def origin(request: AnyRequest) -> Origin:
    """The request, and the address that it came from."""
    return Origin(request_id(), client_address(request))
