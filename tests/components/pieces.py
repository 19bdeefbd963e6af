"""One of every component, each with as much in it as it takes."""

from markupsafe import Markup

from components import (
    Action,
    BackLink,
    Button,
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
    Html,
    InsetText,
    NavigationButton,
    NavigationLink,
    NotificationBanner,
    Panel,
    PhaseBanner,
    RadioItem,
    Radios,
    SearchResults,
    Select,
    ServiceNavigation,
    SkipLink,
    SummaryCard,
    SummaryList,
    SummaryRow,
    Tag,
    Textarea,
    TextInput,
    WarningText,
)


def one_of_each(said: str) -> list[Component]:
    """Every component, with these words wherever it shows words."""
    around = {"error": said, "hint": said}
    items = (RadioItem("a", said, said), Divider(said), RadioItem("b", "B"))
    rows = (
        SummaryRow(said, said, (Action(said, "/change", said),)),
        SummaryRow("B", "b", (Action("Change", "/b"), Action("Delete", "/b"))),
        SummaryRow("C", "c"),
    )
    return [
        BackLink("/before", said),
        Button(said),
        Checkboxes("boxes", (CheckboxItem("a", said, said),), said, ("a",), **around),
        DateInput("date", said, (DatePart("month", said), DatePart("year")), **around),
        Details(said, said),
        ErrorSummary((("#name", said),), said, said),
        FileUpload("file", said, accept=".csv", **around),
        Footer(((said, "/privacy"),)),
        Header(),
        Html(Markup("<p>ours</p>")),
        InsetText(said),
        NotificationBanner(said, title=said),
        Panel(said, said),
        PhaseBanner(said, said),
        Radios("radios", said, items, "a", heading=True, **around),
        SearchResults("results", said, items, **around),
        Select("select", said, (("a", said),), **around),
        ServiceNavigation(said, "/", (NavigationLink(said, "/a"),), (NavigationButton(said, "f"),)),
        SkipLink(text=said),
        SummaryCard(said, rows, actions=(Action(said, "/x", said),)),
        SummaryList(rows),
        Tag(said),
        Textarea("area", said, said, heading=True, **around),
        TextInput("text", said, said, heading=True, width=10, autocomplete="name", **around),
        WarningText(said),
    ]
