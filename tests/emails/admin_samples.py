"""Examples of the emails to admins; all of them are invented."""

ADMIN_SAMPLES = {
    "admin-sign-in-code": {"code": "4F7K-Q2MX"},
}
