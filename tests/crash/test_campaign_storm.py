"""A campaign whose workers, Redis, PostgreSQL and mail provider fail: everybody hears it once."""

import pytest

from tests.crash.storm import Storm

PEOPLE = 20_000


@pytest.fixture
def storm(folder):
    """The storm of one seed; `./bin/bench faults` runs twenty."""
    storm = Storm(folder / "storm", PEOPLE, seed=7)
    yield storm
    storm.end()


async def test_every_subscriber_hears_it_once_whatever_breaks(storm):
    await storm.run()
    assert {name: what for name, what in (await storm.findings()).items() if what} == {}
