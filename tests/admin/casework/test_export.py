"""Registrations as a file: every row of the filter, codes as stored, nothing typed with a TRN."""

import csv
import io
import json
from datetime import date

from app.services.late.changing import permission_of
from models.engine import DB
from tests import stage
from tests.admin.casework.desk import LIST
from tests.http.drafts import SENCO_ANSWERS, register
from tests.http.late_list import let_in_late
from tests.http.stories import MAY

FILE = f"{LIST}/export.csv"
FIRST = "id,submitted_at,name,email,trn,trn_verified,course,provider,start_before,workplace"
LAST = (
    "senco_role,senco_start_date,funding_result,funding_code,funding_decision,status,"
    "funded_place,started,started_on,outcome,late"
)
STORED = {
    "course": "npq-senco",
    "senco_role": "yes",
    "senco_start_date": date(2023, 3, 1),
    "answers": json.dumps(SENCO_ANSWERS),
    "provider_status": "accepted",
    "funded_place": False,
    "started": "started",
    "started_on": date(2024, 5, 9),
    "workplace_identifier": "100000",
}
SAID = {
    "submitted_at": "2024-05-10T09:30:00Z",
    "name": "Alex Teacher",
    "trn_verified": "yes",
    "start_before": "2024-11-01",
    "workplace_reference": "100000",
    "provider_check": "yes",
    "return_to_teaching_adviser": "no",
    "work_setting": "a_school",
    "ofsted_number": "",
    "senco_start_date": "2023-03",
    "status": "accepted",
    "funded_place": "no",
    "started_on": "2024-05-09",
    "late": "yes",
}


async def rows(who, query=""):
    """The rows of the file as mappings."""
    answer = await who.browser.get(f"{FILE}{query}")
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.text, newline="")))


async def test_the_columns_are_those_of_the_specification(sam, user):
    await register(user)
    header = (await sam.browser.get(FILE)).text.splitlines()[0]
    assert header.startswith(f"{FIRST},workplace_reference,")
    assert header.endswith(LAST)


async def test_values_are_codes_days_and_yes_or_no(sam, user):
    await let_in_late("late@example.com")
    await register(user, **STORED, late_permission=await permission_of("late@example.com"))
    (row,) = await rows(sam)
    assert {name: row[name] for name in SAID} == SAID


async def test_it_holds_the_rows_of_the_filter_and_is_recorded(sam, user):
    await register(user, role='=HYPERLINK("x"), "y"\nz')
    other = await stage.person("zoe", name="Zoë, the “Other”", trn="7777777")
    await register(other, provider="llse", expired_at=MAY)
    assert [row["name"] for row in await rows(sam, "?q=zoe&course=npq-headship")] == [
        "Zoë, the “Other”"
    ]
    assert (await rows(sam, "?provider=llse"))[0]["status"] == "expired"
    assert (await rows(sam, "?provider=teach_first"))[0]["role"].startswith("'=HYPERLINK")
    event = await DB.row("SELECT action, after::text FROM audit_event ORDER BY created_at LIMIT 1")
    assert event["action"] == "registration.exported"
    assert json.loads(event["after"])["rows"] == 1


async def test_the_trn_is_the_person_s_and_nothing_typed_is_told(sam, user):
    typed = {"typed_name": "Typed Name", "typed_date_of_birth": date(1980, 1, 2)}
    await register(user, trn="7654321", trn_verified=False, **typed)
    (row,) = await rows(sam)
    assert (row["trn"], row["trn_verified"]) == ("1234567", "yes")
    assert "Typed Name" not in (await sam.browser.get(FILE)).text


async def test_an_admin_is_refused(ada, user):
    answer = await ada.browser.get(FILE)
    assert answer.status_code == 403
    assert await DB.rows("SELECT 1 FROM audit_event WHERE action = 'registration.exported'") == []
