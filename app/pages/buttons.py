"""Buttons that many pages end with."""

from components.button import Button

CONTINUE = Button("Continue")
