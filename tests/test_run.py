"""How a run of tests is ordered, what its processes share, and what it says at its end."""

from dataclasses import dataclass

from tests.durations import by_folder
from tests.order import TESTS, rank


@dataclass
class Part:
    """A part of a test, as pytest reports it."""

    nodeid: str
    duration: float


def test_files_that_take_minutes_are_given_out_first():
    files = ["emails/test_a.py", "browser/admin/test_b.py", "crash/test_campaign_storm.py"]
    ranks = [rank(TESTS / name) for name in files]
    assert ranks == sorted(ranks, reverse=True)
    assert len(set(ranks)) == 3


def test_the_time_of_a_folder_is_that_of_all_parts_of_its_tests():
    parts = [
        Part("tests/emails/test_a.py::test_one", 3),
        Part("tests/browser/test_b.py::test_two[x]", 4),
        Part("tests/browser/admin/test_c.py::test_three", 5),
        Part("tests/test_cli.py::test_four", 0.4),
    ]
    assert by_folder(parts) == "browser 9 s, emails 3 s"
