"""Small CSV files as answers; lists that may be long are streamed by `downloads.py`."""

from collections.abc import Iterable

from litestar import Response

from app.clock import now, uk
from app.pages.render import VARY
from app.services.csv_writing import csv_text


def csv_answer(rows: Iterable[Iterable[str]], name: str) -> Response[str]:
    """A file of these rows to be saved, named with the UK time, for spreadsheets too."""
    file = f"{name}-{uk(now()):%Y-%m-%d-%H%M}.csv"
    return Response(
        f"\ufeff{csv_text(rows)}",
        media_type="text/csv",
        headers={**VARY, "Content-Disposition": f'attachment; filename="{file}"'},
    )
