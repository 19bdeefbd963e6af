"""What was imported is what the journey and the funding rules see."""

import pytest

from app.services.arrival import arrive
from models.engine import DB
from models.workplace_query import choosable
from tests.importing.given import bring, content
from tests.stage import NOW, person

pytestmark = pytest.mark.usefixtures("database")

LEAD_MENTOR = '{"employment_type": "lead_mentor_for_accredited_itt_provider"}'


async def lists_of(kind: str, identifier: str) -> set[str]:
    """The lists that name a workplace."""
    return set((await choosable(kind, identifier))["lists"])


async def test_a_school_is_on_a_list_by_its_urn_and_a_provider_by_its_ofsted_number():
    await bring("school", content("establishments"))
    await bring("childcare_provider", content("childcare"))
    await bring("schools", content("schools"))
    assert await lists_of("school", "900002") == {"schools"}
    assert await lists_of("childcare_provider", "900002") == set()


async def test_a_college_is_on_the_16_to_19_list_by_its_ukprn():
    await bring("school", content("establishments"))
    await bring("sixteen_to_nineteen", content("sixteen_to_nineteen"))
    assert await lists_of("school", "900001") == {"sixteen_to_nineteen"}


async def test_itt_providers_are_offered_by_legal_name_with_the_operating_name_in_brackets():
    await bring("itt_providers", content("itt_providers"))
    user = await person()
    await DB.rows("INSERT INTO draft (user_id, answers) VALUES ($1, $2)", user, LEAD_MENTOR)
    legal = "Fernhill Teacher Training Partnership Limited"
    assert (await arrive(user, NOW)).facts.itt_providers == (
        (legal, f"{legal} (Fernhill SCITT)"),
        ("Larkmead Education Trust", "Larkmead Education Trust"),
        ("Northmoor University", "Northmoor University"),
    )
