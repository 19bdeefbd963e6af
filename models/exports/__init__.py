"""The CSV files of the console: one in each file, by the name of the file."""

from functools import cache
from importlib import import_module

from models.export import Export


@cache
def export(name: str) -> Export:
    """The file of this name; raises ModuleNotFoundError when there is none."""
    found: Export = import_module(f"models.exports.{name}").EXPORT
    return found
