"""How values stand in a CSV file, as SQL: empty for none, never a formula (admin.md, 12)."""

# White space of any kind, then what a spreadsheet would take for a formula, its full-width form
# included. Tab and carriage return count wherever they stand in that white space.
_SPACE = (
    r"\s\u001C-\u001F\u00A0\u0085\u1680\u180E"
    r"\u2000-\u200F\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF"
)
FORMULA = rf"^(?:[{_SPACE}]*[=+@|%\uFF1D\uFF0B\uFF0D\uFF20-]|[{_SPACE}]*[\t\r])"


def text(sql: str) -> str:
    """Words that people wrote: with `'` in front where a spreadsheet would calculate."""
    said = f"nullif(({sql})::text, '')"
    return f"CASE WHEN {said} ~ '{FORMULA}' THEN '''' || ({sql})::text ELSE {said} END"


def plain(sql: str) -> str:
    """Our own codes and ids, which never begin like a formula."""
    return f"nullif(({sql})::text, '')"


def moment(sql: str) -> str:
    """A moment in UTC, such as 2024-05-02T14:04:09Z."""
    return f"""to_char(({sql}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')"""


def day(sql: str) -> str:
    """A day, such as 2024-05-02."""
    return f"to_char({sql}, 'YYYY-MM-DD')"


def month(sql: str) -> str:
    """A month that is kept as its first day, such as 2024-05."""
    return f"to_char({sql}, 'YYYY-MM')"


def yes_no(sql: str) -> str:
    """`yes` or `no`, empty when not known."""
    return f"CASE ({sql}) WHEN true THEN 'yes' WHEN false THEN 'no' END"
