"""How an email is shown inside a page: in a frame that runs nothing and sends nothing."""

from collections.abc import Mapping

from app.security.headers import content_security_policy
from app.settings import settings

# Mail needs inline styles; it gets no script, no picture and no form.
MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"


def frames_allowed() -> Mapping[str, str]:
    """The headers of a page that shows emails of ours in frames."""
    return {"content-security-policy": f"{content_security_policy(settings())}; frame-src 'self'"}
