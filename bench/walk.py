"""The longest walk: every step that one person can be asked, worked out from kept answers."""

import timeit
from datetime import date
from pathlib import Path

from app.eligibility.workplace import Workplace
from app.journey.facts import Facts
from app.journey.journey import REGISTRATION
from bench.asked import Asked
from bench.figure import Figure, Goal

GOAL = Goal("under", 0.2)  # of journey.md
FACTS = Facts(
    today=date(2024, 5, 10),
    trn_confirmed=False,
    workplace=Workplace("school", "100000", "Hillside School", establishment_type="1"),
    offers=("national_institute_of_teaching",),
    answers={
        "has_teacher_reference_number": "yes",
        "teacher_reference_number": "1234567",
        "full_name": "Alex Teacher",
        "date_of_birth": "1980-12-13",
        "course_start": "yes",
        "course_start_before": "",
        "provider_check": "yes",
        "work_in_england": "yes",
        "return_to_teaching_adviser": "no",
        "work_setting": "a_school",
        "workplace": "school:100000",
        "course": "npq-senco",
        "senco_role": "yes",
        "senco_start_date": "2023-03-01",
        "funding": "funded/npq-senco",
        "provider": "national_institute_of_teaching",
        "share_information": "yes",
    },
)


def walk() -> None:
    """One walk to check answers."""
    REGISTRATION.walk(FACTS)


async def measure(asked: Asked, folder: Path) -> list[Figure]:
    """The best of each round: whatever takes longer is the machine's."""
    steps = REGISTRATION.walk(FACTS).slugs
    assert steps[-1] == "check-answers", steps
    rounds = (
        1000 * min(timeit.repeat(walk, number=100, repeat=7)) / 100 for _ in range(asked.rounds)
    )
    name = f"the longest walk, {len(steps)} steps"
    return [Figure(name, "ms", tuple(rounds), goal=GOAL)]
