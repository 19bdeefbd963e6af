"""Server-side sessions: ids of our own making, none for lookers, none brought back.

A request reads its session once, before anything else runs. Every change is written at once, by
the functions here, and says so if the session has ended meanwhile.
"""

from app.sessions.admin import (
    ADMIN_COOKIE,
    admin_session_config,
    admin_signed_in,
    begin_admin_session,
    end_admin_session,
    session_of_admin,
)
from app.sessions.backend import session_config
from app.sessions.cookies import (
    FRESH_COOKIE,
    SESSION_COOKIE,
    fresh_cookie,
    session_cookie,
    spent_fresh_cookie,
    wants_fresh,
)
from app.sessions.notes import Note, leave_note, take_note
from app.sessions.pending import Pending, put_pending, take_pending
from app.sessions.signing_in import begin_session, end_session, session_of, signed_in
from app.sessions.store import SessionsAway, close_sessions

__all__ = [
    "ADMIN_COOKIE",
    "FRESH_COOKIE",
    "SESSION_COOKIE",
    "Note",
    "Pending",
    "SessionsAway",
    "admin_session_config",
    "admin_signed_in",
    "begin_admin_session",
    "begin_session",
    "close_sessions",
    "end_admin_session",
    "end_session",
    "fresh_cookie",
    "leave_note",
    "put_pending",
    "session_config",
    "session_cookie",
    "session_of",
    "session_of_admin",
    "signed_in",
    "spent_fresh_cookie",
    "take_note",
    "take_pending",
    "wants_fresh",
]
