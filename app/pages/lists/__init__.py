"""The pages of lists and imports (admin.md, section 16)."""
