"""Late registration: the late list, who is told, and when a permission ends (closure.md, 4)."""
