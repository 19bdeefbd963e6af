"""The templates of pages, compiled once."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.settings import settings

FOLDER = Path(__file__).resolve().parent.parent.parent / "templates"

TEMPLATES = Environment(
    loader=FileSystemLoader(FOLDER),
    autoescape=True,
    undefined=StrictUndefined,
    auto_reload=settings().development,
    trim_blocks=True,
    lstrip_blocks=True,
)
