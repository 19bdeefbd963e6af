"""What a run has examined and found in order, known to all of its processes."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from xml.etree.ElementTree import Element

# What differs from visit to visit, or from one process's service to another's, and changes
# nothing about the page.
FLEETING = re.compile(
    r'name="(_csrf_token|version)" value="[^"]*"|[0-9a-f-]{36}|http://localhost:[0-9]+'
)


class Known:
    """A folder of the run with an empty file for each page state and each setting of words."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder

    def place(self, text: str, *, scripted: bool) -> Path:
        """Where it is written that this state was examined and found in order."""
        scripts = "with" if scripted else "without"
        return self.file(f"{FLEETING.sub('', text)} {scripts} scripts")

    def new_settings(self, page: Element) -> list[Path]:
        """Where it would be written that words set as those of this page can be read."""
        return [file for file in map(self.file, settings_of(page)) if not file.exists()]

    def file(self, what: str) -> Path:
        return self.folder / sha256(what.encode()).hexdigest()


def settings_of(page: Element) -> set[str]:
    """How the words of a page are set: all that style sheets know of the elements around them."""
    return {setting for element in page for setting in settings_within(element, styled(page))}


def settings_within(element: Element, around: str) -> Iterator[str]:
    setting = f"{around} > {styled(element)}"
    if any(words and words.strip() for words in element.itertext()):
        yield setting
        for child in element:
            yield from settings_within(child, setting)


def styled(element: Element) -> str:
    """What rules of ours and of GOV.UK choose an element by."""
    named = [element.get(name, "") for name in ("class", "type", "role")]
    return f"{element.tag} {named} {sorted(element.keys())}"
