"""One preview: the whole page of a visitor, inert, under a banner that says what it is."""

from datetime import datetime

from litestar import Response
from litestar.enums import MediaType
from markupsafe import Markup

from app.pages.preview.inert import inert
from app.pages.preview.pages import Previewed, drawn
from app.pages.render import VARY, AnyRequest, Page
from app.pages.service.wording import STATES
from app.services.service_settings import ServiceSettings, State
from components.component import Html
from components.notification_banner import NotificationBanner

SAID = Markup(
    '<p class="govuk-notification-banner__heading">{}: {}.</p>'
    '<p class="govuk-body">Links and buttons of this page do nothing.'
    ' <a class="govuk-notification-banner__link" href="/admin/service">Go back to the console</a>'
    "</p>"
)


def preview_page(
    request: AnyRequest, page: Previewed, state: State, settings: ServiceSettings, now: datetime
) -> Page:
    """What a visitor would see in this state with these settings."""
    said = SAID.format(page.words, STATES[state].lower())
    banner = NotificationBanner(Html(said), title="Preview", title_id="preview-title")
    content = inert(drawn(request, page, state, settings, now), banner.__html__())
    return Response(content, media_type=MediaType.HTML, headers=VARY)
