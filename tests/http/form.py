"""A form as a browser sees it: what is in it, and what it would send."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from tests.page_check import words

CHOICES = ("radio", "checkbox")


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a page, with the page's token."""

    element: Element
    token: str = ""

    @property
    def method(self) -> str:
        """How it is sent."""
        return self.element.get("method", "get").lower()

    @property
    def action(self) -> str:
        """Where it is sent to without JavaScript."""
        return self.element.get("action", "")

    @property
    def htmx(self) -> bool:
        """Whether htmx sends it, always to the same place."""
        to = self.element.get("hx-post")
        assert to in (None, self.action), "the plain twin leads elsewhere"
        return to is not None

    @property
    def fields(self) -> list[Element]:
        """Every field, hidden ones too."""
        return [e for e in self.element.iter() if e.tag in ("input", "select", "textarea")]

    def __contains__(self, name: str) -> bool:
        return any(f.get("name") == name for f in self.fields)

    def options(self, name: str) -> list[str]:
        """The values on offer under a name, in order."""
        found = [f for f in self.fields if f.get("name") == name]
        if found and found[0].tag == "select":
            return [option.get("value", "") for option in found[0].iter("option")]
        return [f.get("value", "") for f in found]

    def values(self) -> dict[str, str]:
        """What the form sends as it stands."""
        sent = {f.get("name", ""): value for f in self.fields if (value := standing(f)) is not None}
        return sent | ({"_csrf_token": self.token} if "_csrf_token" in sent else {})

    def filled(self, chosen: dict[str, str], press: str = "") -> list[tuple[str, str]]:
        """What the form sends when these fields are filled in, and this button is pressed."""
        for name, value in chosen.items():
            assert name in self, f"no field {name} among {[f.get('name') for f in self.fields]}"
            kinds = {f.get("type") for f in self.fields if f.get("name") == name}
            if kinds & set(CHOICES):
                assert value in ("", *self.options(name)), f"{value} is not offered for {name}"
        sent = {**self.values(), **chosen}
        sent = {name: value for name, value in sent.items() if name in self}
        return [*sent.items(), *self.button(press)]

    def button(self, text: str) -> Iterator[tuple[str, str]]:
        """What the pressed button adds; Enter means the first."""
        buttons = [b for b in self.element.iter("button") if not text or words(b) == text]
        if buttons[0].get("name"):
            yield buttons[0].get("name", ""), buttons[0].get("value", "")


def standing(field: Element) -> str | None:
    """What a field sends if nobody touches it."""
    if field.get("type") in CHOICES and field.get("checked") is None:
        return None
    if field.tag == "select":
        options = list(field.iter("option"))
        return next((o for o in options if o.get("selected") is not None), options[0]).get("value")
    if field.tag == "textarea":
        return (field.text or "").removeprefix("\n")
    return field.get("value", "")


def forms_of(page: Element, token: str = "") -> Iterator[Form]:
    """The forms of a page in order."""
    return (Form(form, token) for form in page.iter("form"))
