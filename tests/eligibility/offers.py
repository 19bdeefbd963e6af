"""Who offers which course at first (eligibility.md); the migrations say the same."""

from app.eligibility.providers import PROVIDER


def all_but(*absent):
    """The providers without some, in the order in which they are listed."""
    return tuple(name for name in PROVIDER if name not in absent)


LITERACY = all_but("best_practice_network", "church_of_england", "llse")

OFFERS = {
    "npq-leading-behaviour-culture": all_but(),
    "npq-leading-literacy": LITERACY,
    "npq-leading-teaching": all_but(),
    "npq-leading-teaching-development": all_but(),
    "npq-leading-primary-mathematics": all_but(
        "best_practice_network", "teacher_development_trust"
    ),
    "npq-senior-leadership": all_but(),
    "npq-headship": all_but(),
    "npq-executive-leadership": all_but("teacher_development_trust"),
    "npq-early-years-leadership": LITERACY,
    "npq-senco": all_but("llse", "teacher_development_trust"),
    "npq-early-headship-coaching-offer": all_but(),
}
