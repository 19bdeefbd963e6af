from piccolo.columns import SmallInt, Varchar
from piccolo.table import Table

from models.columns import created, key, reference
from models.engine import DB
from models.provider import Provider


class Course(Table, db=DB):
    """A course that registrations can be for; its identifier is its key."""

    id = Varchar(length=60, primary_key=True)
    position = SmallInt()
    created_at = created()


class CourseProvider(Table, tablename="course_provider", db=DB):
    """That a provider offers a course now."""

    id = key()
    course = reference(Course, index=False)
    provider = reference(Provider)
    created_at = created()
