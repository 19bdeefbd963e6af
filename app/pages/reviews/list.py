"""The list of reviews."""

from app.pages.render import AnyRequest, Page
from app.pages.reviews import REVIEWS
from app.pages.table_page import table_page
from app.pages.tables.reviews import TABLE
from app.services.listing import Rows, Wanted
from components.button import Button

_OPEN = Button("Open a review", href=f"{REVIEWS}/new")


def list_page(request: AnyRequest, asked: Wanted, rows: Rows, *, may_open: bool) -> Page:
    """Every review, with the button for those who may open one."""
    return table_page(
        request,
        TABLE,
        asked,
        rows,
        title="Reviews",
        tab="reviews",
        template="admin/reviews/list.html",
        open_review=_OPEN if may_open else None,
    )
