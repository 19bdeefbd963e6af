"""Takes a picture of the console's pages, walking through the main jobs as tests do."""

import tempfile
from pathlib import Path

from tests.browser.admin.conftest import signed_in
from tests.browser.admin.test_campaigns import confirms, prepares
from tests.browser.admin.test_lists import upload
from tests.browser.admin.test_reviews import PEOPLE as REVIEWED
from tests.browser.admin.test_reviews import filled_in, opens_a_review, uploads
from tests.browser.store import Store
from tests.browser.visitor import Visitor

PEOPLE = """
WITH people AS (
  INSERT INTO app_user (identity_provider, subject, email, name, trn, trn_status)
  SELECT 'dfe_identity', 'pictured-' || n, lower(first || '.' || last) || '@example.com',
    first || ' ' || last, (2000000 + n)::text, 'verified'
  FROM (SELECT n, (ARRAY['Ada','Ben','Cleo','Dara','Ellis','Farida'])[n % 6 + 1] AS first,
    (ARRAY['Marsh','Fieldhouse-Abercrombie','Ash','Windermere','Okafor'])[n % 5 + 1] AS last
    FROM generate_series(1, 30) AS n) AS named RETURNING id, email, trn, trn::int - 2000000 AS n
), subscribed AS (
  INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at, updated_at)
  SELECT id, email, CASE WHEN n % 3 = 0 THEN 'senco' ELSE 'other' END, '1',
    now() - n * interval '1 day', now() FROM people
), late AS (
  INSERT INTO late_permission (email, reason, expires_at, added_at, added_by, invited_at)
  SELECT email, 'delayed_trn', now() + interval '20 days', now(), 'Operator', now()
  FROM people WHERE n % 5 = 1
)
INSERT INTO registration (user_id, submitted_at, course, provider, trn, trn_verified,
  work_in_england, workplace, workplace_name, workplace_identifier, work_setting, funding_code,
  funding_result, rule_set)
SELECT people.id, now() - n * interval '19 hours',
  (ARRAY['npq-headship','npq-leading-behaviour-culture','npq-executive-leadership'])[n % 3 + 1],
  (ARRAY['ambition_institute','teach_first','national_institute_of_teaching'])[n % 3 + 1],
  people.trn, true, true, w.id, w.name, w.identifier, 'a_school', 'funded', 'funded', '2024-07'
FROM people CROSS JOIN LATERAL (
  SELECT id, name, identifier FROM workplace WHERE kind = 'school' ORDER BY identifier OFFSET n
  LIMIT 1
) AS w
"""
LISTS = (
    "/admin",
    "/admin/registrations",
    "/admin/users",
    "/admin/workplaces",
    "/admin/late-registrations",
    "/admin/email-subscriptions",
    "/admin/campaigns",
    "/admin/emails",
    "/admin/reviews",
    "/admin/lists",
    "/admin/admins",
    "/admin/audit",
    "/admin/service",
)
FORMS = (
    "/admin/late-registrations/many",
    "/admin/late-registrations/file",
    "/admin/lists/schools",
    "/admin/lists/providers",
    "/admin/admins/new",
    "/admin/service/registration",
    "/admin/service/schedule",
    "/admin/service/complete-closure",
    "/admin/service/late-registration",
    "/admin/service/dates-and-texts",
    "/admin/no-such-page",
)
OF_A_ROW = {
    "registration": ("", "/progress", "/funding", "/revert"),
    "app_user": ("", "/trn"),
    "workplace": ("",),
    "late_permission": ("", "/end-date", "/remove"),
    "subscription": ("/unsubscribe",),
    "admin": ("", "/promote", "/archive"),
}
PATHS = {
    "app_user": "users",
    "late_permission": "late-registrations",
    "subscription": "email-subscriptions",
}


async def begin_in_the_console(visitor: Visitor, store: Store) -> Visitor:
    """A super admin; thirty people have registered and want to hear of news."""
    await store.connection.execute(PEOPLE)
    visitor.forgives("status of 404")
    return await signed_in(visitor, store, "super@example.com")


async def takes(sam: Visitor, *addresses: str) -> None:
    """A picture of each address."""
    for address in addresses:
        await sam.opens(address)
        await sam.looks(mistaken=False)


async def take_the_console(visitor: Visitor, store: Store) -> None:
    """Signing in, every list, and every form that needs no row."""
    await takes(visitor, "/admin/sign-in")
    sam = await begin_in_the_console(visitor, store)
    await takes(sam, *LISTS, *FORMS)


async def take_details(visitor: Visitor, store: Store) -> None:
    """One row of each list, and what can be done with it."""
    sam = await begin_in_the_console(visitor, store)
    for table, pages in OF_A_ROW.items():
        id = await store.connection.fetchval(f"SELECT id FROM {table} ORDER BY created_at DESC")
        path = f"/admin/{PATHS.get(table, table + 's')}/{id}"
        await takes(sam, *(path + page for page in pages))


async def take_a_campaign(visitor: Visitor, store: Store) -> None:
    """A campaign from its draft to its progress."""
    sam = await begin_in_the_console(visitor, store)
    await sam.opens("/admin/campaigns")
    await prepares(sam, "Autumn courses", readers=30)
    here = sam.address.removesuffix("/preview")
    await takes(sam, here)
    await sam.opens(f"{here}/preview")
    await confirms(sam, "Autumn courses")
    await takes(sam, "/admin/campaigns", "/admin")


async def take_a_review(visitor: Visitor, store: Store) -> None:
    """A review from its opening to the question before a provider's answers are applied."""
    sam = await begin_in_the_console(visitor, store)
    await store.connection.execute(REVIEWED)
    await sam.opens("/admin/reviews")
    await opens_a_review(sam)
    with tempfile.TemporaryDirectory() as folder:
        await uploads(sam, await filled_in(sam, Path(folder), "yes", "no"))
    await sam.presses("Preview and apply")
    await sam.sees("Do you want to apply the answers of LLSE?")
    await takes(sam, "/admin/reviews")


async def take_an_import(visitor: Visitor, store: Store) -> None:
    """A list from its upload to the question whether to replace the one in force."""
    sam = await begin_in_the_console(visitor, store)
    await upload(sam, "Otterford Teaching School", "Windle Hill College")
    await sam.looks(mistaken=False)
    await takes(sam, "/admin/lists/itt_providers")


CONSOLE_ROUNDS = (
    take_the_console,
    take_details,
    take_a_campaign,
    take_a_review,
    take_an_import,
)
