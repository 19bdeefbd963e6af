"""What we render through GOV.UK's macros is what the macros make of the same wishes by hand."""

import pytest
from markupsafe import Markup

from components import (
    Button,
    Checkboxes,
    CheckboxItem,
    Details,
    ErrorSummary,
    FileUpload,
    Footer,
    Header,
    InsetText,
    NavigationLink,
    NotificationBanner,
    Panel,
    PhaseBanner,
    Select,
    ServiceNavigation,
    SkipLink,
    Tag,
    WarningText,
)
from components.rendering import macro
from tests.conformance.markup import tree

LINK = Markup('<a href="/help">help</a>')

CASES = {
    "button": (
        Button("Continue"),
        {"text": "Continue", "preventDoubleClick": True},
    ),
    "button start": (
        Button("Start now", href="/start", kind="start"),
        {"text": "Start now", "href": "/start", "isStartButton": True},
    ),
    "button secondary": (
        Button("No", kind="secondary", name="agree", value="no", prevent_double_click=False),
        {"text": "No", "classes": "govuk-button--secondary", "name": "agree", "value": "no"},
    ),
    "button warning": (
        Button("Remove", kind="warning", id="remove", attributes=(("form", "f"),)),
        {
            "text": "Remove",
            "classes": "govuk-button--warning",
            "id": "remove",
            "attributes": {"form": "f"},
            "preventDoubleClick": True,
        },
    ),
    "checkboxes": (
        Checkboxes(
            "days",
            (CheckboxItem("mon", "Monday", "Early"), CheckboxItem("tue", "Tuesday")),
            legend="Which days?",
            values=("tue",),
            error="Select a day",
            hint=LINK,
            heading=True,
        ),
        {
            "name": "days",
            "idPrefix": "days",
            "fieldset": {
                "legend": {
                    "text": "Which days?",
                    "classes": "govuk-fieldset__legend--xl",
                    "isPageHeading": True,
                }
            },
            "hint": {"html": LINK},
            "errorMessage": {"text": "Select a day"},
            "items": [
                {"value": "mon", "text": "Monday", "hint": {"text": "Early"}},
                {"value": "tue", "text": "Tuesday", "checked": True},
            ],
        },
    ),
    "checkboxes alone": (
        Checkboxes("agree", (CheckboxItem("yes", "I agree"),), error="Agree"),
        {
            "name": "agree",
            "errorMessage": {"text": "Agree"},
            "items": [{"value": "yes", "text": "I agree"}],
        },
    ),
    "details": (
        Details("More", LINK, open=True, id="more"),
        {"summaryText": "More", "html": LINK, "open": True, "id": "more"},
    ),
    "error-summary": (
        ErrorSummary((("#name", "Enter <name>"), ("", "Try again"))),
        {
            "titleText": "There is a problem",
            "errorList": [{"href": "#name", "text": "Enter <name>"}, {"text": "Try again"}],
        },
    ),
    "error-summary of no field": (
        ErrorSummary((), text="Nothing was sent"),
        {"titleText": "There is a problem", "descriptionText": "Nothing was sent"},
    ),
    "file-upload": (
        FileUpload("file", "Choose a file", error="Choose one", hint="CSV", accept=".csv"),
        {
            "id": "file",
            "name": "file",
            "label": {"text": "Choose a file"},
            "hint": {"text": "CSV"},
            "errorMessage": {"text": "Choose one"},
            "attributes": {"accept": ".csv"},
        },
    ),
    "footer": (
        Footer((("Cookies", "/cookies"),)),
        {"meta": {"items": [{"text": "Cookies", "href": "/cookies"}]}},
    ),
    "header": (Header(), {"homepageUrl": "https://www.gov.uk"}),
    "inset-text": (InsetText("A & B"), {"text": "A & B"}),
    "notification-banner": (NotificationBanner("Wait"), {"text": "Wait"}),
    "notification-banner success": (
        NotificationBanner(LINK, success=True, title="Done"),
        {"html": LINK, "type": "success", "titleText": "Done"},
    ),
    "panel": (Panel("Sent", LINK), {"titleText": "Sent", "html": LINK}),
    "phase-banner": (PhaseBanner("Beta", LINK), {"tag": {"text": "Beta"}, "html": LINK}),
    "select": (
        Select("place", "Where?", (("", "Choose"), ("a", "A")), value="a", size="m"),
        {
            "id": "place",
            "name": "place",
            "label": {"text": "Where?", "classes": "govuk-label--m"},
            "items": [{"value": "", "text": "Choose"}, {"value": "a", "text": "A"}],
            "value": "a",
        },
    ),
    "service-navigation": (
        ServiceNavigation("Apply", "/", (NavigationLink("A", "/a", current=True),)),
        {
            "serviceName": "Apply",
            "serviceUrl": "/",
            "navigation": [{"text": "A", "href": "/a", "current": True}],
        },
    ),
    "skip-link": (SkipLink(), {"href": "#main-content", "text": "Skip to main content"}),
    "tag": (Tag("New"), {"text": "New"}),
    "tag coloured": (Tag("Paid", "green"), {"text": "Paid", "classes": "govuk-tag--green"}),
    "warning-text": (WarningText("Take care"), {"text": "Take care"}),
}


@pytest.mark.parametrize("case", CASES)
def test_a_component_is_what_the_macro_makes(case):
    component, params = CASES[case]
    assert tree(component.__html__()) == tree(macro(case.split()[0])(params))
