"""Charts: what they draw, and what they say."""

from components import BarRows, Series, StackedBars

DAYS = tuple(f"{n} May" for n in range(1, 31))


def bars(*series: Series, labels: tuple[str, ...] = DAYS) -> StackedBars:
    return StackedBars("x", "Title", "Summary.", labels, series)


def test_every_bar_stays_inside_and_stands_on_the_line():
    chart = bars(Series("A", tuple(range(30))), Series("B", tuple(range(30))))
    boxes = list(chart.boxes())
    assert all(box.y >= 44 and box.y + box.height <= chart.floor + 0.1 for box in boxes)
    assert all(0 <= box.x <= box.x + box.width <= 360 for box in boxes)
    assert len(boxes) == 58  # there is nothing of the first day


def test_a_chart_of_nothing_is_a_line_with_noughts():
    chart = bars(Series("A", (0,) * 30))
    assert list(chart.boxes()) == []
    assert [value.text for value in chart.values()] == ["0"] * 30


def test_each_kind_has_a_pattern_of_its_own_and_a_name():
    kinds = tuple(Series(name, (1,) * 7) for name in "ABCD")
    legend = list(bars(*kinds, labels=DAYS[:7]).legend())
    assert [(box.pattern, name.text) for box, name in legend] == [
        (1, "A"),
        (2, "B"),
        (3, "C"),
        (4, "D"),
    ]


def test_the_last_day_is_always_named():
    assert list(bars(Series("A", (1,) * 30)).marks())[-1].text == "30 May"


def test_a_picture_has_a_title_a_summary_and_values_as_text():
    chart = BarRows("x", "A & B", "A summary.", ("One", "Two"), Series("N", (1204, 0)))
    markup = chart.__html__()
    for part in ('role="img"', ">A &amp; B</title>", ">A summary.</desc>", ">1,204</text>"):
        assert part in markup
    assert "style=" not in markup
