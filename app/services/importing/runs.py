"""What every import begins and ends with: its turn, and its row in the history."""

from dataclasses import asdict
from json import dumps
from uuid import UUID

from app.eligibility.imports.formats import NAMES
from app.eligibility.imports.problems import Refusal
from app.services.importing.files import keep_file
from app.services.importing.order import Case, Order
from app.services.importing.report import Report
from models import import_query
from models.import_staging import take_turn


class Busy(Refusal):
    """Another import of the same kind is under way."""


class NoLongerWanted(Exception):
    """The import was discarded, or brought to its end elsewhere, while it was worked on."""


async def begin(kind: str) -> None:
    """Take this kind's turn until the transaction ends; raises `Busy` when it is taken."""
    if not await take_turn(kind):
        raise Busy(f"Another import of “{NAMES[kind]}” is running. Try again when it has finished.")


async def keep_report(order: Order, report: Report) -> Report:
    """Keep a report that changes nothing, for somebody to agree to; a command's is only said.

    Raises `Refusal` when nobody is there to agree: a nightly import must not need that.
    """
    if order.case is None:
        return report
    objections = report.objections(order.consent)
    if order.case.nightly and objections:
        said = " ".join(objection.sentence for objection in objections)
        raise Refusal(f"{said} Somebody has to agree to that.", report.problems)
    overtaken = any(objection.needs == "seen" for objection in objections)
    state = "unchanged" if report.already_in_force else "ready"
    known = {"state": state, "agreed": False, "overtaken": overtaken, **_found(report)}
    await bring_further(order.case, known)
    if state == "ready":
        await import_query.keep_changes(order.case.run)
    return report


async def keep_applied(order: Order, report: Report) -> UUID:
    """Keep an import that is being applied, with what it does to each entry or record."""
    known = {"state": "applied", **order.who, **_found(report)}
    if order.case is None:
        named = {"kind": report.kind, "file_name": order.file_name}
        run = await import_query.keep_run({**named, **known})
        await keep_file(run, order.upload)
    else:
        run = order.case.run
        await bring_further(order.case, known)
    await import_query.keep_changes(run)
    return run


async def bring_further(case: Case, columns: dict[str, object]) -> None:
    """Write what became of an import that waited for the worker; raises `NoLongerWanted`."""
    if not await import_query.change_run(case.run, {"lease_until": None, **columns}):
        raise NoLongerWanted(case.run)


def _found(report: Report) -> dict[str, object]:
    return {
        "sha256": report.sha256,
        "compared_with": report.in_force or "",
        "problems": dumps([asdict(problem) for problem in report.problems]),
        **asdict(report.counts),
    }
