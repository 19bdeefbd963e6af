"""A reopening morning: a crowd at the real processes, and afterwards the truth about it."""
