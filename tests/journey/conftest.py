"""Invented inputs are tried without a time limit each: a slow machine is not a mistake."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
