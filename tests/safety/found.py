"""What the real pages ask for: the fields of each form, and the parameters of each link."""

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

import httpx

_FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.S)
_ACTION = re.compile(r'\baction="([^"]*)"')
_FIELD = re.compile(r'<(?:input|select|textarea|button)\b[^>]*?\bname="([^"]+)"([^>]*)')
_VALUE = re.compile(r'\bvalue="([^"]*)"')
_LINK = re.compile(r'\bhref="(/[^"?]*\?[^"]*)"')

Offered = dict[str, set[str]]


@dataclass
class Found:
    """By path template: the names that are asked for there, and the values on offer."""

    fields: dict[str, Offered] = field(default_factory=dict)

    def read(self, routes: list[str], address: str, page: str) -> None:
        """Take note of the forms and links of a page."""
        for start, inside in _FORM.findall(page):
            action = _ACTION.search(start)
            for name, rest in _FIELD.findall(inside):
                value = _VALUE.search(rest)
                self._note(routes, action[1] if action else address, name, value and value[1])
        for link in _LINK.findall(page):
            for name, values in parse_qs(urlsplit(link).query.replace("&amp;", "&")).items():
                self._note(routes, link, name, values[0])

    def _note(self, routes: list[str], address: str, name: str, value: str | None) -> None:
        template = template_of(routes, urlsplit(address).path)
        if name != "_csrf_token":
            self.fields.setdefault(template, {}).setdefault(name, set()).add(value or "")


def template_of(routes: list[str], path: str) -> str:
    """The route that an address belongs to; the most literal one that fits."""
    fitting = [
        one for one in routes if re.fullmatch(re.sub(r"\\{\w+\\}", ".+", re.escape(one)), path)
    ]
    return min(fitting, key=lambda one: one.count("{"), default="")


async def found_by(
    browsers: list[httpx.AsyncClient], routes: list[str], addresses: list[str]
) -> Found:
    """What these addresses show to these people."""
    found = Found()
    for browser in browsers:
        for address in addresses:
            answer = await browser.get(address)
            if "html" in answer.headers.get("content-type", ""):
                found.read(routes, address, answer.text)
    return found
