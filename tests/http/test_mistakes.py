"""What a person can get wrong on the way of a SENCO: the sentence, the field, nothing stored."""

from itertools import product

import pytest

from tests import stage
from tests.http.drafts import SENCO_ANSWERS, draft_of, keep
from tests.page_check import with_class

LONG = "x" * 100_000
RADIOS = {
    "course-start": "Select yes if you want to start a course before November 2024",
    "provider-check": "Select yes if you have chosen an NPQ and a provider",
    "work-in-england": "Select yes if you work in England",
    "return-to-teaching-adviser": "Select yes if a return to teaching adviser referred you",
    "work-setting": "Select the type of setting you work in",
    "course": "Select the NPQ you want to do",
    "senco-role": "Select yes if you work as a SENCO",
    "provider": "Select your provider",
    "share-information": "Select that you agree to your information being shared",
}
UNLISTED = (
    "",
    "maybe",
    "YES",
    " yes",
    "or",
    "yes\x00",
    LONG,
    "<script>alert(1)</script>",
    "é" * 70,
)
WHOLE = "The date you became a SENCO must"
MONTHS = (
    ("", "", ["Enter the month and year you became a SENCO"]),
    ("", "2023", [f"{WHOLE} include a month"]),
    ("3", "", [f"{WHOLE} include a year"]),
    ("13", "2023", ["Month must be a real month, for example 3 or March"]),
    ("0", "2023", ["Month must be a real month, for example 3 or March"]),
    ("Smarch", "2023", ["Month must be a real month, for example 3 or March"]),
    ("3", "23", ["Year must include 4 numbers"]),
    ("3", "2O23", ["Year must include 4 numbers"]),
    ("", "23", [f"{WHOLE} include a month", "Year must include 4 numbers"]),
    (
        "13",
        "23",
        ["Month must be a real month, for example 3 or March", "Year must include 4 numbers"],
    ),
    ("6", "2024", [f"{WHOLE} be this month or in the past"]),
    ("12", "1959", [f"{WHOLE} be January 1960 or later"]),
)
GOOD_MONTHS = (
    ("5", "2024"),
    ("003", "2023"),
    (" Sept. ", "2023"),
    ("MARCH", "1960"),
    ("jan", "1960"),
)
PLACES = {
    "": "Select your workplace, or select none of these to search again",
    "school:999999": "Select a workplace from the list",
    "school:100001": "Select a workplace from the list",
    "childcare_provider:EY456789": "Select a workplace from the list",
    "school:": "Select a workplace from the list",
    "rubbish": "Select a workplace from the list",
    "school:100000:100000": "Select a workplace from the list",
    "school:100000\x00": "Select a workplace from the list",
    "school:" + "1" * 100_000: "Select a workplace from the list",
    "school:' OR '1'='1": "Select a workplace from the list",
}


def short(value: object) -> str:
    """A name for a case, however long its value is."""
    return repr(value)[:40]


def before(slug: str) -> dict[str, str]:
    """The answers that lead to this question, without its own."""
    name = slug.replace("-", "_")
    left_out = {name, f"{name}_before"}
    return {key: value for key, value in SENCO_ANSWERS.items() if key not in left_out}


async def ask(applicant, user, slug: str):
    """Show this question, unanswered."""
    await keep(user, before(slug))
    return await applicant.open(f"/registration/{slug}")


@pytest.mark.parametrize(("slug", "sent"), list(product(RADIOS, UNLISTED[:3])))
async def test_what_is_not_on_the_list_counts_as_nothing_chosen(applicant, user, slug, sent):
    await ask(applicant, user, slug)
    await applicant.send(forged={slug.replace("-", "_"): sent})
    assert (applicant.response.status_code, applicant.errors) == (422, [RADIOS[slug]])
    assert applicant.response.text.count("<title>Error: ") == 1
    assert await draft_of(user) == before(slug)


@pytest.mark.parametrize("sent", UNLISTED[3:], ids=short)
async def test_strange_values_count_as_nothing_chosen(applicant, user, sent):
    await ask(applicant, user, "senco-role")
    await applicant.send(forged={"senco_role": sent})
    assert applicant.errors == [RADIOS["senco-role"]]
    assert await draft_of(user) == before("senco-role")


async def test_a_field_that_is_missing_altogether_counts_as_nothing_chosen(applicant, user):
    await ask(applicant, user, "course")
    await applicant.send()
    assert applicant.errors == [RADIOS["course"]]


@pytest.mark.parametrize(("month", "year", "sentences"), MONTHS, ids=short)
async def test_a_month_that_cannot_be_taken_is_told_why(applicant, user, month, year, sentences):
    await ask(applicant, user, "senco-start-date")
    typed = {"senco_start_date-month": month, "senco_start_date-year": year}
    await applicant.send(typed)
    assert (applicant.response.status_code, applicant.errors) == (422, sentences)
    assert {name: applicant.form().values()[name] for name in typed} == typed
    assert await draft_of(user) == before("senco-start-date")


async def test_fields_of_100_kilobytes_are_told_what_is_wrong_with_them(applicant, user):
    await ask(applicant, user, "senco-start-date")
    await applicant.send({"senco_start_date-month": LONG, "senco_start_date-year": LONG})
    assert applicant.errors == MONTHS[9][2]


@pytest.mark.parametrize(("month", "year"), GOOD_MONTHS)
async def test_a_month_is_taken_as_people_write_it(applicant, user, month, year):
    await ask(applicant, user, "senco-start-date")
    await applicant.send({"senco_start_date-month": month, "senco_start_date-year": year})
    assert applicant.slug == "funding"


@pytest.mark.parametrize(("value", "sentence"), PLACES.items(), ids=short)
async def test_a_workplace_that_cannot_be_chosen_is_refused(applicant, user, value, sentence):
    await stage.school("100001", "Closed School", choosable=False)
    await ask(applicant, user, "workplace")
    await applicant.open("/registration/workplace?q=hillside")
    form = applicant.form("workplace")
    await applicant.post(form, [*form.values().items(), ("workplace", value)])
    assert (applicant.response.status_code, applicant.errors) == (422, [sentence])
    assert applicant.form("workplace").options("workplace") == ["school:100000", "none_of_these"]
    assert await draft_of(user) == before("workplace")


async def test_a_workplace_refused_without_results_points_at_the_search_box(applicant, user):
    await ask(applicant, user, "workplace")
    token = applicant.browser.cookies["npq-csrf"]
    answer = await applicant.browser.post(
        "/registration/workplace", data={"_csrf_token": token, "workplace": "rubbish"}
    )
    assert answer.status_code == 422
    assert 'href="#q">Select a workplace from the list</a>' in answer.text


async def test_none_of_these_stores_nothing_and_asks_to_search_again(applicant, user):
    await ask(applicant, user, "workplace")
    await applicant.search("hillside")
    await applicant.send({"workplace": "none_of_these"})
    assert applicant.response.status_code == 200
    assert "Try part of the name, the postcode, or the reference number (URN)." in applicant.text
    assert applicant.page.find(".//input[@name='q']").get("value") is None
    assert await draft_of(user) == before("workplace")


async def test_of_a_repeated_field_the_first_counts(applicant, user):
    await ask(applicant, user, "senco-role")
    form = applicant.form()
    roles = [("senco_role", "does_not_plan"), ("senco_role", "yes")]
    await applicant.post(form, [*form.values().items(), *roles])
    assert (await draft_of(user))["senco_role"] == "does_not_plan"


async def test_fields_that_the_page_does_not_have_are_ignored(applicant, user):
    await ask(applicant, user, "senco-role")
    foreign = {"senco_role": "yes", "course": "npq-headship", "version": "99", "answers": "{}"}
    await applicant.send(forged=foreign)
    assert await draft_of(user) == SENCO_ANSWERS


async def test_an_outcome_that_was_never_shown_is_not_stored(applicant, user):
    await ask(applicant, user, "funding")
    await applicant.send({"funding": "not_in_england/npq-senco"})
    assert (applicant.slug, applicant.response.status_code) == ("funding", 200)
    assert await draft_of(user) == before("funding")


async def test_a_mistake_is_marked_at_its_field_and_puts_the_summary_first(applicant, user):
    await ask(applicant, user, "senco-start-date")
    await applicant.send({"senco_start_date-month": "13", "senco_start_date-year": "2023"})
    (summary,) = with_class(applicant.page, "govuk-error-summary")
    assert summary.get("data-module") == "govuk-error-summary"
    (marked,) = with_class(applicant.page, "govuk-input--error")
    assert marked.get("name") == "senco_start_date-month"
