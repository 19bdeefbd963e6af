"""The service's name and the links at the top of every page."""

from dataclasses import dataclass
from typing import Any, ClassVar

from markupsafe import Markup

from components.component import Attributes, Component
from components.rendering import Params

BUTTON = Markup(
    '<li class="govuk-service-navigation__item">'
    '<button type="submit" class="govuk-service-navigation__link app-navigation-button"'
    ' form="{form}">{text}</button></li>'
)


@dataclass(frozen=True, slots=True)
class NavigationLink:
    """A link, marked when it leads to the page that is shown."""

    text: str
    href: str
    current: bool = False
    attributes: Attributes = ()

    def params(self) -> Params:
        """This link in the macro's terms."""
        params: dict[str, Any] = {"text": self.text, "href": self.href, "current": self.current}
        return params | {"attributes": dict(self.attributes)}


@dataclass(frozen=True, slots=True)
class NavigationButton:
    """A button that sends the form with this id.

    The form stands elsewhere on the page with its token, so the navigation can be remembered.
    """

    text: str
    form: str


@dataclass(frozen=True, slots=True)
class ServiceNavigation(Component):
    """The service's name, links, and after them buttons such as "Sign out"."""

    macro: ClassVar = "service-navigation"
    name: str
    href: str = "/"
    links: tuple[NavigationLink, ...] = ()
    buttons: tuple[NavigationButton, ...] = ()

    def params(self) -> Params:
        buttons = (BUTTON.format(form=button.form, text=button.text) for button in self.buttons)
        return {
            "serviceName": self.name,
            "serviceUrl": self.href,
            "navigation": [link.params() for link in self.links],
            "slots": {"navigationEnd": Markup("").join(buttons)},
            # The macro counts links only; a button beside one link needs the menu on a phone too.
            "collapseNavigationOnMobile": len(self.links) + len(self.buttons) > 1,
        }
