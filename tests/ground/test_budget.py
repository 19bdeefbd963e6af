"""The size budget."""

from ground import budget
from ground.budget import Piece


def test_lengths_up_to_the_limit_are_within_the_budget():
    assert not any(Piece(kind, "place", limit).too_long for kind, limit in budget.LIMITS.items())


def test_one_line_more_is_over_the_budget():
    assert all(Piece(kind, "place", limit + 1).too_long for kind, limit in budget.LIMITS.items())


def test_it_measures_a_test_as_a_test_and_anything_else_as_a_function():
    here = "tests/ground/test_budget.py"
    kinds = {piece.place: piece.kind for piece in budget.pieces()}
    assert kinds[f"{here} test_one_line_more_is_over_the_budget"] == "test"
    assert kinds["bin/ground/budget.py hold"] == "function"
    assert kinds["bin/ground/budget.py"] == "file"


def test_it_says_what_is_too_long(monkeypatch, capsys):
    monkeypatch.setattr(budget, "pieces", lambda: [Piece("file", "app/long.py", 251)])
    assert not budget.hold()
    assert "app/long.py: a file of 251 lines, 250 is the most" in capsys.readouterr().out
