"""The lists of the console: one named query in each file, by the name of the file."""

from functools import cache
from importlib import import_module

from models.listing import Listing


@cache
def listing(name: str) -> Listing:
    """The list of this name; raises ModuleNotFoundError when there is none."""
    found: Listing = import_module(f"models.lists.{name}").LISTING
    return found
