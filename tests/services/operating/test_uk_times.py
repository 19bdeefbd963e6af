"""Times as operators type them, and the nights on which UK clocks change."""

from datetime import UTC, date, datetime

import pytest

from app.services.operating.refusals import ChangeRefused
from app.services.operating.uk_times import (
    MOMENT_EXAMPLE,
    MONTH_EXAMPLE,
    read_moment,
    read_month,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2024-04-02 17:00", (2024, 4, 2, 16)),
        ("2 April 2024 5pm", (2024, 4, 2, 16)),
        ("  02/04/2024   5.00 PM ", (2024, 4, 2, 16)),
        ("2 apr 2024 midday", (2024, 4, 2, 11)),
        ("2024-12-01 midnight", (2024, 12, 1, 0)),
        ("1 December 2024 12am", (2024, 12, 1, 0)),
        ("1 December 2024 12:30pm", (2024, 12, 1, 12, 30)),
        ("31 March 2024 0:59", (2024, 3, 31, 0, 59)),
        ("31 March 2024 2:00", (2024, 3, 31, 1)),
        ("27 October 2024 0:59", (2024, 10, 26, 23, 59)),
        ("27 October 2024 2:00", (2024, 10, 27, 2)),
    ],
)
def test_a_time_is_read_as_uk_clocks_show_it(typed: str, meant: tuple[int, ...]):
    assert read_moment(typed, "opens_at") == datetime(*meant, tzinfo=UTC)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "soon", "5pm", "2 April 2024", "31 April 2024 5pm", "2024-02-30 10:00"),
        *("2 April 2024 25:00", "2 April 2024 13pm", "2 April 2024 0am", "2 April 0224 5pm"),
        *("2 Ap 2024 5pm", "2024-04-02 5:60", "２ April 2024 5pm", "1e3/1/2024 5pm"),
    ],
)
def test_what_is_no_time_is_refused_with_an_example(typed: str):
    with pytest.raises(ChangeRefused) as refusal:
        read_moment(typed, "opens_at")
    assert (str(refusal.value), refusal.value.field) == (MOMENT_EXAMPLE, "opens_at")


@pytest.mark.parametrize("clock", ["1am", "1:00", "1:30am", "01:59"])
def test_a_time_that_does_not_exist_is_refused(clock: str):
    with pytest.raises(ChangeRefused, match="31 March 2024 does not exist, because UK clocks go f"):
        read_moment(f"31 March 2024 {clock}", "closes_at")


@pytest.mark.parametrize("clock", ["1am", "1:00", "1:30am", "01:59"])
def test_a_time_that_exists_twice_is_refused(clock: str):
    with pytest.raises(
        ChangeRefused, match="27 October 2024 happens twice, because UK clocks go b"
    ):
        read_moment(f"27/10/2024 {clock}", "closes_at")


@pytest.mark.parametrize("typed", ["November 2024", "nov 2024", "2024-11", "11/2024", "11 2024"])
def test_a_month_is_read_as_its_first_day(typed: str):
    assert read_month(typed, "month") == date(2024, 11, 1)


@pytest.mark.parametrize("typed", ["", "November", "2024-13", "0 2024", "Smarch 2024", "11 24"])
def test_what_is_no_month_is_refused_with_an_example(typed: str):
    with pytest.raises(ChangeRefused) as refusal:
        read_month(typed, "month")
    assert str(refusal.value) == MONTH_EXAMPLE
