"""What is measured on a page beside axe: enlarged, in forced colours, with little motion."""

from tests.browser.visitor import Visitor

# 1280 by 1024 pixels, enlarged four times (WCAG 1.4.10).
ENLARGED = {"width": 320, "height": 256}
OWN_SCROLL = ".app-table, .app-figures, .app-preview, .app-copy__text"
# Words that their own box cuts off.
CUT_OFF = """
() => [...document.querySelectorAll('body *')].filter(one => {
  const style = getComputedStyle(one);
  const hides = (way, whole, seen) => ['hidden', 'clip'].includes(way) && whole > seen + 1;
  return one.checkVisibility() && one.clientWidth > 1 && one.innerText
    && !one.closest('.govuk-visually-hidden, svg')
    && (hides(style.overflowX, one.scrollWidth, one.clientWidth)
      || hides(style.overflowY, one.scrollHeight, one.clientHeight));
}).map(one => `${one.tagName}.${one.className} is cut off`)
"""
# What stands beyond the right edge, unless it scrolls within a part that keys can reach.
OUTSIDE = f"""
() => [...document.querySelectorAll('body *')].filter(one => one.checkVisibility()
  && !one.closest('.govuk-visually-hidden, svg, .govuk-skip-link, {OWN_SCROLL}')
  && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1
).map(one => `${{one.tagName}}.${{one.className}} stands outside`)
"""
# What scrolls by itself, and no key reaches.
OUT_OF_REACH = f"""
() => [...document.querySelectorAll('{OWN_SCROLL}')].filter(one => one.checkVisibility()
  && one.scrollWidth > one.clientWidth + 1 && one.tabIndex < 0
).map(one => `${{one.className}} scrolls out of reach`)
"""
MOVING = """
() => {
  const most = times => Math.max(...times.split(',').map(parseFloat));
  return [...document.querySelectorAll('*')].filter(one => {
    const style = getComputedStyle(one);
    return most(style.transitionDuration) > 0.01 || style.scrollBehavior === 'smooth'
      || (style.animationName !== 'none' && most(style.animationDuration) > 0.01);
  }).map(one => `${one.tagName}.${one.className} moves`);
}
"""
# Everything that takes the focus shows it, and what is chosen can be told from what is not.
UNSEEN = """
() => {
  const faults = [];
  const drawn = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const reached = 'a[href], button, input:not([type=hidden]), select, textarea, summary,'
    + ' [tabindex="0"]';
  for (const one of document.querySelectorAll(reached)) {
    if (!one.checkVisibility()) continue;
    one.focus({ preventScroll: true, focusVisible: true });
    if (document.activeElement !== one) continue;
    const choice = ['radio', 'checkbox'].includes(one.type);
    const style = choice ? getComputedStyle(one.labels[0], '::before') : getComputedStyle(one);
    if (!drawn(style)) faults.push(`${one.tagName}.${one.className} hides its focus`);
    if (choice && style.borderTopWidth === '0px') faults.push(`${one.id} has no border`);
  }
  document.activeElement?.blur();
  return faults;
}
"""


async def enlarged(visitor: Visitor) -> list[str]:
    """What is lost on a page enlarged to 400 per cent."""
    usual = visitor.page.viewport_size
    await visitor.page.set_viewport_size(ENLARGED)
    found = [await visitor.page.evaluate(each) for each in (CUT_OFF, OUTSIDE, OUT_OF_REACH)]
    await visitor.page.set_viewport_size(usual)
    return [fault for some in found for fault in some]


async def still(visitor: Visitor) -> list[str]:
    """What moves though somebody asked for little motion."""
    await visitor.page.emulate_media(reduced_motion="reduce")
    return await visitor.page.evaluate(MOVING)


async def plainly_coloured(visitor: Visitor) -> list[str]:
    """What cannot be seen in the colours that somebody chose."""
    await visitor.page.emulate_media(forced_colors="active")
    faults = await visitor.page.evaluate(UNSEEN)
    await visitor.page.emulate_media(forced_colors="none")
    return faults
