"""The service in use while something around it fails, or while two releases run side by side."""

from tests.admin.conftest import admin_browser, super_browser
from tests.http.conftest import another_browser, applicant, may, plain, service, user
from tests.sign_in.conftest import provider

__all__ = [
    "admin_browser",
    "another_browser",
    "applicant",
    "may",
    "plain",
    "provider",
    "service",
    "super_browser",
    "user",
]
