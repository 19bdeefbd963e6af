"""What people read of an import (admin.md, section 16)."""

from app.eligibility.imports.list_formats import LIST_FORMATS
from app.services.importing.report import Counts, Report


def sentences(report: Report) -> tuple[str, ...]:
    """What the file holds and what it would do, or did."""
    if report.already_in_force:
        return (f"{report.file_name} is in force already. Nothing was changed.",)
    return (_rows(report), effect(report))


def effect(report: Report) -> str:
    """What the file would do, or did."""
    said = _list if report.kind in LIST_FORMATS else _workplaces
    return said(report, report.counts)


def _rows(report: Report) -> str:
    counts = report.counts
    found = f"{report.file_name}: {counts.rows:,} rows, {counts.usable:,} usable"
    return f"{found}, {counts.repeated:,} repeated, {counts.unusable:,} unusable."


def _list(report: Report, counts: Counts) -> str:
    touched = f"{counts.added:,} added, {counts.removed:,} removed"
    if report.applied:
        return f"The list “{report.name}” is replaced: {touched}, {counts.after:,} rows in force."
    return (
        f"The list “{report.name}” would be replaced: {touched}, "
        f"{counts.after:,} rows in force instead of {counts.before:,}."
    )


def _workplaces(report: Report, counts: Counts) -> str:
    touched = (
        f"{counts.added:,} added, {counts.changed:,} changed, "
        f"{counts.removed:,} no longer choosable, {counts.unchanged:,} unchanged"
    )
    state = "are" if report.applied else "would be"
    return f"“{report.name}” {state} brought up to date: {touched}."
