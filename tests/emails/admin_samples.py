"""Examples of the emails to admins; all of them are invented."""

ADMIN_SAMPLES = {
    "admin-added": {
        "name": "Ada Quillerby",
        "super": True,
        "link": "http://localhost:8000/admin/sign-in",
    },
    "admin-sign-in-code": {"code": "4F7K-Q2MX"},
}
