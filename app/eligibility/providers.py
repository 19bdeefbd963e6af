"""The course providers and what each of them offers at first."""

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


def _all_but(*absent: str) -> tuple[str, ...]:
    """The providers without some, in their order."""
    return tuple(name for name in PROVIDER if name not in absent)


_EVERYBODY = _all_but()
_LITERACY = _all_but("best_practice_network", "church_of_england", "llse")

OFFERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "npq-leading-behaviour-culture": _EVERYBODY,
        "npq-leading-literacy": _LITERACY,
        "npq-leading-teaching": _EVERYBODY,
        "npq-leading-teaching-development": _EVERYBODY,
        "npq-leading-primary-mathematics": _all_but(
            "best_practice_network", "teacher_development_trust"
        ),
        "npq-senior-leadership": _EVERYBODY,
        "npq-headship": _EVERYBODY,
        "npq-executive-leadership": _all_but("teacher_development_trust"),
        "npq-early-years-leadership": _LITERACY,
        "npq-senco": _all_but("llse", "teacher_development_trust"),
        "npq-early-headship-coaching-offer": _EVERYBODY,
    }
)
"""Who offers which course at first, by course identifier; later the database says so."""
