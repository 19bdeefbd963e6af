from app.bell import SEND_EMAILS, ring
from tests.crash.outcomes import until_sent
from tests.workers.stand_ins import promised

PRIVATE = ("robin", "larkfield", "example.com", "teach first", "5f0c")


async def test_a_worker_process_tells_its_log_nothing_of_a_person(hire):
    await promised(3)
    await ring(SEND_EMAILS)
    worker = hire()
    await until_sent(3)
    worker.stop()
    said = worker.log.read_text().lower()
    assert "emails attempted" in said
    assert not [word for word in PRIVATE if word in said]
