"""Reading a file takes the same memory however long it is."""

import gzip
import tracemalloc
from collections.abc import Iterator
from io import BytesIO

from app.eligibility.imports.list_formats import LIST_FORMATS
from app.eligibility.imports.sheet import open_sheet
from app.services.importing.text import examine, lines
from app.services.importing.upload import Upload
from tests.importing.given import content

FORMAT = LIST_FORMATS["schools"]
MOST = 2_000_000  # bytes; the content unpacks to 9 MB


def large() -> Iterator[bytes]:
    """A compressed list of 80,000 rows."""
    yield content("schools")
    for number in range(80_000):
        yield b"%07d,Otterford,%s Primary School,Community school,Otterford\n" % (number, b"A" * 50)


def count(upload: Upload) -> int:
    """Read a list to its end; how many rows it has."""
    written = examine(upload, FORMAT.limits)
    sheet = open_sheet(lines(upload, written, any_byte=False), [FORMAT])
    return sum(1 for _ in sheet.rows)


def test_a_large_file_is_never_in_memory_whole():
    upload = Upload("large.csv.gz", BytesIO(gzip.compress(b"".join(large()), 1)))
    tracemalloc.start()
    rows = count(upload)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert rows == 80_005
    assert peak < MOST
