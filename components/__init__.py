"""GOV.UK's components as frozen values: `{{ component }}` in a template renders one."""

from components.back_link import BackLink
from components.button import Button
from components.chart import BarRows, Series, StackedBars
from components.checkboxes import Checkboxes, CheckboxItem
from components.component import Attributes, Component, Html, Words
from components.date_input import DateInput, DatePart
from components.details import Details
from components.error_summary import ErrorSummary
from components.file_upload import FileUpload
from components.footer import Footer
from components.header import Header
from components.inset_text import InsetText
from components.notification_banner import NotificationBanner
from components.pagination import PageLink, Pagination
from components.panel import Panel
from components.phase_banner import PhaseBanner
from components.radios import Divider, RadioItem, Radios, SearchResults
from components.select import Select
from components.service_navigation import NavigationButton, NavigationLink, ServiceNavigation
from components.skip_link import SkipLink
from components.summary_list import Action, SummaryCard, SummaryList, SummaryRow
from components.table import Cell, Heading, Table
from components.tag import Tag
from components.text_input import TextInput
from components.textarea import Textarea
from components.warning_text import WarningText

__all__ = [
    "Action",
    "Attributes",
    "BackLink",
    "BarRows",
    "Button",
    "Cell",
    "CheckboxItem",
    "Checkboxes",
    "Component",
    "DateInput",
    "DatePart",
    "Details",
    "Divider",
    "ErrorSummary",
    "FileUpload",
    "Footer",
    "Header",
    "Heading",
    "Html",
    "InsetText",
    "NavigationButton",
    "NavigationLink",
    "NotificationBanner",
    "PageLink",
    "Pagination",
    "Panel",
    "PhaseBanner",
    "RadioItem",
    "Radios",
    "SearchResults",
    "Select",
    "Series",
    "ServiceNavigation",
    "SkipLink",
    "StackedBars",
    "SummaryCard",
    "SummaryList",
    "SummaryRow",
    "Table",
    "Tag",
    "TextInput",
    "Textarea",
    "WarningText",
    "Words",
]
