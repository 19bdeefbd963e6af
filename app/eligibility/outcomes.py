"""What each outcome code of the funding rules means and how it is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Result = Literal["funded", "in_review", "not_funded"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code stands for: its result and its words.

    `reason` completes "because …" and is "" unless the result is not_funded; `further` is a
    paragraph after it; `with_suggestions` says whether other courses are worth looking for.
    """

    result: Result
    console: str
    reason: str = ""
    further: str = ""
    with_suggestions: bool = False


def _not_funded(console: str, reason: str, *, with_suggestions: bool = False) -> Meaning:
    """The meaning of most codes that are not funded."""
    return Meaning("not_funded", console, reason, with_suggestions=with_suggestions)


MEANING: Mapping[str, Meaning] = MappingProxyType(
    {
        "funded": Meaning("funded", "Eligible"),
        "referred_by_return_to_teaching_adviser": Meaning("in_review", "Referred by an adviser"),
        "subject_to_review": Meaning("in_review", "Setting to be reviewed"),
        "not_in_england": _not_funded("Outside England", "you work outside England"),
        "previously_funded": Meaning(
            "not_funded",
            "Funded before",
            "you have already been given a funded space for this course",
            "This is so even if you did not finish or did not pass. "
            "If you think this is wrong, email {support}.",
        ),
        "not_lead_mentor_course": _not_funded(
            "Lead mentor, other course",
            "lead mentors for ITT providers can only get funding for the leading teacher "
            "development NPQ",
            with_suggestions=True,
        ),
        "not_new_headteacher_requesting_ehco": _not_funded(
            "Not in first 5 years of headship",
            "funding is only for headteachers in their first 5 years of headship",
        ),
        "ineligible_institution_type": _not_funded(
            "Not an eligible setting",
            "your workplace is not one of the settings that can get funding, "
            "such as state-funded schools",
        ),
        "not_on_early_years_register": _not_funded(
            "Not on the Early Years Register",
            "you or your employer are not on the Ofsted Early Years Register",
        ),
        "early_years_invalid_npq": _not_funded(
            "Early years setting, other course",
            "early years settings like yours can only get funding for the early years "
            "leadership NPQ",
            with_suggestions=True,
        ),
        "not_entitled_childminder": _not_funded(
            "Childminder not on the list",
            "you are not on our list of childminders who can get funding",
        ),
        "not_entitled_ey_institution": _not_funded(
            "Not on the early years list",
            "your workplace is not on our list of disadvantaged early years settings",
            with_suggestions=True,
        ),
        "ineligible_establishment_not_a_pp50": _not_funded(
            "Not on the schools or 16 to 19 list",
            "your workplace is not on our list of schools and 16 to 19 settings that can get "
            "funding for this course",
            with_suggestions=True,
        ),
        "ineligible_establishment_type": _not_funded(
            "Type of establishment",
            "your workplace is not the type of setting that can get funding, "
            "such as a state-funded school",
        ),
    }
)
"""Every outcome code, by code."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the funding rules say about one person and one course."""

    code: str
    course: str

    @property
    def meaning(self) -> Meaning:
        """The result and the words of the code."""
        return MEANING[self.code]

    @property
    def result(self) -> Result:
        """Funded, in review or not funded."""
        return MEANING[self.code].result

    @property
    def reason(self) -> str:
        """The phrase after "because", "" unless not funded."""
        return MEANING[self.code].reason

    @property
    def key(self) -> str:
        """The value the funding page carries and the draft keeps."""
        return f"{self.code}/{self.course}"
