"""The page of the service's state and settings, and its forms (admin.md, section 17)."""
