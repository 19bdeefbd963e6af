"""How names and searches are written so that they can be compared (eligibility.md, 8).

A record is found by its terms: every word by itself, "=" before a word of the name, "~" before a
word of name or town, "#" before a whole number and "@" before a whole postcode.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

SHORTEST_GUESSED = 4
LONGEST_WORD = 64  # as much as a search can hold; far below what an index takes

# Before accents are taken apart, which would turn some of these into a space.
_DROPPED = re.compile("['’‘‛ʹʻʼʽˈ`´΄᾽᾿′‵＇ꞌ׳.．]")
_UNMARKED = {"Mn", "Me", "Cf"}  # accents, enclosing marks, and what nobody sees
_WORD = re.compile(r"[^\W_]+")
_SAINTS = {"saint": "st", "saints": "sts"}
_LETTERS_OF_THEIR_OWN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)

_PLACE = ("address_1", "address_2", "address_3", "county", "authority")


def words(text: str) -> tuple[str, ...]:
    """The words of a text: small letters and digits, no accents, "saint" as "st", "&" as "and"."""
    plain = _DROPPED.sub("", _without_marks(text)).replace("&", " and ")
    found = (_SAINTS.get(word, word) for word in _WORD.findall(plain))
    return tuple(word[:LONGEST_WORD] for word in found)


def _without_marks(text: str) -> str:
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", _DROPPED.sub("", text)).casefold()
    plain = "".join(sign for sign in plain if unicodedata.category(sign) not in _UNMARKED)
    return plain.translate(_LETTERS_OF_THEIR_OWN)


def may_be_misspelt(word: str) -> bool:
    """Whether a search forgives mistakes in this word: not in short ones, never in numbers."""
    return len(word) >= SHORTEST_GUESSED and word.isalpha()


def search_columns(record: Mapping[str, object]) -> dict[str, str | None]:
    """The search columns of a `workplace` row, from its other columns, by name.

    A record without a published name is found by its numbers only, and stands last.
    """
    numbers = list(_number_terms(record))
    if not record.get("name"):
        return {"search_name": None, "search_town": None, "search_words": " ".join(numbers)}
    name, town = _words_of(record, "name"), _words_of(record, "town")
    place = (word for column in _PLACE for word in _words_of(record, column))
    terms = (
        *(f"={word}" for word in name),
        *(f"~{word}" for word in (*name, *town)),
        *(*name, *town, *place),
        *_postcode_terms(_words_of(record, "postcode")),
        *numbers,
    )
    return {
        "search_name": " ".join(name),
        "search_town": " ".join(town),
        "search_words": " ".join(dict.fromkeys(terms)),
    }


def _words_of(record: Mapping[str, object], column: str) -> tuple[str, ...]:
    return words(str(record.get(column) or ""))


def _postcode_terms(postcode: tuple[str, ...]) -> Iterable[str]:
    whole = "".join(postcode)
    return (*postcode, whole, f"@{whole}") if whole else ()


def _number_terms(record: Mapping[str, object]) -> Iterable[str]:
    """The numbers of a record, and those of an Ofsted number also without its letters."""
    for column in ("identifier", "ukprn"):
        if whole := "".join(_words_of(record, column)):
            yield from (whole, f"#{whole}")
            if (digits := whole.lstrip("abcdefghijklmnopqrstuvwxyz")) not in ("", whole):
                yield from (digits, f"#{digits}")
