"""The course providers; who offers which course, the database says."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Provider:
    """One lead provider of courses."""

    identifier: str
    name: str


PROVIDERS: tuple[Provider, ...] = (
    Provider("ambition_institute", "Ambition Institute"),
    Provider("best_practice_network", "Best Practice Network"),
    Provider("church_of_england", "Church of England"),
    Provider("llse", "LLSE"),
    Provider("national_institute_of_teaching", "National Institute of Teaching"),
    Provider("teach_first", "Teach First"),
    Provider("teacher_development_trust", "Teacher Development Trust"),
    Provider(
        "ucl_institute_of_education", "University College London (UCL) Institute of Education"
    ),
)
"""Every provider, in alphabetical order of name, as they are always listed."""

PROVIDER: Mapping[str, Provider] = MappingProxyType(
    {provider.identifier: provider for provider in PROVIDERS}
)
