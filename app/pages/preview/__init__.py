"""Public pages in any state, with saved or unsaved settings, changing nothing (closure.md, 1.5)."""
