"""Imports as the console begins them: uploaded, worked on, agreed to."""

from io import BytesIO
from uuid import UUID

from app.audit import Actor
from app.services.importing.deciding import Decision, agree
from app.services.importing.looking import Import, look
from app.services.importing.order import Order
from app.services.importing.report import Consent
from app.services.importing.upload import Upload
from app.services.importing.uploading import receive
from models.engine import DB
from tests.stage import NOW
from workers.imports import work_off_imports

ROBIN = Actor("admin", "5f0c8f0e-0000-4000-8000-000000000001", "Robin Larkfield")
DECISION = Decision(ROBIN, NOW)


async def upload(kind: str, data: bytes, name: str = "", form_id: str | None = None) -> UUID:
    """Upload these bytes."""
    file = Upload(name or f"{kind}.csv", BytesIO(data))
    return await receive(kind, Order(file, Consent(), ROBIN, NOW), form_id)


async def uploaded(kind: str, data: bytes, name: str = "") -> Import:
    """Upload these bytes and have them read; the import then."""
    return await worked_on(kind, await upload(kind, data, name))


async def worked_on(kind: str, run: UUID) -> Import:
    """Let the worker do what waits; an import then."""
    await work_off_imports()
    found = await look(kind, run)
    assert found is not None
    return found


async def applied(kind: str, data: bytes) -> Import:
    """Upload these bytes, agree to everything, and have them applied."""
    found = await uploaded(kind, data)
    await agree(kind, found.id, everything(found), DECISION)
    return await worked_on(kind, found.id)


def everything(found: Import) -> Consent:
    """Agreement to all that a report may need."""
    return Consent(True, True, True, found.report.in_force or "")


async def state(run: UUID) -> str:
    """The state of an import."""
    row = await DB.row("SELECT state FROM import_run WHERE id = $1", run)
    return str(row["state"]) if row else ""
