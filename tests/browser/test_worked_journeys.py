"""Three of the worked journeys, from the start page to the stored registration."""

from playwright.async_api import expect

from tests.browser.path import AGREE, BEFORE_WORKPLACE, CHECK, sign_in
from tests.browser.path import say_where_one_works as work_at_hillside
from tests.browser.store import Store
from tests.browser.visitor import Visitor

AT_HOME = {"Workplace in England": "Yes", "Referred by return to teaching adviser": "No"}
EHCO = "Early headship coaching offer"
STAGE = "Where are you with the Headship NPQ?"
MENTOR = "As a lead mentor for an accredited initial teacher training (ITT) provider"
ITT_PROVIDER = "Larkmead Education Trust"
ITT_NAME = f"{ITT_PROVIDER} (Larkmead Teacher Training)"
APPLY = "You need to apply separately with your training provider, if you have not done so already."
Pages = tuple[tuple[str, str], ...]


async def go_through(visitor: Visitor, pages: Pages) -> None:
    """See each of these pages and answer it."""
    for heading, label in pages:
        await visitor.sees(heading)
        await visitor.answers(label)


async def accept_the_outcome(visitor: Visitor, *sentences: str) -> None:
    """Read the funding page and go on."""
    await visitor.sees("Funding")
    await visitor.reads(*sentences)
    await visitor.presses("Continue")


async def work_elsewhere(visitor: Visitor) -> None:
    """From the first question to how one is employed."""
    await go_through(visitor, (*BEFORE_WORKPLACE[:-1], (BEFORE_WORKPLACE[-1][0], "Other")))
    await visitor.sees("How are you employed?")


async def end_with(visitor: Visitor, provider: str) -> None:
    """From the provider to the answers."""
    pages = (("Select your provider", provider), ("Sharing your information", AGREE))
    await go_through(visitor, pages)
    await visitor.sees(CHECK)


async def rows(visitor: Visitor) -> dict[str, str]:
    """What the summary lists of the page say, the course start left out."""
    keys = await visitor.page.locator(".govuk-summary-list__key").all_inner_texts()
    values = await visitor.page.locator(".govuk-summary-list__value").all_inner_texts()
    told = [words.strip() for words in values]
    listed = dict(zip(keys, told, strict=True))
    month = listed.pop("Course start").split("\n")[0]
    assert month.startswith("Before ")
    return listed


async def submit(visitor: Visitor, title: str, *words: str) -> None:
    """Submit the answers, and read the registration page."""
    await visitor.presses("Submit")
    await visitor.sees(f"Your {title} registration")
    await visitor.reads("Registration successfully submitted", "Apply with provider", APPLY, *words)


async def expect_work_details(visitor: Visitor, work: dict[str, str]) -> None:
    """The registration page tells these, and nothing else, about one's work."""
    told = await rows(visitor)
    asked_of_all = ("Course", "Provider", "Provider application", "Scholarship funding")
    others = ("Course funding", "Personal details", "")
    assert {k: v for k, v in told.items() if k not in (*asked_of_all, *others)} == work


async def expect_tag(visitor: Visitor, colour: str, words: str) -> None:
    """The scholarship funding has a tag of this colour with these words."""
    row = visitor.page.locator(".govuk-summary-list__row", has_text="Scholarship funding")
    await expect(row.locator(f".govuk-tag--{colour}")).to_have_text(words)


async def expect_an_empty_draft(visitor: Visitor) -> None:
    """Nothing is left to submit."""
    await visitor.opens("/registration/check-answers")
    await visitor.sees("Course start")
    assert visitor.address == "/registration/course-start"


async def expect_stored(store: Store, **columns: object) -> None:
    """One registration holds this."""
    [stored] = await store.registrations("teacher")
    always = {
        "course_start_before": await store.month(),
        "provider_status": "pending",
        "started": "unknown",
        "rule_set": "2024-07",
    }
    expected = always | columns
    assert {key: stored[key] for key in expected} == expected


async def test_somebody_who_is_no_headteacher_pays_for_coaching(teacher: Visitor, store: Store):
    await sign_in(teacher)
    await work_at_hillside(teacher)
    await go_through(teacher, (("Choose an NPQ", EHCO), (STAGE, "None of these")))
    await teacher.sees("You cannot register for the early headship coaching offer yet")
    await teacher.follows("Back")
    await say_headship_is_done(teacher)
    await end_with(teacher, "Teach First")
    work = {**AT_HOME, **await coaching_rows(teacher)}
    reason = "This is because funding is only for headteachers in their first 5 years of headship."
    await submit(teacher, EHCO, reason, "You would need to pay for the course another way.")
    await expect_tag(teacher, "red", "Not eligible")
    await expect_work_details(teacher, work)
    await expect_coaching_is_stored(store)
    await expect_an_empty_draft(teacher)


async def say_headship_is_done(visitor: Visitor) -> None:
    """From the stage of headship, asked once more, to the provider."""
    await go_through(visitor, ((STAGE, "I have completed it"), ("Are you a headteacher?", "No")))
    await accept_the_outcome(
        visitor,
        "You’re not eligible for scholarship funding for the early headship coaching offer,"
        " because funding is only for headteachers in their first 5 years of headship.",
    )
    await go_through(visitor, (("How will you pay for your course?", "I am paying"),))


async def coaching_rows(visitor: Visitor) -> dict[str, str]:
    """Check the rows of somebody who pays for coaching; give those about work."""
    work = {
        "Work setting": "A school",
        "Workplace": "Hillside School – 1 Mill Lane, Manchester",
        "Headship NPQ stage": "I have completed it",
        "Headteacher": "No",
    }
    paying = {"Course": EHCO, "Course funding": "I am paying", "Provider": "Teach First"}
    assert await rows(visitor) == {**AT_HOME, **work, **paying}
    return work


async def expect_coaching_is_stored(store: Store) -> None:
    """The record of somebody who pays for coaching."""
    await expect_stored(
        store,
        course="npq-early-headship-coaching-offer",
        headship_stage="completed_npqh",
        headteacher=False,
        first_five_years=None,
        funding_code="not_new_headteacher_requesting_ehco",
        pay_for_course="self",
    )


async def test_a_lead_mentor_is_funded_to_develop_teachers(teacher: Visitor, store: Store):
    await sign_in(teacher)
    await work_elsewhere(teacher)
    await teacher.answers(MENTOR)
    await teacher.sees("Which initial teacher training (ITT) provider do you work with?")
    await teacher.page.locator("select").select_option(label=ITT_NAME)
    await teacher.presses("Continue")
    await go_through(teacher, (("Choose an NPQ", "Leading teacher development"),))
    await accept_the_outcome(teacher, "You’re eligible for scholarship funding for")
    await end_with(teacher, "Church of England")
    work = AT_HOME | {"Work setting": "Other", "Employment type": MENTOR}
    work["ITT provider"] = ITT_PROVIDER
    course = {"Course": "Leading teacher development", "Provider": "Church of England"}
    assert await rows(teacher) == work | course
    await submit(teacher, "Leading teacher development NPQ", "if Church of England confirms")
    await expect_tag(teacher, "green", "Eligible")
    await expect_work_details(teacher, work)
    await expect_mentor_is_stored(store)
    await expect_an_empty_draft(teacher)


async def expect_mentor_is_stored(store: Store) -> None:
    """The record of a lead mentor."""
    await expect_stored(
        store,
        course="npq-leading-teaching-development",
        work_setting="other",
        employment_type="lead_mentor_for_accredited_itt_provider",
        itt_provider=ITT_PROVIDER,
        funding_code="funded",
        **dict.fromkeys(("workplace", "role", "employer", "pay_for_course")),
    )


async def test_a_hospital_school_is_reviewed(teacher: Visitor, store: Store):
    await sign_in(teacher)
    await work_elsewhere(teacher)
    await teacher.answers("In a hospital school")
    await teacher.sees("What organisation employs you?")
    await teacher.types("What organisation employs you?", "Big company")
    await teacher.presses("Continue")
    await go_through(teacher, (("Choose an NPQ", "Early years leadership"),))
    await accept_the_outcome(teacher, "We need to check if you’re eligible for scholarship funding")
    await end_with(teacher, "Teach First")
    work = AT_HOME | {"Work setting": "Other", "Employment type": "In a hospital school"}
    work["Employer"] = "Big company"
    course = {"Course": "Early years leadership", "Provider": "Teach First"}
    assert await rows(teacher) == work | course
    await submit(teacher, "Early years leadership NPQ", "We are checking if you are eligible")
    await expect_tag(teacher, "blue", "In review")
    await expect_work_details(teacher, work)
    await expect_hospital_is_stored(store)
    await expect_an_empty_draft(teacher)


async def expect_hospital_is_stored(store: Store) -> None:
    """The record of somebody at a hospital school."""
    await expect_stored(
        store,
        course="npq-early-years-leadership",
        work_setting="other",
        employment_type="hospital_school",
        employer="Big company",
        funding_code="subject_to_review",
        funding_result="in_review",
        **dict.fromkeys(("role", "workplace", "pay_for_course")),
    )
