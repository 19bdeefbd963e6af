"""A local GOV.UK Notify: checks what the real one checks, and misbehaves when it is told to."""
