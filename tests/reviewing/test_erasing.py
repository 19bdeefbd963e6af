"""Files of answers go after a year; reports and answers stay."""

from datetime import timedelta

from app.services.retention import erase_answer_files
from app.services.reviewing.overview import report
from models.engine import DB
from tests.http.stories import MAY
from tests.reviewing.staged import uploaded


async def test_a_file_goes_after_a_year_but_for_its_report_and_answers(review):
    upload = await uploaded(review.id, (review.ada, "maybe"), (review.ben, "no"))
    assert await erase_answer_files(MAY + timedelta(days=364)) == 0
    assert await erase_answer_files(MAY + timedelta(days=366)) == 1
    row = await DB.row("SELECT content, sha256 FROM review_upload")
    assert row["content"] is None
    assert row["sha256"]
    kept = await report(review.id, upload)
    assert (len(kept.findings), len(kept.answers)) == (1, 1)
