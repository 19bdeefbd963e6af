"""From a detail page back to the list as it was left."""

import pytest

from tests.http.applicant import Applicant

LIST, NEW = "/admin/admins", "/admin/admins/new"
OURS = "http://localhost:8000"


@pytest.mark.parametrize(
    ("came_from", "back"),
    [
        (f"{OURS}{LIST}?q=ash&show=all", f"{LIST}?q=ash&show=all"),
        (f"{OURS}{LIST}", LIST),
        (f"{OURS}/admin/users?q=ash", LIST),
        (f"http://evil.example.com{LIST}?q=ash", LIST),
        ("", LIST),
    ],
)
async def test_the_way_back_keeps_the_filter_of_the_list(super_browser, came_from, back):
    super_browser.headers["Referer"] = came_from
    sam = await Applicant(super_browser).open(NEW)
    assert sam.back == back
