"""One answer for each registration, however often, in whatever order and case it is given."""

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.services.csv_files import Row
from app.services.reviewing.reduction import Known, compared, understood

TODAY = date(2024, 5, 10)
ADA, BEN, CLEO, DORA = (UUID(int=n) for n in range(1, 5))
KNOWN = {
    ADA: Known(UUID(int=11), "teach_first", "Teach First"),
    BEN: Known(UUID(int=12), "teach_first", "Teach First", earlier="started"),
    CLEO: Known(UUID(int=13), "llse", "LLSE"),
}
WITHOUT = ("teach_first", {ADA: Known(UUID(int=11), "teach_first", "Teach First")})
WORDS = {"yes": "started", "Y": "started", "no": "not_started", "": None}
ANSWERS = st.tuples(
    st.sampled_from([ADA, BEN]),
    st.sampled_from(sorted(WORDS)),
    st.sampled_from(["", "2 May 2024", "2024-05-03"]),
)


def rows(*given: tuple) -> list[Row]:
    names = ("registration", "started", "started_on")
    return [
        Row(number, dict(zip(names, map(str, cells), strict=False)))
        for number, cells in enumerate(given, start=2)
    ]


def reduced(*given: tuple):
    return compared(understood(rows(*given), TODAY), "teach_first", KNOWN)


def said(*given: tuple) -> list[tuple[int, str, str]]:
    return [(one.row, one.kind, one.says) for one in reduced(*given).findings]


def answers(*given: tuple) -> dict:
    found = reduced(*given).answers
    return {id: (answer.answer, answer.started_on) for id, answer in found.items()}


def contradictory(given: list[tuple]) -> bool:
    """Whether two rows of one registration cannot both hold."""
    for person in (ADA, BEN):
        theirs = [(WORDS[word], day) for id, word, day in given if id == person]
        days = {day for answer, day in theirs if answer == "started" and day}
        if len({answer for answer, _ in theirs} - {None}) > 1 or len(days) > 1:
            return True
    return False


@given(st.lists(ANSWERS, max_size=8))
def test_a_file_has_an_error_exactly_when_it_contradicts_itself(given):
    errors = [one for one in reduced(*given).findings if one.kind == "error"]
    assert bool(errors) == contradictory(given)


@given(st.lists(ANSWERS, max_size=8), st.randoms(use_true_random=False))
def test_order_changes_nothing_in_a_file_that_does_not_contradict_itself(given, chance):
    if not contradictory(given):
        mixed = chance.sample(given, len(given))
        assert answers(*mixed) == answers(*given)


@given(st.lists(ANSWERS, max_size=8))
def test_each_registration_counts_once_and_rows_that_repeat_it_are_told(given):
    repeats = len(given) - len({id for id, _, _ in given})
    told = [one for one in said(*given) if "same registration" in one[2].lower()]
    assert len(told) == repeats
    assert set(answers(*given)) == {id for id, _, _ in given}


def test_what_is_not_of_this_review_or_provider_is_an_error():
    assert said((DORA, "yes"), (CLEO, "no"), ("x", "yes")) == [
        (2, "error", "This registration is not part of this review"),
        (3, "error", "This registration is with LLSE"),
        (4, "error", "This is not a registration id"),
    ]
    assert answers((DORA, "yes"), (CLEO, "no")) == {}


def test_repeats_and_contradictions_name_the_row_they_are_about():
    assert said((ADA, "yes", "2 May 2024"), (BEN, "yes"), (ADA, "y"), (ADA, "no")) == [
        (4, "warning", "Same registration as row 2. It counts once"),
        (5, "error", "Row 2 has another answer for the same registration"),
    ]


def test_an_answer_that_differs_from_an_earlier_upload_counts_and_is_told():
    assert answers((BEN, "no")) == {BEN: ("not_started", None)}
    assert said((BEN, "no")) == [
        (2, "warning", "Answered differently in an earlier upload. This answer counts")
    ]
    assert said((BEN, "yes"), (ADA, "no")) == []


@given(
    st.sampled_from(["yes", "no", ""]),
    st.sampled_from(["", "2 May 2024", "3 May 2024"]),
    st.sampled_from([None, "started", "not_started"]),
    st.sampled_from([None, date(2024, 5, 2)]),
)
def test_an_earlier_answer_changes_nothing_but_is_told_where_it_differs(word, day, earlier, on):
    before = on if earlier == "started" else None
    known = {ADA: Known(UUID(int=11), "teach_first", "Teach First", "", False, earlier, before)}
    found = compared(understood(rows((ADA, word, day)), TODAY), "teach_first", known)
    assert found.answers == compared(understood(rows((ADA, word, day)), TODAY), *WITHOUT).answers
    answer = found.answers[ADA]
    differs = earlier not in (None, answer.answer) or (
        before is not None and answer.started_on not in (None, before)
    )
    told = any("earlier upload" in one.says for one in found.findings)
    assert told == (differs and answer.answer is not None)
