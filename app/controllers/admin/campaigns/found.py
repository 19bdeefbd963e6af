"""What the handlers of campaigns share: the campaign of the address, and answers to refusals."""

from typing import Any, cast
from uuid import UUID

from litestar import Response
from litestar.exceptions import NotFoundException

from app.controllers.admin.done import done
from app.pages.campaigns import address
from app.pages.console_form import Form
from app.pages.render import AnyRequest
from app.services.admins.staff import Admin
from app.services.campaigning.campaign import STATES, Campaign, State, campaign_of
from app.services.campaigning.refusals import AlreadyElse, NoSuchCampaign


async def known(id: UUID) -> Campaign:
    """The campaign that the address names; any other is a page that there is not."""
    try:
        return await campaign_of(id)
    except NoSuchCampaign:
        raise NotFoundException from None


async def draft(id: UUID) -> Campaign:
    """The campaign that the address names, while it is a draft; raises AlreadyElse."""
    campaign = await known(id)
    if campaign.state != "draft":
        raise AlreadyElse(campaign.state)
    return campaign


async def already(
    request: AnyRequest, admin: Admin, campaign: Campaign, error: AlreadyElse
) -> Response[Any]:
    """Somebody was faster: back to the campaign, told calmly what its state is now."""
    words = STATES[cast("State", error.state)].lower()
    message = f"The campaign “{campaign.name}” is already {words}."
    return await done(request, admin, address(campaign.id), message, kind="calm")


def version_in(form: Form) -> int:
    """The version that a form was drawn from; 0, which no campaign has, for anything else."""
    typed = form.typed("version")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 9 else 0
