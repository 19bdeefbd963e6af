"""What an admin wrote for an email: paragraphs, bullets and links, the rest as it was typed."""

import re

from app.emails.typed import Markdown, as_typed

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
# Up to white space; a full stop or bracket after an address belongs to the sentence around it.
_ADDRESS = re.compile(r"https://[^\s<>\"]+[^\s<>\"'.,;:!?)\]]")
BULLET = "* "


def prose(text: str) -> Markdown:
    """Markdown of plain text: paragraphs between blank lines, `* ` bullets, https:// links."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return Markdown("\n\n".join(_block(block) for block in _BLANK_LINES.split(plain)))


def _block(block: str) -> str:
    parts: list[str] = []
    for line in block.split("\n"):
        bullet = line.startswith(BULLET)
        shown = _linked(line.removeprefix(BULLET) if bullet else line)
        if bullet:
            parts.append(f"* {shown}")
        elif parts and not parts[-1].startswith(BULLET):
            parts[-1] += f" {shown}"
        else:
            # A paragraph after bullets needs a line between, or it would belong to the last one.
            parts.append(f"\n{shown}" if parts else shown)
    return "\n".join(parts)


def _linked(line: str) -> str:
    end, shown = 0, []
    for found in _ADDRESS.finditer(line):
        address = as_typed(found[0])
        shown += [_typed(line[end : found.start()]), f"[{address}]({address})"]
        end = found.end()
    return "".join([*shown, _typed(line[end:])]).strip()


def _typed(text: str) -> str:
    """Escaped, with the white space at its ends kept as one space."""
    middle = as_typed(text)
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and middle else ""
    return f"{before}{middle}{after}"
