"""The token of an unsubscribe link: whose it is, and that nobody else can make one."""

import re
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import pytest

from app.emails.unsubscribe_links import (
    TEST,
    one_click_link,
    page_link,
    page_path,
    subscription_in,
    token_of,
)
from tests.sign_in.steps import chosen

SOMEBODY = UUID("5f0c7c6e-1234-4000-8000-00000000abcd")
OLD, NEW = "1:" + "o" * 40, "2:" + "n" * 40


def test_a_token_names_its_subscription_and_is_always_the_same():
    assert subscription_in(token_of(SOMEBODY)) == SOMEBODY
    assert token_of(SOMEBODY) == token_of(SOMEBODY)
    assert token_of(uuid4()) != token_of(SOMEBODY)
    assert subscription_in(token_of(TEST)) == TEST


def test_a_token_needs_no_escaping_and_carries_a_long_hash():
    number, name, keyed_hash = token_of(SOMEBODY).split(".")
    assert number == "1"
    assert re.fullmatch(r"[A-Za-z0-9_-]+", name + keyed_hash)
    assert len(keyed_hash) * 6 >= 128


@pytest.mark.parametrize("place", range(len(token_of(SOMEBODY))))
def test_a_token_with_one_character_changed_is_nobodys(place):
    token = token_of(SOMEBODY)
    for other in ("A", "B", "-", "0", "2", ".", "é"):
        damaged = token[:place] + other + token[place + 1 :]
        assert damaged == token or subscription_in(damaged) is None


@pytest.mark.parametrize(
    "change", ["{}=", "{}.", " {}", "{}\n", "{0}{0}", "", ".", "1..", "{}\x00"]
)
def test_a_token_with_more_or_less_in_it_is_nobodys(change):
    assert subscription_in(change.format(token_of(SOMEBODY))) is None


def test_a_token_cut_short_anywhere_is_nobodys():
    token = token_of(SOMEBODY)
    assert {subscription_in(token[:length]) for length in range(len(token))} == {None}


def test_a_retired_key_is_still_believed_and_signs_no_more():
    with chosen(unsubscribe_keys=OLD):
        old = token_of(SOMEBODY)
    with chosen(unsubscribe_keys=f"{NEW},{OLD}"):
        assert subscription_in(old) == SOMEBODY
        assert token_of(SOMEBODY).startswith("2.")


def test_a_key_that_was_never_ours_is_not_believed():
    with chosen(unsubscribe_keys=OLD):
        theirs = token_of(SOMEBODY)
    assert subscription_in(theirs) is None
    with chosen(unsubscribe_keys=f"{NEW},2{OLD}"):
        assert subscription_in(theirs) is None


@pytest.mark.parametrize("public_url", ["https://npq.example.org", "https://npq.example.org/"])
def test_links_begin_with_the_service_joined_by_one_slash(public_url):
    token = token_of(SOMEBODY)
    with chosen(public_url=public_url):
        page, one_click = urlsplit(page_link(token)), urlsplit(one_click_link(token))
    assert (page.netloc, page.path) == ("npq.example.org", page_path(token))
    assert one_click.path == f"/email-updates/one-click/{token}"
