"""Every component renders, is valid HTML and never lets words become markup."""

import html5lib
import pytest

import components
from components import Component
from tests.components.pieces import one_of_each

TYPED = "<script>alert('O’Neill & \"sons\"')</script>"


def name(component: Component) -> str:
    return type(component).__name__


def test_one_of_each_leaves_none_out():
    public = [getattr(components, name) for name in components.__all__]
    kinds = {kind for kind in public if isinstance(kind, type) and issubclass(kind, Component)}
    assert {type(piece) for piece in one_of_each("words")} == kinds - {Component}


@pytest.mark.parametrize("component", one_of_each("words"), ids=name)
def test_it_is_valid_html(component):
    document = f"<!DOCTYPE html><html><title>t</title><body>{component.__html__()}</body></html>"
    assert html5lib.HTMLParser(strict=True).parse(document) is not None


@pytest.mark.parametrize("component", one_of_each(TYPED), ids=name)
def test_words_that_look_like_markup_are_shown_as_words(component):
    fragment = html5lib.parseFragment(component.__html__(), namespaceHTMLElements=False)
    assert fragment.find(".//script") is None
    assert "<script" not in component.__html__()


WORDY = [piece for piece in one_of_each(TYPED) if name(piece) not in ("Header", "Html")]


@pytest.mark.parametrize("component", WORDY, ids=name)
def test_typed_words_arrive_whole(component):
    fragment = html5lib.parseFragment(component.__html__(), namespaceHTMLElements=False)
    assert TYPED in "".join(fragment.itertext())
