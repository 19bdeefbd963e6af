"""Files that tests import: the project's own invented ones, and the real ones where they are."""

from io import BytesIO
from pathlib import Path

import pytest
from ground.venv import ROOT

from app.audit import OPERATOR
from app.eligibility.imports.list_formats import LIST_FORMATS
from app.services.importing import lists, workplaces
from app.services.importing.order import Order
from app.services.importing.report import Consent, Report
from app.services.importing.upload import Upload
from tests.stage import NOW

FILES = Path(__file__).parent / "files"
REAL = ROOT.parent / "shared" / "data"

YES = Consent(confirmed=True)
YES_TO_ALL = Consent(confirmed=True, leave_out=True, accept_removals=True)

needs_real_files = pytest.mark.skipif(
    not REAL.is_dir(), reason="the published files are not beside this checkout"
)

FORMATS = {"school": workplaces.SCHOOL_FILES, "childcare_provider": workplaces.CHILDCARE_FILES}


def content(name: str) -> bytes:
    """The bytes of one of our invented files."""
    return (FILES / f"{name}.csv").read_bytes()


async def bring(kind: str, data: bytes, consent: Consent = YES_TO_ALL, **options: object) -> Report:
    """What the use case of a kind says of these bytes."""
    return await carry(kind, Upload(f"{kind}.csv", BytesIO(data)), consent, **options)


async def bring_file(kind: str, path: Path, consent: Consent = YES_TO_ALL) -> Report:
    """What the use case of a kind says of this file."""
    with path.open("rb") as file:
        return await carry(kind, Upload(path.name, file), consent)


async def carry(kind: str, upload: Upload, consent: Consent, **options: object) -> Report:
    """What the use case of a kind says of an upload."""
    order = Order(upload, consent, OPERATOR, NOW, **options)
    if kind in LIST_FORMATS:
        return await lists.import_list(kind, order)
    return await workplaces.import_workplaces(FORMATS.get(kind, workplaces.SCHOOL_FILES), order)
