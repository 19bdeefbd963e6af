"""How the funding of a registration was worked out, decided, and stands."""

from app.eligibility.imports.formats import NAMES
from app.eligibility.outcomes import MEANING
from app.pages.casework.tags import FUNDING
from app.pages.casework.words import NOTHING, told_reason
from app.pages.moments import moment_html
from app.services.casework.reading import Detail
from components.component import Html, Words
from components.summary_list import SummaryRow


def funding_rows(detail: Detail) -> list[SummaryRow]:
    """Result, code and what they were worked out with; a decision in review; funding in force."""
    return [
        SummaryRow("Result at submission", FUNDING[detail.case.funding_result]),
        SummaryRow("Reason at submission", _code(detail.funding_code)),
        SummaryRow("Rule set", detail.rule_set),
        SummaryRow("Lists at submission", _lists(detail)),
        *_decision(detail),
        SummaryRow("Funding in force", FUNDING[detail.funding]),
    ]


def _code(code: str) -> str:
    return f"{MEANING[code].console} ({code})" if code in MEANING else code


def _lists(detail: Detail) -> str:
    found = sorted(detail.list_versions.items())
    return ", ".join(f"{NAMES.get(kind, kind)} version {version}" for kind, version in found) or (
        NOTHING
    )


def _decision(detail: Detail) -> list[SummaryRow]:
    case, decided = detail.case, detail.decided
    if case.funding_result != "in_review":
        return []
    if case.funding_decision is None:
        return [SummaryRow("Decision", "Not decided yet")]
    rows: list[tuple[str, Words]] = [("Decision", FUNDING[case.funding_decision])]
    if case.funding_decision == "not_funded":
        rows.append(("Reason told to the person", told_reason(case.funding_decision_reason)))
    if decided is not None:
        by = Html(moment_html(decided.at).markup + f" by {decided.by}")
        rows += [("Reason for admins", decided.reason or NOTHING), ("Decided", by)]
    return [SummaryRow(name, value) for name, value in rows]
