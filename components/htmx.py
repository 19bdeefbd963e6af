"""What htmx is told: its settings for the page's head, and attributes beside their plain twins."""

import json

from components.component import Attributes

CONTENT = "#content"

# The part of a table's page that changes, and what else of it says what is shown.
RESULTS = (
    ("hx-target", "#results"),
    ("hx-select", "#results > *"),
    ("hx-select-oob", "#results-count:innerHTML,#results-way:innerHTML"),
)

# Read from the page's head when htmx starts. Nothing is written into the page or evaluated, so a
# strict content security policy holds; nothing is kept for Back, so a person's page stays theirs.
CONFIG = json.dumps(
    {
        "includeIndicatorStyles": False,
        "allowEval": False,
        "allowScriptTags": False,
        "selfRequestsOnly": True,
        "historyCacheSize": 0,
        "refreshOnHistoryMiss": True,
        "historyRestoreAsHxRequest": False,
        "defaultSettleDelay": 0,
        "timeout": 20000,
        "responseHandling": [
            {"code": "204", "swap": False},
            {"code": "[23]..", "swap": True},
            {"code": "4(03|04|09|22|29)|5..", "swap": True},
            {"code": "[45]..", "swap": False, "error": True},
        ],
    },
    separators=(",", ":"),
)


def follow(href: str) -> Attributes:
    """Attributes for a link within the service: fetch only the new content, keep the address."""
    return (
        ("hx-get", href),
        ("hx-target", CONTENT),
        ("hx-push-url", "true"),
        ("hx-sync", "this:drop"),
    )


def send(action: str) -> Attributes:
    """Attributes for a form: swap the answer in; further clicks while it is under way are lost.

    The answer names the address to show in `HX-Push-Url`.
    """
    return (("hx-post", action), ("hx-target", CONTENT), ("hx-sync", "this:drop"))


def search_as_typed(address: str, results: str, status: str) -> Attributes:
    """Attributes for a search box: ask after 300 ms without a key, the newest question wins.

    `results` and `status` are ids on the page; the answer holds elements with the same ids, and
    only their insides are taken, so that the status line is announced.
    """
    return (
        ("hx-get", address),
        ("hx-trigger", "input changed delay:300ms, search"),
        ("hx-include", "closest form"),
        ("hx-target", f"#{results}"),
        ("hx-select", f"#{results} > *"),
        ("hx-select-oob", f"#{status}:innerHTML"),
        ("hx-sync", "this:replace"),
    )


def narrow(address: str, *, typed: bool) -> Attributes:
    """Attributes for a field of a table's filters: ask by itself, and let the newest question win.

    A typed one asks 250 ms after the last key, another one at once. Only the results are taken
    from the answer, so the field keeps its focus; the address is replaced.
    """
    trigger = "input changed delay:250ms, search" if typed else "change"
    return (
        ("hx-get", address),
        ("hx-trigger", trigger),
        ("hx-include", "closest form"),
        ("hx-sync", "closest form:replace"),
        ("hx-replace-url", "true"),
        *RESULTS,
    )


def turn(href: str) -> Attributes:
    """Attributes for a link that shows other rows of a table, or the same in another order."""
    return (("hx-get", href), ("hx-sync", "#filters:replace"), ("hx-push-url", "true"), *RESULTS)


def renew(address: str, part: str, told: str) -> Attributes:
    """Attributes for a link that opens its page anew: of itself every two seconds, only a part.

    `told` is the id of the page's status line, whose words are taken from the answer as well.
    """
    return (
        ("hx-get", address),
        ("hx-trigger", "click, every 2s"),
        ("hx-target", f"#{part}"),
        ("hx-select", f"#{part} > *"),
        ("hx-select-oob", f"#{told}:innerHTML"),
        ("hx-sync", "this:drop"),
    )
