"""The moments that these tests are about: a Friday in May 2024, and what comes after it."""

from datetime import UTC, date, datetime, timedelta

from app.services.service_settings import ServiceSettings

NOW = datetime(2024, 5, 10, 9, 30, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NOVEMBER = date(2024, 11, 1)
OPEN = ServiceSettings("open", NOW - DAY, course_start_before=NOVEMBER)
CLOSED = ServiceSettings("partially_closed", NOW - DAY, course_start_before=NOVEMBER)
