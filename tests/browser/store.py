"""What tests of a running service set up and look up in its database."""

import json
from datetime import date
from typing import Any

import asyncpg

# The one person whose registrations belong to the demonstration keeps them.
RESET = """
SET session_replication_role = replica;
DELETE FROM draft;
DELETE FROM mailbox_message;
DELETE FROM email_event;
DELETE FROM outbox_email;
DELETE FROM campaign_count;
DELETE FROM campaign;
DELETE FROM subscription;
DELETE FROM subscription_count;
DELETE FROM review_answer;
DELETE FROM review_registration;
DELETE FROM review_upload;
DELETE FROM review;
DELETE FROM registration_event;
DELETE FROM registration_note;
DELETE FROM registration USING app_user
  WHERE app_user.id = registration.user_id AND subject <> 'teacher-registered';
DELETE FROM app_user WHERE subject <> 'teacher-registered';
DELETE FROM late_permission WHERE email <> 'teacher-late@example.com';
UPDATE late_permission SET ended_at = NULL, ended_why = NULL, ended_by = NULL,
  expires_at = now() + interval '28 days';
UPDATE service_state SET registration = 'open', opens_at = NULL, closes_at = NULL,
  late_registration_enabled = true,
  closed_from = NULL, closed_until = NULL;
DELETE FROM audit_event;
DELETE FROM admin_code;
DELETE FROM admin WHERE email NOT IN ('admin@example.com', 'super@example.com');
UPDATE admin SET archived_at = NULL, version = 0, last_signed_in_at = NULL, session_series = 0,
  role = CASE email WHEN 'super@example.com' THEN 'super_admin' ELSE 'admin' END,
  name = CASE email WHEN 'super@example.com' THEN 'Frankie Moorhaven' ELSE 'Ash Quillerby' END;
SET session_replication_role = origin;
"""
SENCO_ANSWERS = {
    "course_start": "yes",
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
}


def answers_before(key: str) -> dict[str, str]:
    """The answers that lead to a question of the SENCO path."""
    keys = list(SENCO_ANSWERS)
    return {name: SENCO_ANSWERS[name] for name in keys[: keys.index(key)]}


class Store:
    """The database of the running service."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self.connection = connection

    async def reset(self) -> None:
        """As the demonstration begins."""
        await self.connection.execute(RESET)

    async def change_service(self, assignment: str) -> None:
        """Change the state of the service."""
        await self.connection.execute(f"UPDATE service_state SET {assignment}")

    async def end_late_access(self, why: str) -> None:
        """The seeded late applicant's permission ended on 2 May 2024."""
        await self.connection.execute(
            "UPDATE late_permission SET ended_at = '2024-05-02 12:00+01', ended_why = $1,"
            " expires_at = '2024-05-02 23:00+00'",
            why,
        )

    async def month(self) -> date:
        """The month before which courses start."""
        return await self.connection.fetchval("SELECT course_start_before FROM service_state")

    async def has_answered(self, subject: str, answers: dict[str, str]) -> None:
        """This person, who has signed in before, has given these answers before."""
        kept = {"course_start_before": (await self.month()).isoformat(), **answers}
        await self.connection.execute(
            "INSERT INTO draft (user_id, answers, started_at, updated_at)"
            " SELECT id, $2::jsonb, now(), now() FROM app_user WHERE subject = $1"
            " ON CONFLICT (user_id) DO UPDATE SET answers = $2::jsonb, version = draft.version + 1",
            subject,
            json.dumps(kept),
        )

    async def registrations(self, subject: str) -> list[dict[str, Any]]:
        """What this person registered for, newest first."""
        rows = await self.connection.fetch(
            "SELECT registration.* FROM registration JOIN app_user ON app_user.id = user_id"
            " WHERE subject = $1 ORDER BY submitted_at DESC",
            subject,
        )
        return [dict(row) for row in rows]
