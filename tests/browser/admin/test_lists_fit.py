"""Every list of the console on a usual screen: all columns are seen without scrolling sideways."""

import pytest

from tests.browser.console_pictures import LISTS, PEOPLE
from tests.browser.store import Store
from tests.browser.visitor import Visitor

CUT_OFF = """
() => [...document.querySelectorAll('.app-table, .app-figures, html')]
  .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.className)
"""


@pytest.mark.parametrize("scripted", [True], ids=["with JavaScript"])
async def test_no_list_is_wider_than_the_page(super_visitor: Visitor, store: Store):
    await store.connection.execute(PEOPLE)
    cut_off = {}
    for address in LISTS:
        await super_visitor.opens(address)
        await super_visitor.looks(mistaken=False)
        cut_off[address] = await super_visitor.page.evaluate(CUT_OFF)
    assert {address: parts for address, parts in cut_off.items() if parts} == {}
