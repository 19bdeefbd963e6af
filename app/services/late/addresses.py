"""Email addresses of the late list: how they are written down, and which are accepted."""

import re

from app.services.bare import bare

LONGEST = 254
_BEFORE = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_LAST = r"(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])"
_ADDRESS = re.compile(rf"(?=.{{1,64}}@){_BEFORE}(?:\.{_BEFORE})*@(?:{_LABEL}\.)+{_LAST}", re.ASCII)
_PARTING = re.compile(r"[\s,;]+")


def normalised(written: str) -> str:
    """An address as it is stored and compared, whatever a mail program or a form put around it."""
    before, address = "", written
    while before != address:
        before = address
        address = bare(address).removeprefix("<").removesuffix(">")
        if address[:7].lower() == "mailto:":
            address = address[7:]
    # Some letters of other alphabets become ours in lower case; such an address is another one.
    return address.lower() if address.isascii() else address


def is_address(address: str) -> bool:
    """Whether a normalised address is one (closure.md, section 4.2)."""
    return len(address) <= LONGEST and _ADDRESS.fullmatch(address) is not None


def parted(text: str) -> list[str]:
    """What stands between new lines, commas, semicolons and spaces, as it was written."""
    return [piece for piece in _PARTING.split(text) if normalised(piece)]
