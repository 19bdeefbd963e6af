"""The pages of the email subscription list."""

from app.pages.confirming import confirmation
from app.pages.render import AnyRequest, Page
from app.pages.table_page import export_address, table_page
from app.pages.tables.email_subscriptions import ADDRESS, EXPORT, TABLE
from app.services.listing import Rows, Wanted
from app.services.subscribers import Subscriber
from components.button import Button
from components.checkboxes import Checkboxes, CheckboxItem

TITLE = "Email subscription list"
TAB = "email-subscriptions"
FOR_EXCEL = Checkboxes("bom", (CheckboxItem("1", "For Excel"),), values=("1",))
SENCO = Button(
    "Export all with SENCO interest",
    kind="secondary",
    name="interest",
    value="senco",
    prevent_double_click=False,
)
EVERYBODY = Button("Export all", prevent_double_click=False)


def subscriptions_page(request: AnyRequest, asked: Wanted, rows: Rows) -> Page:
    """The list, with its number and the exports."""
    return table_page(
        request,
        TABLE,
        asked,
        rows,
        title=TITLE,
        tab=TAB,
        template="admin/email_subscriptions/page.html",
        export=EXPORT,
        download=export_address(TABLE, asked),
        for_excel=FOR_EXCEL,
        buttons=(SENCO, EVERYBODY),
    )


def unsubscribe_page(request: AnyRequest, subscriber: Subscriber) -> Page:
    """The question before somebody's email updates end."""
    return confirmation(
        request,
        title=f"Do you want to unsubscribe {subscriber.email} from email updates?",
        button="Unsubscribe",
        danger=True,
        back=ADDRESS,
        action=f"{ADDRESS}/{subscriber.id}/unsubscribe",
    )
