"""Charts drawn by the server: pictures with a title, a summary, and their values as text."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import ClassVar

from components.component import Component

WIDTH, PLOT, TOP, FOOT = 360, 140, 44, 22
CROWDED = 10
LABELS = 6
ROW, BAR, ROOM = 40, 16, 300


@dataclass(frozen=True, slots=True)
class Series:
    """One kind of value, with a value for each place of the chart."""

    name: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle filled with the pattern of this number."""

    x: float
    y: float
    width: float
    height: float
    pattern: int = 1


@dataclass(frozen=True, slots=True)
class Mark:
    """A text at a place."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class StackedBars(Component):
    """Upright bars side by side, each of one part for each series, with its whole above it."""

    template: ClassVar = "stacked_bars.html"
    memoised: ClassVar = False
    id: str
    title: str
    summary: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]

    @property
    def height(self) -> int:
        """The height of the drawing, whose width is always the same."""
        return TOP + PLOT + FOOT

    @property
    def floor(self) -> int:
        """Where the bars stand."""
        return TOP + PLOT

    @property
    def upright(self) -> bool:
        """Whether values are turned, because there are too many side by side."""
        return len(self.labels) > CROWDED

    @property
    def step(self) -> float:
        """The room of one bar."""
        return WIDTH / max(1, len(self.labels))

    @property
    def totals(self) -> list[int]:
        """The whole of each bar."""
        return [sum(one.values[n] for one in self.series) for n in range(len(self.labels))]

    def boxes(self) -> Iterator[Box]:
        """Every part that there is something of."""
        scale = PLOT / max(1, *self.totals)
        for place in range(len(self.labels)):
            y = float(self.floor)
            for pattern, one in enumerate(self.series, 1):
                height = one.values[place] * scale
                y -= height
                if height:
                    x = (place + 0.15) * self.step
                    yield _box(x, y, self.step * 0.7, height, pattern)

    def values(self) -> Iterator[Mark]:
        """The whole of each bar as text, above it."""
        scale = PLOT / max(1, *self.totals)
        for place, total in enumerate(self.totals):
            y = self.floor - total * scale - 3
            yield Mark(round((place + 0.5) * self.step, 1), round(y, 1), f"{total:,}")

    def marks(self) -> Iterator[Mark]:
        """As many labels as there is room for, the last one among them."""
        every = ceil(len(self.labels) / LABELS)
        for place in reversed(range(len(self.labels) - 1, -1, -every)):
            x = min(max((place + 0.5) * self.step, 20), WIDTH - 20)
            yield Mark(round(x, 1), self.height - 6, self.labels[place])

    def legend(self) -> Iterator[tuple[Box, Mark]]:
        """A sample of each pattern and its name; none where there is one series only."""
        if len(self.series) > 1:
            for place, one in enumerate(self.series):
                x = place * WIDTH / len(self.series)
                yield Box(x, 2, 12, 12, place + 1), Mark(x + 17, 12, one.name)


@dataclass(frozen=True, slots=True)
class BarRows(Component):
    """Bars one below the other, each with its name and its value."""

    template: ClassVar = "bar_rows.html"
    memoised: ClassVar = False
    id: str
    title: str
    summary: str
    labels: tuple[str, ...]
    series: Series

    @property
    def height(self) -> int:
        """The height of the drawing, whose width is always the same."""
        return ROW * len(self.labels)

    def rows(self) -> Iterator[tuple[Mark, Box, Mark]]:
        """Name, bar and value of each place."""
        scale = ROOM / max(1, *self.series.values)
        for place, (label, value) in enumerate(zip(self.labels, self.series.values, strict=True)):
            y, width = place * ROW, value * scale
            bar = _box(0, y + 18, width, BAR, 1)
            yield Mark(0, y + 13, label), bar, Mark(round(width + 6, 1), y + 31, f"{value:,}")


def _box(x: float, y: float, width: float, height: float, pattern: int) -> Box:
    return Box(round(x, 2), round(y, 2), round(width, 2), round(height, 2), pattern)
