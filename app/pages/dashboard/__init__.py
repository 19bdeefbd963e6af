"""The dashboard: state, what to look after, numbers and charts (admin.md, section 6)."""
