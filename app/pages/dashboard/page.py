"""The dashboard as a page."""

from app.pages.audit_sentences import sentence
from app.pages.console import console
from app.pages.dashboard.attention import attention
from app.pages.dashboard.charts import charts
from app.pages.dashboard.numbers import (
    PERIODS,
    emails,
    late,
    registrations,
    since_closing,
    subscriptions,
)
from app.pages.moments import moment_html
from app.pages.render import AnyRequest, Page
from app.pages.service.wording import coming
from app.services.dashboard.figures import Figures
from app.services.moments import day_and_time
from app.services.operating.sentences import state_line

NEVER = "Nobody has changed the service yet."


def dashboard_page(request: AnyRequest, figures: Figures, *, super: bool) -> Page:
    """How things stand, with links to what this admin may open."""
    settings, listed = figures.service.settings, figures.service.listed
    scheduled = coming(settings, figures.now)
    switch = "on" if settings.late_registration_enabled else "off"
    return console(
        request,
        "admin/dashboard/page.html",
        title="Admin dashboard",
        tab="dashboard",
        at=moment_html(figures.now),
        line=state_line(settings, listed, figures.now),
        scheduled=scheduled[0] if scheduled else "Nothing is scheduled.",
        late_registration=f"Late registration is {switch}.",
        last=_last(figures),
        attention=attention(figures, super=super),
        periods=tuple(PERIODS.values()),
        opened=_opened(figures),
        registrations=registrations(figures),
        blocks=(
            ("Email updates", "", subscriptions(figures, super=super)),
            ("Late registration", since_closing(figures), late(figures)),
            ("Email", "", emails(figures)),
        ),
        charts=charts(figures),
    )


def _opened(figures: Figures) -> str:
    at = figures.service.opened_at
    return f"Registration was last opened on {day_and_time(at)}." if at else "Never opened yet."


def _last(figures: Figures) -> str:
    last = figures.service.last
    if last is None:
        return NEVER
    return f"Last change: {sentence(last.action)}, {last.by}, {day_and_time(last.at)}."
