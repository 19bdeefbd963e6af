"""The console's pages of people who have signed in (admin.md, section 8)."""

USERS = "/admin/users"
