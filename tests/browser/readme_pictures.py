"""The pictures of the README, which `./bin/screenshots` takes with the others; kept in `docs`."""

from playwright.async_api import expect

from tests.browser.admin.test_campaigns import confirms, prepares
from tests.browser.console_pictures import begin_in_the_console
from tests.browser.path import begin
from tests.browser.store import SENCO_ANSWERS, Store
from tests.browser.visitor import Visitor


async def clipped(visitor: Visitor, name: str, height: float, width: int = 1280) -> None:
    """The upper part of a page, as `picture-….png` in the folder of the album."""
    await visitor.page.set_viewport_size({"width": width, "height": 900})
    await visitor.page.wait_for_load_state("load")
    clip = {"x": 0, "y": 0, "width": width, "height": height}
    path = visitor.look.folder / f"{name}.png"
    await visitor.page.screenshot(path=path, full_page=True, clip=clip)
    await visitor.page.set_viewport_size({"width": 1280, "height": 900})


async def take_the_readmes(teacher: Visitor, store: Store) -> None:
    """The course question down to its button, and the check answers page on a telephone."""
    await begin(teacher)
    await store.has_answered("teacher", SENCO_ANSWERS)
    await teacher.opens("/registration/course")
    button = await teacher.page.get_by_role("button", name="Continue").bounding_box()
    await clipped(teacher, "picture", button["y"] + button["height"] + 40)
    await teacher.opens("/registration/check-answers")
    await clipped(teacher, "picture-telephone", 780, width=360)


async def take_the_consoles(visitor: Visitor, store: Store) -> None:
    """The dashboard, a list, and a campaign that was sent."""
    sam = await begin_in_the_console(visitor, store)
    await sam.opens("/admin")
    await clipped(sam, "picture-dashboard", 1000)
    await sam.opens("/admin/registrations")
    await clipped(sam, "picture-registrations", 1500)
    await sam.opens("/admin/campaigns")
    await prepares(sam, "Autumn courses", readers=30)
    await confirms(sam, "Autumn courses")
    done = sam.page.locator("#progress", has_text="30 of 30 emails done (100%)")
    await expect(done).to_be_visible()
    await sam.opens(sam.address)  # without the banner
    await clipped(sam, "picture-campaign", 1000)
