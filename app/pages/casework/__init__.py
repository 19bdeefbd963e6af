"""The console's pages of registrations (admin.md, section 7)."""

REGISTRATIONS = "/admin/registrations"
