"""The service in use while something around it fails."""

from tests.admin.conftest import admin_browser, super_browser
from tests.sign_in.conftest import provider

__all__ = ["admin_browser", "provider", "super_browser"]
