"""Two tabs of one person, answering whatever they show, in any order and with changes between."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.journey.journey import REGISTRATION
from app.journey.mistakes import AskAgain, Mistakes
from app.journey.summary import check_rows
from app.services.answering import OffPath, answer
from app.services.arrival import Arrival, arrive
from models.engine import DB
from tests import stage
from tests.clean import clean

FORMS = {
    "course-start": [{"course_start": "yes"}, {"course_start": "no"}],
    "provider-check": [{"provider_check": "yes"}, {"provider_check": "no"}],
    "work-in-england": [{"work_in_england": "yes"}, {"work_in_england": "no"}],
    "return-to-teaching-adviser": [{"return_to_teaching_adviser": "no"}],
    "work-setting": [{"work_setting": "a_school"}, {"work_setting": "other"}],
    "employment-type": [{"employment_type": "hospital_school"}],
    "employer": [{"employer": "Big company"}],
    "workplace": [{"workplace": "school:100000"}],
    "course": [{"course": "npq-senco"}, {"course": "npq-headship"}],
    "senco-role": [{"senco_role": "yes"}, {"senco_role": "plans_to_become"}],
    "senco-start-date": [{"senco_start_date-month": "3", "senco_start_date-year": "2023"}],
    "funding": [{"funding": "funded/npq-senco"}, {"funding": "funded/npq-headship"}],
    "provider": [{"provider": "teach_first"}],
    "share-information": [{"share_information": "yes"}],
}
EVERY = [(slug, form) for slug, forms in FORMS.items() for form in forms]
ONWARD = None
"""Answering the question that the tab shows, instead of any other."""
MOVES = st.lists(
    st.tuples(
        st.sampled_from(("left", "right")),
        st.booleans(),
        st.one_of(st.just(ONWARD), st.just(ONWARD), st.sampled_from(EVERY)),
        st.integers(0, 1),
    ),
    min_size=20,
    max_size=50,
)


@pytest.fixture(scope="module")
async def someone(pool):
    await clean(pool)
    await stage.open_service()
    await stage.school()
    return await stage.person()


def asked(tab: Arrival, which: int) -> tuple[str, dict[str, str]]:
    """An answer to the question that this tab has come to."""
    slug = REGISTRATION.walk(tab.facts).resting.slug
    forms = FORMS.get(slug, [{}])
    return slug, forms[which % len(forms)]


async def sent(tab: Arrival, slug: str, form: dict[str, str]) -> Arrival:
    """What the tab knows after sending a form; what cannot be taken changes nothing."""
    try:
        return await answer(tab, REGISTRATION.walk(tab.facts), REGISTRATION.steps[slug], form)
    except (Mistakes, AskAgain, OffPath):
        return tab


@given(moves=MOVES)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_whatever_two_tabs_send_the_draft_is_one_good_walk(someone, moves):
    await DB.rows("DELETE FROM draft")
    tabs = dict.fromkeys(("left", "right"), await arrive(someone, stage.NOW))
    versions = [0]
    for tab, reloads, chosen, which in moves:
        if reloads:
            tabs[tab] = await arrive(someone, stage.NOW)
        slug, form = chosen or asked(tabs[tab], which)
        before = (await arrive(someone, stage.NOW)).draft
        tabs[tab] = await sent(tabs[tab], slug, form)
        after = await arrive(someone, stage.NOW)
        kept_others(before.answers, after.draft.answers, form)
        versions.append(after.draft.version)
        walk = REGISTRATION.walk(after.facts)
        assert set(walk.answers) <= set(after.draft.answers)
        assert all(row.value for row in check_rows(walk))
    assert versions == sorted(versions)


def kept_others(before: dict[str, str], after: dict[str, str], form: dict[str, str]) -> None:
    """An answer changes its own keys and nobody else's, whatever its tab had seen."""
    own = {name.partition("-")[0] for name in form} | {"course_start_before"}
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    assert changed <= own
