"""The frame of `./bin/bench`: figures, verdicts, the table, JSON and the page of the last run."""

import json
from importlib import import_module

import pytest

from bench import __main__ as bench
from bench import part, walk
from bench.asked import Asked, in_turns
from bench.figure import Figure, Goal
from bench.report import BEGIN, END, read, told
from bench.table import table
from bench.wishes import NAMES, wishes

FASTER = Figure(
    "dispatch", "/s", (300, 330, 310), "plain arq", (200, 300, 100), Goal("at least", 1.7, "ratio")
)
SLOWER = Figure("first page", "ms", (14.0,), "the bare SQL", (5.0,), Goal("at most", 8, "more"))
ALONE = Figure("first visit", "KB", (38.94,), goal=Goal("under", 60))
READ = Figure("through Notify", "/s", (2210,))


@pytest.mark.parametrize(
    ("goal", "judged", "met"),
    [
        (Goal("at least", 2), 2, True),
        (Goal("at least", 2), 1.9, False),
        (Goal("at most", 2), 2, True),
        (Goal("at most", 2), 2.1, False),
        (Goal("under", 2), 2, False),
        (Goal("under", 2), 1.9, True),
        (Goal("exactly", 0), 0, True),
        (Goal("exactly", 0), 1, False),
    ],
)
def test_a_goal_is_met_or_not(goal, judged, met):
    assert goal.met_by(judged) is met


def test_the_middle_of_the_rounds_is_judged_beside_the_yardstick_of_the_same_round():
    assert FASTER.judged == (1.5, 1.1, 3.1)
    assert [one.verdict for one in (FASTER, SLOWER, ALONE, READ)] == ["missed", "missed", "met", ""]


def test_the_table_shows_each_figure_with_yardstick_goal_and_verdict():
    lines = [" ".join(line.split()) for line in table([FASTER, SLOWER, ALONE, READ]).splitlines()]
    assert lines[2:] == [
        "| dispatch | 310/s | plain arq: 200/s | 1.5 | 1.1 to 3.1 | at least 1.7 of it | missed |",
        "| first page | 14 ms | the bare SQL: 5 ms | 2.8 | | at most 8 ms more | missed |",
        "| first visit | 38.9 KB | | | | under 60 KB | met |",
        "| through Notify | 2,210/s | | | | for the reader | |",
    ]


def test_figures_survive_json():
    figures = [FASTER, SLOWER, ALONE, READ]
    assert [read(one) for one in json.loads(json.dumps([told(one) for one in figures]))] == figures


async def test_everything_is_measured_once_in_each_round():
    order = []

    def measured(name):
        async def one():
            order.append(name)
            return len(order)

        return one

    assert await in_turns(2, measured("figure"), measured("yardstick")) == [(1, 3), (2, 4)]
    assert order == ["figure", "yardstick"] * 2


async def test_a_measurement_that_fails_does_not_end_the_others(monkeypatch, tmp_path, capsys):
    monkeypatch.delattr("bench.visit.measure")
    found = await part.measure(["visit", "walk"], Asked(rounds=1), tmp_path)
    assert found["failed"] == ["visit"]
    assert [figure["name"][:16] for figure in found["figures"]] == ["the longest walk"]
    assert "AttributeError" in capsys.readouterr().err


async def test_a_real_measurement_gives_figures(tmp_path):
    (figure,) = await walk.measure(Asked(rounds=2), tmp_path)
    assert len(figure.measured) == 2
    assert min(figure.measured) > 0


@pytest.fixture
def found(monkeypatch):
    """Parts that are measured at once."""
    parts = {"pages": ([FASTER], []), "search": ([ALONE], []), "mail": ([], ["mail"])}

    def measured_at_once(names, asked):
        return parts[names[0]]

    monkeypatch.setattr(bench, "part", measured_at_once)


def run(monkeypatch, *words):
    monkeypatch.setattr("sys.argv", ["bench", *map(str, words)])
    return bench.main()


def test_a_run_prints_one_table_and_how_it_went(found, monkeypatch, capsys):
    assert run(monkeypatch, "search", "pages") == 0
    out = capsys.readouterr().out
    assert out.count("| Figure") == 1
    assert out.index("dispatch") < out.index("first visit")
    assert "1 of 2 goals met. Missed: dispatch." in out


def test_what_could_not_be_measured_is_said_and_fails(found, monkeypatch, capsys):
    assert run(monkeypatch, "search", "mail") == 1
    assert "Not measured, since it failed: mail." in capsys.readouterr().out


def test_json_on_request(found, monkeypatch, tmp_path):
    run(monkeypatch, "pages", "--json", tmp_path / "run.json")
    said = json.loads((tmp_path / "run.json").read_text())
    (figure,) = said["figures"]
    assert said["size"] == 1_000_000
    assert (figure["measured"], figure["ratio"]) == ([300, 330, 310], 1.5)
    assert figure["verdict"] == "missed"


def test_the_last_run_replaces_the_one_before(found, monkeypatch, tmp_path):
    page = tmp_path / "speed.md"
    page.write_text(f"How to read it.\n{BEGIN}\nan older run\n{END}\nThe end.\n")
    run(monkeypatch, "search", "--write", page)
    text = page.read_text()
    assert text.startswith(f"How to read it.\n{BEGIN}\n")
    assert text.endswith(f"{END}\nThe end.\n")
    assert "first visit" in text
    assert "older" not in text


def test_an_unknown_name_is_answered_with_the_known_ones(capsys):
    with pytest.raises(SystemExit):
        wishes(["pages", "weather"])
    assert "unknown: weather. Known: pages, visit" in capsys.readouterr().err


def test_every_name_has_a_measurement():
    for name in NAMES:
        assert import_module(f"bench.{name}").measure
