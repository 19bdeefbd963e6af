"""The list of admins."""

from app.pages.admins.roles import ABILITIES
from app.pages.render import AnyRequest, Page
from app.pages.table_page import table_page
from app.pages.tables.admins import ADDRESS, TABLE
from app.services.listing import Rows, Wanted
from components.button import Button

ADD = Button("Add an admin", href=f"{ADDRESS}/new")


def admins_page(request: AnyRequest, asked: Wanted, rows: Rows) -> Page:
    """Who may use the console, the button that adds somebody, and what each role can do."""
    return table_page(
        request,
        TABLE,
        asked,
        rows,
        title="Admins",
        tab="admins",
        template="admin/admins/list.html",
        add=ADD,
        abilities=ABILITIES,
    )
