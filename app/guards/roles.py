"""Who a page of the console is for; a page that says nothing is for admins."""

from typing import Any, Final

ROLE: Final = "role"
ADMINS: Final[dict[str, Any]] = {ROLE: "admin"}
SUPER_ADMINS: Final[dict[str, Any]] = {ROLE: "super_admin"}
PUBLIC: Final[dict[str, Any]] = {ROLE: "public"}
