"""How things stand, in numbers (admin.md, section 6)."""
