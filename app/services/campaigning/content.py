"""What a campaign's email says, as the worker will render it."""

from app.emails.render import Rendered, render
from app.emails.unsubscribe_links import TEST, page_link, token_of
from app.services.campaigning.campaign import Campaign


def wordings(campaign: Campaign) -> tuple[str, ...]:
    """The interests whose emails differ: one for each, or the first alone where words agree."""
    wanted = ("senco", "other")
    if campaign.audience in wanted:
        return (campaign.audience,)
    return wanted if campaign.email == "registration-open" else ("senco",)


def values_of(campaign: Campaign, interest: str) -> dict[str, object]:
    """The values of this campaign's email to somebody of this interest."""
    words = {"subject": campaign.subject or "", "text": campaign.text or ""}
    return {"interest": interest, **(words if campaign.email == "news" else {})}


def preview(campaign: Campaign, interest: str) -> Rendered:
    """The email as the worker renders it; its unsubscribe link ends nothing."""
    return render(campaign.email, values_of(campaign, interest), page_link(token_of(TEST)))
