"""What a provider writes into the file, row by row."""

from datetime import date
from uuid import UUID

import pytest

from app.services.csv_files import FileRefused, Row, read_rows
from app.services.reviewing.answers import FILE, RowMistake, read_answer

TODAY = date(2024, 5, 10)
ID = "5f0c2b3a-0c5e-4f5e-9d0a-2f6f3c1d7e11"


def read(registration: str = ID, started: str = "yes", started_on: str = "", note: str = ""):
    cells = {"registration": registration, "started": started}
    return read_answer(Row(2, {**cells, "started_on": started_on, "note": note}), TODAY)


@pytest.mark.parametrize("word", ["yes", "Y", " TRUE ", "yes\u00a0"])
def test_yes_is_understood_in_any_case(word):
    assert read(started=word).answer == "started"


@pytest.mark.parametrize("word", ["no", "N", "False"])
def test_no_is_understood_in_any_case(word):
    assert read(started=word).answer == "not_started"


@pytest.mark.parametrize("word", ["", " ", "\u200b"])
def test_a_blank_is_no_answer(word):
    assert read(started=word).answer is None


@pytest.mark.parametrize("day", ["2 May 2024", "2 may 2024", "02/05/2024", "2024-05-02"])
def test_a_start_is_a_day_as_people_write_them(day):
    assert read(started_on=day).started_on == date(2024, 5, 2)


@pytest.mark.parametrize("word", ["no", ""])
def test_a_date_without_yes_is_left_out_and_said(word):
    answer = read(started=word, started_on="2 May 2024")
    assert (answer.started_on, answer.loose_date) == (None, True)


def test_a_note_is_kept_as_it_is():
    assert read(note=' =HYPERLINK("x")\nשלום 🎉 ').note == '=HYPERLINK("x")\nשלום 🎉'


@pytest.mark.parametrize("written", [ID.upper(), f" {ID}\u00a0"])
def test_an_id_is_read_whatever_stands_around_it(written):
    assert read(written).registration == UUID(ID)


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"registration": ""}, "The registration id is empty"),
        ({"registration": "12"}, "This is not a registration id"),
        ({"registration": ID.replace("-", "")}, "This is not a registration id"),
        ({"started": "maybe"}, "Started is “maybe”. It must be yes or no"),
        ({"started": "x" * 99}, f"Started is “{'x' * 39}…”. It must be yes or no"),
        (
            {"started_on": "31/02/2024"},
            "Started on is “31/02/2024”. It must be a date like 2 May 2024, 02/05/2024 or"
            " 2024-05-02",
        ),
        (
            {"started": "no", "started_on": "11 May 2024"},
            "Started on is “11 May 2024”. It must be today or in the past",
        ),
    ],
)
def test_what_is_not_understood_is_said_in_a_sentence(cells, sentence):
    with pytest.raises(RowMistake) as mistake:
        read(**cells)
    assert str(mistake.value) == sentence


def test_columns_are_found_by_header_and_others_ignored():
    (row,) = read_rows(f"Name;STARTED;Registration ID\nAda;y;{ID}\n".encode(), FILE)
    assert row.cells == {"started": "y", "registration": ID}


@pytest.mark.parametrize("header", ["registration_id,note", "started,note"])
def test_a_file_without_its_columns_is_refused(header):
    with pytest.raises(FileRefused, match="columns called “registration_id” and “started”"):
        read_rows(f"{header}\nx,y\n".encode(), FILE)


def test_a_file_that_is_too_large_is_refused():
    with pytest.raises(FileRefused, match="smaller than 5MB"):
        read_rows(b"x" * 5_000_001, FILE)
    with pytest.raises(FileRefused, match="20,000 rows or fewer"):
        read_rows(b"registration_id,started\n" + b"x,\n" * 20_001, FILE)
