"""Every walk there is, as far as answers matter to routes and rules."""

from collections.abc import Iterator

from app.eligibility.courses import COURSE
from app.journey.facts import Facts
from app.journey.journey import REGISTRATION
from app.journey.radios import Option
from app.journey.walk import Walk
from tests.eligibility.offers import OFFERS
from tests.journey.cast import (
    ACORNS,
    BOROUGH,
    COLLEGES,
    COMMUNITY,
    EARLY_LISTED,
    HILLSIDE,
    LISTED,
    MINDER,
    NOVEMBER,
    TYPED,
    UNREGISTERED,
    WELSH,
    facts,
)

PLACES = {
    "workplace": (HILLSIDE, COMMUNITY, LISTED, EARLY_LISTED, WELSH, BOROUGH, COLLEGES),
    "childcare-provider": (ACORNS, MINDER, UNREGISTERED),
}
PLAIN = {
    "teacher-reference-number": (TYPED, {"has_teacher_reference_number": "no"}),
    "itt-provider": ({"itt_provider": "Abbey Training Partnership"},),
    "role": ({"role": "Advisory teacher"},),
    "employer": ({"employer": "Big company"},),
    "senco-start-date": ({"senco_start_date": "2023-03-01"}, {"senco_start_date": "2008-01-01"}),
    "share-information": ({"share_information": "yes"},),
}
BEGINNINGS = tuple(
    facts(trn_confirmed=confirmed, month=month, previously_funded=funded)
    for confirmed, month, funded in (
        (True, NOVEMBER, frozenset()),
        (True, None, frozenset(COURSE)),
        (False, NOVEMBER, frozenset()),
    )
)


def every_walk() -> Iterator[Walk]:
    """Each way through the journey, walked to its end."""
    for beginning in BEGINNINGS:
        yield from onwards(REGISTRATION.walk(beginning))


def onwards(here: Walk) -> Iterator[Walk]:
    if not here.last.questions:
        yield here
        return
    for known in answered(here):
        yield from onwards(REGISTRATION.walk(known))


def answered(here: Walk) -> Iterator[Facts]:
    """The facts after each answer that the last step takes."""
    slug = here.last.slug
    if slug in PLACES:
        key = slug.replace("-", "_")
        for record in PLACES[slug]:
            yield here.facts.with_answers({key: record.key}, **{key: record})
    elif slug == "funding":
        yield here.facts.with_answers({"funding": here.outcome.key})
    elif slug == "provider":
        yield here.facts.with_answers({"provider": here.facts.offers[-1]})
    elif slug == "course":
        for course in chosen(here):
            yield here.facts.with_answers(course, offers=OFFERS[course["course"]])
    else:
        yield from (here.facts.with_answers(answer) for answer in PLAIN.get(slug) or chosen(here))


def chosen(here: Walk) -> list[dict[str, str]]:
    """What the radios of the last step make of each of their options."""
    (radios,) = here.last.questions
    options = [option for option in radios.options(here) if isinstance(option, Option)]
    return [radios.parse({radios.name: option.value}, here) for option in options]
