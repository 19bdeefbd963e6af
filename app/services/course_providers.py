"""Where course providers can be reached: websites on guidance pages, addresses for emails."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from app.audit import Actor, record
from app.eligibility.providers import PROVIDER, PROVIDERS
from app.services.late.addresses import is_address, normalised
from app.services.refusals import Stale
from models import provider_query as query
from models.engine import DB

LONGEST_WEBSITE = 500
WEBSITE = "Enter a website address, like https://www.example.com"
CONTACT = "Enter an email address in the correct format, like name@example.com"


@dataclass(frozen=True, slots=True)
class ProviderAddresses:
    """A provider, with "" for what is not known."""

    identifier: str
    name: str
    website: str
    contact: str
    version: int


class NotAnAddress(Exception):
    """Sentences by field, `website` and `contact`, for what cannot be used."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        super().__init__(*sentences)
        self.sentences = sentences


async def provider_addresses() -> Sequence[ProviderAddresses]:
    """Every provider, in alphabetical order."""
    rows = {row["id"]: row for row in await query.every()}
    return [_addresses(rows[each.identifier]) for each in PROVIDERS if each.identifier in rows]


async def change_addresses(
    wanted: ProviderAddresses, actor: Actor, now: datetime
) -> ProviderAddresses | None:
    """Set both addresses; None when they are so already.

    Raises `NotAnAddress`, and `Stale` when somebody changed them after this version.
    """
    website, contact = wanted.website.strip(), normalised(wanted.contact)
    _judge(website, contact)
    async with DB.transaction():
        row = await query.held(wanted.identifier)
        assert row is not None  # providers are never deleted
        if row["version"] != wanted.version:
            raise Stale(row["changed_by"] or "Somebody", row["changed_at"] or now)
        before = _addresses(row)
        if (website, contact) == (before.website, before.contact):
            return None
        await query.change(wanted.identifier, website or None, contact or None, now, actor.label)
        await _record(before, {"website": website, "contact": contact}, actor, now)
    return ProviderAddresses(before.identifier, before.name, website, contact, before.version + 1)


def is_website(address: str) -> bool:
    """Whether an address can stand in a link to a website."""
    if len(address) > LONGEST_WEBSITE or not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    plain = parts.username is None and parts.password is None
    return parts.scheme in ("http", "https") and "." in host.strip(".") and plain


def _judge(website: str, contact: str) -> None:
    wrong = {}
    if website and not is_website(website):
        wrong["website"] = WEBSITE
    if contact and not is_address(contact):
        wrong["contact"] = CONTACT
    if wrong:
        raise NotAnAddress(wrong)


async def _record(
    before: ProviderAddresses, after: Mapping[str, str], actor: Actor, now: datetime
) -> None:
    for name, value in after.items():
        was = getattr(before, name)
        if value != was:
            await record(
                at=now,
                actor=actor,
                action=f"provider.{name}_changed",
                object_type="provider",
                object_id=before.identifier,
                object_label=before.name,
                before={name: was or None},
                after={name: value or None},
            )


def _addresses(row: Any) -> ProviderAddresses:
    website, contact = row["website"] or "", row["contact_address"] or ""
    name = PROVIDER[row["id"]].name
    return ProviderAddresses(row["id"], name, website, contact, row["version"])
