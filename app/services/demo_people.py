"""The people of a demonstration: who can sign in, and as what. All of them are invented."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the demonstration; admins have no subject, since they sign in by email."""

    email: str
    role: str
    name: str
    note: str
    subject: str | None = None
    birthdate: date | None = None
    trn: str | None = None

    @property
    def claims(self) -> dict[str, str | bool] | None:
        """What the identity stand-in says of them, or None for people it does not know."""
        if self.subject is None or self.birthdate is None:
            return None
        said: dict[str, str | bool] = {
            "sub": self.subject,
            "email": self.email,
            "email_verified": True,
            "name": self.name,
            "birthdate": self.birthdate.isoformat(),
        }
        return said if self.trn is None else {**said, "trn": self.trn}


PEOPLE = (
    Person(
        "teacher@example.com",
        "applicant",
        "Robin Larkfield",
        "has a TRN, no registrations",
        "teacher",
        date(1988, 4, 12),
        "3000001",
    ),
    Person(
        "teacher-without-trn@example.com",
        "applicant",
        "Sasha Penhollow",
        "has no TRN yet",
        "teacher-without-trn",
        date(1995, 9, 30),
    ),
    Person(
        "teacher-registered@example.com",
        "applicant",
        "Jamie Oakenbury",
        "has a TRN and two earlier registrations",
        "teacher-registered",
        date(1979, 1, 5),
        "3000003",
    ),
    Person(
        "teacher-late@example.com",
        "applicant",
        "Morgan Thistlewick",
        "has a TRN and may register late",
        "teacher-late",
        date(1984, 11, 23),
        "3000004",
    ),
    Person("admin@example.com", "admin", "Ash Quillerby", "admin"),
    Person("super@example.com", "super_admin", "Frankie Moorhaven", "super admin"),
)


def person(subject: str) -> Person:
    """The person of this subject; StopIteration if there is none."""
    return next(person for person in PEOPLE if person.subject == subject)
