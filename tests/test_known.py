"""What a run has examined before is not examined again, and nothing else is left out."""

from tests.browser.known import Known
from tests.page_check import read

PAGE = "<!doctype html><html lang=en><title>One</title><body><p class='{}'>{}</p>"


def page(kind, words):
    return read(PAGE.format(kind, words))


def test_a_page_is_known_to_every_process_whatever_its_port(tmp_path):
    Known(tmp_path).place('<a href="http://localhost:1000/">', scripted=True).touch()
    elsewhere = Known(tmp_path)
    assert elsewhere.place('<a href="http://localhost:2000/">', scripted=True).exists()
    assert not elsewhere.place('<a href="http://localhost:2000/x">', scripted=True).exists()
    assert not elsewhere.place('<a href="http://localhost:1000/">', scripted=False).exists()


def test_words_are_new_where_their_element_or_one_around_it_is(tmp_path):
    known = Known(tmp_path)
    for file in known.new_settings(page("a", "Words")):
        file.touch()
    assert known.new_settings(page("a", "Other words")) == []
    assert len(known.new_settings(page("b", "Words"))) == 1
    assert len(known.new_settings(page("a", "<b>Words</b>"))) == 1
    assert known.new_settings(page("b", " ")) == []
