"""Proves the settings for GOV.UK Notify by asking it, without sending anything."""

from typing import Any

from notifications_python_client.errors import APIError

from app.settings import NOTIFY_KEY, Settings
from workers.mailers.notify_answers import kind_of

WORDS = {"subject": "A subject", "body": "A message"}
NOT_FOR_PEOPLE = ("test", "team", "guest")
"""What keys are called that reach nobody, or only the team: Notify tells by no other way."""


def problems_of(client: Any, chosen: Settings) -> list[str]:
    """Sentences about the key, the template and the address of links; none when all is well."""
    return [*_address_problems(chosen), *_key_problems(chosen), *_template_problems(client, chosen)]


def _address_problems(chosen: Settings) -> list[str]:
    if chosen.public_url.startswith("https://") or not chosen.production:
        return []
    return ["PUBLIC_URL: GOV.UK Notify takes one-click addresses with https only"]


def _key_problems(chosen: Settings) -> list[str]:
    found = NOTIFY_KEY.fullmatch(chosen.notify_api_key.get_secret_value())
    name = found[1].lower() if found else ""
    if chosen.production and any(word in name for word in NOT_FOR_PEOPLE):
        return ["NOTIFY_API_KEY: this is a test or team key by its name; it reaches nobody else"]
    return []


def _template_problems(client: Any, chosen: Settings) -> list[str]:
    try:
        template: Any = client.get_template(str(chosen.notify_template_id))
        if template.get("type") != "email":
            return ["NOTIFY_TEMPLATE_ID: the template is not for emails"]
        preview: Any = client.post_template_preview(str(chosen.notify_template_id), WORDS)
    except APIError as error:
        return [_sentence(error)]
    subject, body = str(preview.get("subject")), str(preview.get("body"))
    if subject.strip() != WORDS["subject"] or body.strip() != WORDS["body"]:
        return ["NOTIFY_TEMPLATE_ID: the template must say ((subject)) and ((body)), nothing else"]
    return []


def _sentence(error: APIError) -> str:
    if error.response is None:
        return "NOTIFY_BASE_URL: GOV.UK Notify does not answer there"
    status = error.status_code
    if status == 403:
        return "NOTIFY_API_KEY: GOV.UK Notify does not accept the key, or our clock is wrong"
    if status in (400, 404):
        return f"NOTIFY_TEMPLATE_ID: there is no such template ({kind_of(error) or status})"
    return f"GOV.UK Notify cannot be asked now: status {status}"
