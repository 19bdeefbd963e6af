"""The service in use while something around it fails."""

from tests.admin.conftest import admin_browser, super_browser

__all__ = ["admin_browser", "super_browser"]
