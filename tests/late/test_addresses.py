import pytest

from app.services.late.addresses import is_address, normalised, parted

ADA = "ada@example.com"
WRITTEN = [
    "Ada@Example.COM",
    "  ada@example.com\t\r\n",
    "\u00a0ada@example.com\u00a0",
    "\u200bada@example.com\u200b",
    "\ufeffada@example.com",
    "\u2003\u202fada@example.com\u3000",
    "<ada@example.com>",
    "mailto:ada@example.com",
    "MailTo: ada@example.com",
    "<mailto:ada@example.com>",
    "mailto:<ada@example.com>",
    " < \u00a0ada@example.com > ",
]
GOOD = [
    ADA,
    "a@b.uk",
    "o'neil+npq@sub.example.co.uk",
    "x_1!#$%&'*/=?^`{|}~-@example.com",
    f"{'a' * 64}@example.com",
    "a@xn--bcher-kva.xn--p1ai",
    f"a@{'b' * 63}.com",
]
BAD = [
    "",
    "ada",
    "ada@",
    "@example.com",
    "ada@example",
    "ada@@example.com",
    "ada@exa mple.com",
    ".ada@example.com",
    "ada.@example.com",
    "a..da@example.com",
    "ada@-example.com",
    "ada@example-.com",
    "ada@example..com",
    "ada@example.c",
    "ada@example.c0m",
    "ada@example.com.",
    "ada<x>@example.com",
    '"ada"@example.com',
    "ada@[127.0.0.1]",
    "adá@example.com",
    "ada@exämple.com",
    "a\u200bda@example.com",
    f"{'a' * 65}@example.com",
    f"a@{'b' * 64}.com",
    f"a@{'.'.join(['b' * 62] * 4)}.com",
]


@pytest.mark.parametrize("written", WRITTEN)
def test_what_is_put_around_an_address_does_not_count(written):
    assert normalised(written) == ADA


@pytest.mark.parametrize("address", GOOD)
def test_an_address_that_can_be_written_to_is_accepted(address):
    assert is_address(normalised(address))


@pytest.mark.parametrize("address", BAD)
def test_what_is_no_address_is_not(address):
    assert not is_address(normalised(address))


@pytest.mark.parametrize("blank", ["", " ", "\u200b\u00a0", "<>", "mailto:", "<mailto:>"])
def test_nothing_stays_nothing(blank):
    assert normalised(blank) == ""


def test_an_address_of_another_alphabet_does_not_become_ours():
    assert not is_address(normalised("\u212aate@example.com"))


def test_addresses_are_parted_by_whatever_stands_between_them():
    text = "a@b.uk,c@d.uk; e@f.uk\r\n\n<g@h.uk>\u00a0i@j.uk , ;\u200b"
    assert parted(text) == ["a@b.uk", "c@d.uk", "e@f.uk", "<g@h.uk>", "i@j.uk"]
