"""A review in a browser, from its opening to its end."""

import csv
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest

from tests.browser.store import Store
from tests.browser.visitor import Visitor

REVIEW = "Autumn 2026"
PEOPLE = """
WITH people AS (
  INSERT INTO app_user (identity_provider, subject, email, name)
  VALUES ('dfe_identity', 'reviewed-ada', 'ada@example.com', 'Ada Marsh'),
    ('dfe_identity', 'reviewed-ben', 'ben@example.com', 'Ben "B" Marsh, <b>')
  RETURNING id, subject
)
INSERT INTO registration (user_id, submitted_at, course, provider, trn, trn_verified,
  work_in_england, funding_code, funding_result, rule_set)
SELECT id, now() - interval '9 days' + (subject = 'reviewed-ben')::int * interval '1 hour',
  'npq-headship', 'llse', '1234567', true, true, 'funded',
  'funded', '2024-07'
FROM people
"""


@pytest.fixture
async def sam(super_visitor: Visitor, store: Store) -> Visitor:
    """A super admin before the list of reviews; Ada and Ben chose LLSE."""
    await store.connection.execute(PEOPLE)
    await super_visitor.opens("/admin/reviews")
    await super_visitor.sees("Reviews")
    return super_visitor


async def fills_day(sam: Visitor, legend: str, day: date) -> None:
    """Type a day into its three boxes."""
    boxes = sam.page.get_by_role("group", name=legend)
    for label, number in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        await boxes.get_by_label(label).fill(str(number))


async def opens_a_review(sam: Visitor) -> None:
    """From the list to the page of a new review."""
    await sam.presses("Open a review")
    await sam.sees("Open a review")
    await sam.presses("Continue")
    await sam.is_told(
        "Enter a name for the review", "Enter the cut-off date", "Enter the answer-by date"
    )
    await sam.types("Name", REVIEW)
    await fills_day(sam, "Cut-off date", date.today() - timedelta(days=1))
    await fills_day(sam, "Answer-by date", date.today() + timedelta(days=30))
    await sam.presses("Continue")
    await sam.sees(f"Do you want to open the review “{REVIEW}”?")
    await sam.presses("Open review")
    await sam.sees(REVIEW)


async def filled_in(sam: Visitor, folder: Path, *answers: str) -> Path:
    """The list of LLSE as it was downloaded, with these answers filled in."""
    async with sam.page.expect_download() as started:
        await sam.follows("Download list of LLSE")
    text = (await (await started.value).path()).read_text("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text, newline="")))
    assert [row["name"] for row in rows] == ["Ada Marsh", 'Ben "B" Marsh, <b>']
    file = folder / "answers.csv"
    with file.open("w", newline="", encoding="utf-8") as written:
        writer = csv.DictWriter(written, rows[0])
        writer.writeheader()
        writer.writerows({**row, "started": said} for row, said in zip(rows, answers, strict=True))
    return file


async def uploads(sam: Visitor, file: Path) -> None:
    """From the review to the report on this file."""
    await sam.presses("Upload answers")
    await sam.sees("Upload answers")
    await sam.page.get_by_label("Course provider").select_option("llse")
    await sam.page.get_by_label("CSV file").set_input_files(file)
    await sam.presses("Upload and check")
    await sam.sees("Answers of LLSE")


async def test_a_review_goes_from_its_opening_to_its_end(sam: Visitor, tmp_path: Path):
    await opens_a_review(sam)
    wrong = await filled_in(sam, tmp_path, "maybe", "no")
    await uploads(sam, wrong)
    await sam.reads("1 row has errors", "Started is “maybe”. It must be yes or no")
    await sam.follows("Back")
    await uploads(sam, await filled_in(sam, tmp_path, "yes", "no"))
    await sam.presses("Preview and apply")
    await sam.sees("Do you want to apply the answers of LLSE?")
    await sam.reads('Ben "B" Marsh, <b>')
    await sam.presses("Apply answers")
    await sam.is_told("Type expire to confirm")
    await sam.types("Type expire to confirm", "expire")
    await sam.presses("Apply answers")
    await sam.reads(
        "The answers of LLSE are applied: 1 started, 1 expired. We are emailing 1 person."
    )
    await sam.sees("Answers of LLSE")


async def test_the_unanswered_are_shown_and_the_review_is_finished(sam: Visitor):
    await opens_a_review(sam)
    await sam.follows("See 3 unanswered")
    await sam.sees("Unanswered registrations")
    await sam.presses("Expire all 3 registrations")
    await sam.sees("Do you want to expire 3 unanswered registrations?")
    await sam.page.locator(".govuk-back-link").click()
    await sam.sees("Unanswered registrations")
    await sam.page.locator(".govuk-back-link").click()
    await sam.follows("Finish review")
    await sam.sees(f"Do you want to finish the review “{REVIEW}”?")
    await sam.presses("Finish review")
    await sam.reads(f"The review “{REVIEW}” is finished.")
    await sam.sees(REVIEW)
