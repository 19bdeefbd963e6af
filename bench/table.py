"""The one table of a run, which reads well on a screen and in `docs/speed.md` alike."""

from collections.abc import Iterator, Sequence
from statistics import median

from bench.figure import Figure, Goal

HEADINGS = (
    "Figure",
    "Measured",
    "Yardstick in the same run",
    "Ratio",
    "Rounds",
    "Goal",
    "Verdict",
)
LEFT = (0, 2, 5, 6)


def table(figures: Sequence[Figure]) -> str:
    """The figures as a table in Markdown, its columns in line."""
    rows = [HEADINGS, *(cells(figure) for figure in figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(lines(rows, widths))


def lines(rows: Sequence[tuple[str, ...]], widths: Sequence[int]) -> Iterator[str]:
    for number, row in enumerate(rows):
        padded = (
            cell.ljust(width) if column in LEFT else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield f"| {' | '.join(padded)} |"
        if number == 0:
            yield f"|{'|'.join(ruled(column, width) for column, width in enumerate(widths))}|"


def ruled(column: int, width: int) -> str:
    return "-" * (width + 2) if column in LEFT else "-" * (width + 1) + ":"


def cells(figure: Figure) -> tuple[str, ...]:
    """What stands in the line of a figure."""
    return (
        figure.name,
        amount(figure.middle, figure.unit),
        beside(figure),
        f"{median(figure.ratios):.3g}" if figure.beside else "",
        spread(figure),
        goal(figure.goal, figure.unit) if figure.goal else "for the reader",
        figure.verdict,
    )


def beside(figure: Figure) -> str:
    if not figure.beside:
        return figure.yardstick
    return f"{figure.yardstick}: {amount(median(figure.beside), figure.unit)}"


def spread(figure: Figure) -> str:
    """The least and the most of what the goal speaks about; one round has none."""
    low, high = min(figure.judged), max(figure.judged)
    return "" if len(figure.judged) == 1 else f"{short(low)} to {short(high)}"


def goal(asked: Goal, unit: str) -> str:
    """The goal in words."""
    if asked.kind == "ratio":
        return f"{asked.way} {short(asked.limit)} of it"
    more = " more" if asked.kind == "more" else ""
    return f"{asked.way} {amount(asked.limit, unit)}{more}"


def amount(number: float, unit: str) -> str:
    """A number with its unit."""
    return f"{short(number)}{'' if unit.startswith('/') else ' '}{unit}".strip()


def short(number: float) -> str:
    """A number as far as it means something: three digits, none of a thousand lost."""
    return f"{number:,.0f}" if abs(number) >= 100 else f"{number:.3g}"
