"""One of every component, each with as much in it as it takes."""

from markupsafe import Markup

from components import (
    Action,
    BackLink,
    BarRows,
    Button,
    Cell,
    Checkboxes,
    CheckboxItem,
    Component,
    DateInput,
    DatePart,
    Details,
    Divider,
    ErrorSummary,
    FileUpload,
    Footer,
    Header,
    Heading,
    Html,
    InsetText,
    NavigationButton,
    NavigationLink,
    NotificationBanner,
    PageLink,
    Pagination,
    Panel,
    PhaseBanner,
    RadioItem,
    Radios,
    SearchResults,
    Select,
    Series,
    ServiceNavigation,
    SkipLink,
    StackedBars,
    SummaryCard,
    SummaryList,
    SummaryRow,
    Table,
    Tag,
    Textarea,
    TextInput,
    WarningText,
)


def one_of_each(said: str) -> list[Component]:
    """Every component, with these words wherever it shows words."""
    return [*shown(said), *filled_in(said)]


def shown(said: str) -> list[Component]:
    """Every component that is looked at."""
    rows = (
        SummaryRow(said, said, (Action(said, "/change", said),)),
        SummaryRow("B", "b", (Action("Change", "/b"), Action("Delete", "/b"))),
        SummaryRow("C", "c"),
    )
    return [
        BackLink("/before", said),
        BarRows("rows", said, said, (said,), Series(said, (2,))),
        Details(said, said),
        ErrorSummary((("#name", said),), said, said),
        Footer(((said, "/privacy"),)),
        Header(),
        Html(Markup("<p>ours</p>")),
        InsetText(said),
        NotificationBanner(said, title=said),
        Pagination((PageLink(said, "/next", "next"),), said),
        Panel(said, said),
        PhaseBanner(said, said),
        ServiceNavigation(said, "/", (NavigationLink(said, "/a"),), (NavigationButton(said, "f"),)),
        SkipLink(text=said),
        StackedBars("bars", said, said, (said,), (Series(said, (2,)), Series(said, (3,)))),
        SummaryCard(said, rows, actions=(Action(said, "/x", said),)),
        SummaryList(rows),
        Table(((Cell(said), Cell(said)),), (Heading(said),), said),
        Tag(said),
        WarningText(said),
    ]


def filled_in(said: str) -> list[Component]:
    """Every component that is part of a form."""
    around = {"error": said, "hint": said}
    items = (RadioItem("a", said, said), Divider(said), RadioItem("b", "B"))
    return [
        Button(said),
        Checkboxes("boxes", (CheckboxItem("a", said, said),), said, ("a",), **around),
        DateInput("date", said, (DatePart("month", said), DatePart("year")), **around),
        FileUpload("file", said, accept=".csv", **around),
        Radios("radios", said, items, "a", heading=True, **around),
        SearchResults("results", said, items, **around),
        Select("select", said, (("a", said),), **around),
        Textarea("area", said, said, heading=True, **around),
        TextInput("text", said, said, heading=True, width=10, autocomplete="name", **around),
    ]
