"""What somebody without a mouse does; at every stop they see where they are."""

from playwright.async_api import Locator, expect

from tests.browser.visitor import Visitor

FAR = 60
"""Presses of a key after which somebody gives up."""

# Where the focus is: seen, in the window, under nothing else, and further on in the document.
STOP = """
() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const choice = ['radio', 'checkbox'].includes(one.type);
  const shown = choice ? getComputedStyle(one.labels[0], '::before') : getComputedStyle(one);
  const box = (choice ? one.labels[0] : one).getBoundingClientRect();
  const at = document.elementFromPoint(
    box.x + Math.min(box.width, innerWidth) / 2, box.y + Math.min(box.height, innerHeight) / 2);
  const before = window.lastStop;
  window.lastStop = one;
  return {
    name: `${one.tagName} ${one.id} ${one.innerText ?? ''}`,
    drawn: parseFloat(shown.outlineWidth) >= 2 && shown.outlineStyle !== 'none'
      || shown.boxShadow !== 'none',
    inside: box.bottom > 0 && box.top < innerHeight,
    free: choice || !at || one.contains(at) || at.contains(one),
    onward: !before?.isConnected || before === one
      || Boolean(before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
}
"""


async def tab_to(visitor: Visitor, wanted: Locator) -> None:
    """Press Tab until this has the focus; every stop on the way is seen and in order."""
    for _ in range(FAR):
        await visitor.page.keyboard.press("Tab")
        stop = await visitor.page.evaluate(STOP)
        if stop is not None:
            assert all(stop[what] for what in ("drawn", "inside", "free", "onward")), stop
        if await has_focus(wanted):
            return
    raise AssertionError(f"{FAR} tabs do not lead to {wanted}")


async def has_focus(wanted: Locator) -> bool:
    """Whether this is where keys go."""
    return await wanted.evaluate("element => element === document.activeElement")


async def press(visitor: Visitor, role: str, name: str) -> None:
    """Go to something and press Enter on it."""
    await tab_to(visitor, visitor.page.get_by_role(role, name=name, exact=True))
    await visitor.page.keyboard.press("Enter")


async def choose(visitor: Visitor, label: str, button: str = "Continue") -> None:
    """Select a radio and go on to the button."""
    await select(visitor, label)
    await press(visitor, "button", button)


async def select(visitor: Visitor, label: str) -> None:
    """Go to the radios and along them to the one meant."""
    wanted = visitor.page.get_by_label(label, exact=True)
    name = await wanted.get_attribute("name")
    group = visitor.page.locator(f"input[name='{name}']")
    standing = visitor.page.locator(f"input[name='{name}']:checked")
    await tab_to(visitor, standing if await standing.count() else group.first)
    await visitor.page.keyboard.press("Space")
    for _ in range(FAR):
        if await has_focus(wanted):
            break
        await visitor.page.keyboard.press("ArrowDown")
    await expect(wanted).to_be_checked()


async def type_into(visitor: Visitor, label: str, words: str) -> None:
    """Go to a box and type."""
    await tab_to(visitor, visitor.page.get_by_label(label, exact=True))
    await visitor.page.keyboard.type(words)
