"""A file is checked and kept; it changes no registration."""

import asyncio
from hashlib import sha256

import pytest

from app.services.csv_files import FileRefused
from app.services.receipts import AlreadySent, new_form_id
from app.services.reviewing.finishing import finish
from app.services.reviewing.overview import overview, report
from app.services.reviewing.refusals import ReviewFinished, SameFile, UnknownReview
from app.services.reviewing.uploading import File, upload
from models.engine import DB
from tests.http.stories import MAY
from tests.late.promised import emails, events
from tests.reviewing.staged import ADMIN, file, standing, uploaded


async def findings(review, upload) -> list[tuple[int, str, str]]:
    found = (await report(review.id, upload)).findings
    return [(one.row, one.kind, one.says) for one in found]


async def test_a_file_is_kept_with_its_checksum_counts_and_answers(review):
    rows = ((review.ada, "yes", "2 May 2024", "Began well"), (review.ben, "no"), (review.cleo, ""))
    kept = (await report(review.id, await uploaded(review.id, *rows))).upload
    assert (kept.number, kept.rows, kept.errors, kept.warnings) == (1, 3, 0, 0)
    assert (kept.started, kept.not_started, kept.unanswered) == (1, 1, 1)
    row = await DB.row("SELECT * FROM review_upload")
    assert row["content"] == file(*rows)
    assert kept.sha256 == sha256(row["content"]).hexdigest()
    notes = await DB.rows("SELECT note FROM review_answer WHERE note <> ''")
    assert [one["note"] for one in notes] == ["Began well"]


async def test_it_changes_no_registration_and_tells_nobody(review):
    await uploaded(review.id, (review.ada, "yes"), (review.ben, "no"))
    assert await standing(review.ben) == ("unknown", None, None, False, 0)
    assert await emails() == []
    assert [action for _, action, _ in await events()] == ["review.opened", "review.uploaded"]


async def test_the_report_names_rows_that_are_wrong_errors_first(review):
    upload = await uploaded(
        review.id,
        (review.ada, "no", "2 May 2024"),
        (review.ben, "maybe"),
        (review.ada, "no"),
        ("x", "yes"),
    )
    assert await findings(review, upload) == [
        (3, "error", "Started is “maybe”. It must be yes or no"),
        (5, "error", "This is not a registration id"),
        (2, "warning", "The date is left out, because started is not yes"),
        (4, "warning", "Same registration as row 2. It counts once"),
    ]


@pytest.mark.parametrize(
    ("column", "says"),
    [
        ("started = 'started'", "The registration is already marked as started"),
        ("provider_status = 'rejected'", "The registration is rejected"),
        (
            "provider_status = 'accepted', outcome = 'passed'",
            "The registration has an outcome",
        ),
        ("expired_at = now()", "The registration has expired"),
    ],
)
async def test_what_changed_since_the_review_opened_is_a_warning(review, column, says):
    await DB.rows(f"UPDATE registration SET {column} WHERE id = $1", review.ada)
    upload = await uploaded(review.id, (review.ada, "no"), (review.ben, "no"))
    assert await findings(review, upload) == [(2, "warning", f"Left out. {says}")]


async def test_of_two_uploads_the_newer_answer_counts(review):
    await uploaded(review.id, (review.ada, "yes"), (review.ben, "yes"))
    again = await uploaded(review.id, (review.ada, "no"), (review.ben, "yes"))
    assert await findings(review, again) == [
        (2, "warning", "Answered differently in an earlier upload. This answer counts")
    ]
    total = (await overview(review.id)).total
    assert (total.started, total.not_started, total.unanswered, total.total) == (1, 1, 2, 4)


async def test_a_file_with_errors_answers_nothing(review):
    await uploaded(review.id, (review.ada, "yes"))
    await uploaded(review.id, (review.ada, "no"), ("x", "yes"))
    total = (await overview(review.id)).total
    assert (total.started, total.not_started) == (1, 0)
    again = await uploaded(review.id, (review.ada, "yes"), (review.ben, "no"))
    assert await findings(review, again) == []


async def test_the_file_that_was_sent_last_leads_to_what_it_was_and_an_older_one_counts_anew(
    review,
):
    first = await uploaded(review.id, (review.ada, "yes"))
    with pytest.raises(SameFile) as same:
        await uploaded(review.id, (review.ada, "yes"))
    assert same.value.upload == first
    await uploaded(review.id, (review.ada, "no"))
    assert await uploaded(review.id, (review.ada, "yes")) != first


async def test_a_form_sent_five_times_at_once_keeps_one_upload(review):
    form, one = new_form_id(), File("teach_first", "a.csv", file((review.ada, "yes")))
    done = await asyncio.gather(
        *(upload(review.id, one, ADMIN, MAY, form_id=form) for _ in range(5)),
        return_exceptions=True,
    )
    assert sum(isinstance(each, AlreadySent) for each in done) == 4
    assert len(await DB.rows("SELECT 1 FROM review_upload")) == 1


async def test_providers_without_registrations_in_the_review_have_no_uploads(review):
    with pytest.raises(UnknownReview):
        await uploaded(review.id, (review.ada, "yes"), provider="ambition_institute")


async def test_a_file_that_is_none_is_refused_and_not_kept(review):
    with pytest.raises(FileRefused):
        await upload(review.id, File("teach_first", "a.xlsx", b"PK\x03\x04"), ADMIN, MAY)
    assert await DB.rows("SELECT 1 FROM review_upload") == []


async def test_nothing_is_uploaded_to_a_finished_review(review):
    await finish(review.id, ADMIN, MAY)
    with pytest.raises(ReviewFinished):
        await uploaded(review.id, (review.ada, "yes"))
