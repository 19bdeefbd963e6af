"""The console's tabs: every page that somebody may open, in its group."""

from dataclasses import dataclass

from markupsafe import Markup

from app.pages.templates import TEMPLATES


@dataclass(frozen=True, slots=True)
class Tab:
    """A link of the navigation; `name` is what pages call it."""

    name: str
    label: str
    super_only: bool = False

    @property
    def address(self) -> str:
        """Where it leads."""
        return "/admin" if self.name == "dashboard" else f"/admin/{self.name}"


GROUPS: tuple[tuple[str, tuple[Tab, ...]], ...] = (
    ("", (Tab("dashboard", "Dashboard"),)),
    ("Registrations", (Tab("registrations", "Registrations"), Tab("reviews", "Reviews"))),
    ("People", (Tab("users", "Users"), Tab("admins", "Admin Users", super_only=True))),
    ("Workplaces", (Tab("workplaces", "Workplaces"), Tab("lists", "Lists", super_only=True))),
    (
        "Closure",
        (
            Tab("late-registrations", "Closed registration users"),
            Tab("email-subscriptions", "Reopening email subscriptions", super_only=True),
        ),
    ),
    ("Emails", (Tab("campaigns", "Campaigns", super_only=True), Tab("emails", "Emails"))),
    (
        "Service",
        (Tab("service", "Settings", super_only=True), Tab("audit", "Audit", super_only=True)),
    ),
)


def groups_for(*, super: bool) -> list[tuple[str, list[Tab]]]:
    """The groups that this kind of admin sees; one without a link left is left out."""
    shown = ((caption, [t for t in tabs if super or not t.super_only]) for caption, tabs in GROUPS)
    return [(caption, tabs) for caption, tabs in shown if tabs]


def tabs(current: str, *, super: bool) -> Markup:
    """The navigation with the current page's link marked."""
    template = TEMPLATES.get_template("admin/parts/tabs.html")
    return Markup(template.render(groups=groups_for(super=super), current=current))  # noqa: S704 rendered with autoescape
