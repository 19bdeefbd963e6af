from piccolo.columns import Text
from piccolo.table import Table

from models.columns import created
from models.engine import DB


class SearchWord(Table, db=DB):
    """A word of some workplace's name or town, kept by a trigger: misspelt words are held to it."""

    word = Text(primary_key=True)
    created_at = created()
