"""What events are about: the words for each kind, and where its page is."""

from collections.abc import Mapping

from app.services.history import Event

NAMES: Mapping[str, str] = {
    "registration": "Registration",
    "user": "User",
    "late_permission": "Access to register late",
    "late_batch": "List of late applicants",
    "subscription": "Request for email updates",
    "campaign": "Campaign",
    "email": "Email",
    "review": "Review",
    "eligibility_list": "Eligibility list",
    "import_run": "Import",
    "provider": "Course provider",
    "service": "Service",
    "admin": "Admin",
    "audit": "Audit log",
}
_PAGES: Mapping[str, str] = {
    "registration": "/admin/registrations/{}",
    "user": "/admin/users/{}",
    "late_permission": "/admin/late-registrations/{}",
    "late_batch": "/admin/late-registrations/batches/{}",
    "campaign": "/admin/campaigns/{}",
    "email": "/admin/emails/{}",
    "review": "/admin/reviews/{}",
    "admin": "/admin/admins/{}",
}
_PAGES_OF_ALL: Mapping[str, str] = {
    "service": "/admin/service",
    "provider": "/admin/lists/providers",
    "eligibility_list": "/admin/lists",
    "import_run": "/admin/lists",
}


def page_of(event: Event) -> str:
    """The address of the page of what an event is about, "" where there is none."""
    if event.object_id and event.object_type in _PAGES:
        return _PAGES[event.object_type].format(event.object_id)
    return _PAGES_OF_ALL.get(event.object_type, "")
