"""Reviews of registrations that have not started (admin.md, section 15)."""
