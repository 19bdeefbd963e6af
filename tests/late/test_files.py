"""Files of addresses as spreadsheets save them."""

import pytest

from app.services.late.choices import Details
from app.services.late.refusals import BatchRefused
from app.services.late.written import uploaded

HEADER = "Email_Address;REASON; Access ends on ;Shoe size;provider\r\n"
ROW = "ada@example.com;ehco;2 May 2024;41;Société\r\n"
ADA = ("ada@example.com", Details(reason="ehco", ends_on="2 May 2024", provider="Société"))


def rows(text: str, encoding: str = "utf-8") -> list[tuple[int, str, Details]]:
    return [(one.row, one.address, one.details) for one in uploaded(text.encode(encoding))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_header_encoding_and_delimiter_are_what_spreadsheets_make_them(encoding, delimiter):
    text = (HEADER + ROW).replace(";", delimiter)
    assert rows(text, encoding) == [(2, *ADA)]


def test_rows_keep_their_numbers_and_blank_ones_do_not_count():
    text = "email\n\na@b.uk\n ,\u00a0\n\nc@d.uk"
    assert [(row, address) for row, address, _ in rows(text)] == [(3, "a@b.uk"), (6, "c@d.uk")]


def test_cells_may_hold_quotes_and_lines():
    ((_, address, details),) = rows('email,note\n"a@b.uk","said ""yes"",\nthen no"')
    assert (address, details.note) == ("a@b.uk", 'said "yes",\nthen no')


def test_of_a_column_that_is_there_twice_the_first_counts():
    assert rows("email,reason,email\na@b.uk,ehco,c@d.uk\n")[0][1] == "a@b.uk"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty"),
        (b"\xef\xbb\xbf \r\n", "The file is empty"),
        (b"name,reason\nAda,ehco\n", "The first row of the file must have a column called"),
        (b"email\n", "The file has no email addresses"),
        (b"email\n" + b"a@b.uk\n" * 2001, "The file must have 2,000 rows or fewer"),
        (b"email\n" + b"x" * 1_000_000, "The file must be smaller than 1MB"),
        (b"PK\x03\x04\x00\x00", "The file must be a CSV file"),
        ("email\na@b.uk".encode("utf-16"), "The file must be a CSV file"),
        (b"email\n\x81\x8d", "The file must be a CSV file"),
        (b'email\n"' + b"x" * 200_000 + b'"', "The file must be a CSV file"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(content, sentence):
    with pytest.raises(BatchRefused, match=f"^{sentence}"):
        uploaded(content)
