"""How texts are normalised, query and record alike (eligibility.md, section 8)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.eligibility.search_words import LONGEST_WORD, search_columns, words

PAIRS = [
    ("St. Mary’s", "st marys"),
    ("St Mary's", "st marys"),
    ("St Mary‘s", "st marys"),
    ("St Mary`s", "st marys"),
    ("St Mary´s", "st marys"),
    ("St Maryʼs", "st marys"),
    ("St Mary＇s", "st marys"),
    ("SAINT MARYS", "st marys"),
    ("All Saints", "all sts"),
    ("Saintly Lane", "saintly lane"),
    ("Arts & Crafts", "arts and crafts"),
    ("Arts&Crafts", "arts and crafts"),
    ("Arts ＆ Crafts", "arts and crafts"),
    ("Stoke-on-Otter", "stoke on otter"),
    ("Infant/Junior, (Upper) [Lower]: Site", "infant junior upper lower site"),
    ("C.E. School", "ce school"),
    ("École Élémentaire", "ecole elementaire"),
    ("Ysgol Tŷ Ffynnon", "ysgol ty ffynnon"),
    ("Øresund Straße Łódź", "oresund strasse lodz"),
    ("  two   spaces\t", "two spaces"),
    ("ＦＵＬＬ ｗｉｄｔｈ １２", "full width 12"),
    ("zero\u200bwidth soft\u00adhyphen", "zerowidth softhyphen"),
    ("under_score 100%", "under score 100"),
    ("日本 school", "日本 school"),
    ("🙂 - ? !", ""),
    ("", ""),
]


@pytest.mark.parametrize(("written", "plain"), PAIRS)
def test_a_text_is_normalised(written, plain):
    assert " ".join(words(written)) == plain


@given(st.text())
def test_normalising_again_changes_nothing(text):
    assert words(" ".join(words(text))) == words(text)


@given(st.text(st.characters()))
def test_words_hold_letters_and_digits_only_and_no_more_than_a_search_can_ask(text):
    assert all(word.isalnum() and len(word) <= LONGEST_WORD for word in words(text))


def test_a_record_is_found_by_its_terms():
    record = {"kind": "school", "identifier": "700001", "name": "St Aldric’s", "town": "Leeds"}
    assert search_columns({**record, "postcode": "LS31 4CM", "address_1": "1 Mill Lane"}) == {
        "search_name": "st aldrics",
        "search_town": "leeds",
        "search_words": "=st =aldrics ~st ~aldrics ~leeds st aldrics leeds 1 mill lane ls31 4cm"
        " ls314cm @ls314cm 700001 #700001",
    }


def test_an_ofsted_number_is_also_kept_without_its_letters():
    found = search_columns({"identifier": "EY970005", "name": None})["search_words"]
    assert found == "ey970005 #ey970005 970005 #970005"


def test_a_record_without_a_published_name_is_found_by_its_number_only():
    record = {"identifier": "970005", "name": None, "authority": "Leeds", "postcode": "LS31 4CM"}
    assert search_columns({**record, "town": "Leeds"}) == {
        "search_name": None,
        "search_town": None,
        "search_words": "970005 #970005",
    }
