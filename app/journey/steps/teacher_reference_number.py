"""Your teacher reference number (TRN)"""

import re

from app.journey import rules
from app.journey.cleaning import is_digits, without
from app.journey.date_parts import DateParts
from app.journey.step import Route, Step
from app.journey.text import Check, Text
from app.journey.typed_details import TypedDetails

INSURANCE_NUMBER = re.compile("[A-Z]{2}[0-9]{6}[A-D]")


def bare_number(text: str) -> str:
    """A TRN without spaces, hyphens, slashes and the RP that letters put before it."""
    return re.sub("^RP", "", without(text, " -‐‑/"), flags=re.IGNORECASE)


def bare_insurance_number(text: str) -> str:
    """A National Insurance number in capitals, without spaces."""
    return without(text, " ").upper()


def has_other_than_digits(number: str) -> bool:
    """Whether there is anything but digits in a TRN."""
    return not is_digits(number)


def has_wrong_length(number: str) -> bool:
    """Whether a TRN has other than 7 digits."""
    return len(number) != 7


def is_all_zeros(number: str) -> bool:
    """Whether a TRN cannot be anybody's."""
    return not number.strip("0")


def is_no_insurance_number(number: str) -> bool:
    """Whether this has not the form of a National Insurance number."""
    return INSURANCE_NUMBER.fullmatch(number) is None


NUMBER = Text(
    "teacher_reference_number",
    "Teacher reference number (TRN)",
    limit=7,
    hint="7 digits, for example 1234567",
    missing="Enter your teacher reference number (TRN)",
    tidied=bare_number,
    checks=(
        Check(has_other_than_digits, "Teacher reference number (TRN) must only include numbers"),
        Check(has_wrong_length, "Teacher reference number (TRN) must be 7 digits"),
        Check(is_all_zeros, "Enter your own teacher reference number (TRN)"),
    ),
)

FULL_NAME = Text(
    "full_name",
    "Full name",
    limit=128,
    hint="As it is on your teaching record",
    missing="Enter your full name",
    too_long="Full name must be 128 characters or fewer",
)

DATE_OF_BIRTH = DateParts(
    "date_of_birth",
    "Date of birth",
    missing="Enter your date of birth",
    earliest=1900,
    hint="For example, 27 3 1985",
)

INSURANCE = Text(
    "national_insurance_number",
    "National Insurance number (optional)",
    limit=9,
    hint="For example, QQ 12 34 56 C. It helps us find your record.",
    tidied=bare_insurance_number,
    checks=(
        Check(
            is_no_insurance_number,
            "National Insurance number must be in the correct format, for example QQ 12 34 56 C",
        ),
    ),
)

QUESTION = TypedDetails("has_teacher_reference_number", NUMBER, FULL_NAME, DATE_OF_BIRTH, INSURANCE)

STEP = Step(
    slug="teacher-reference-number",
    title="Your teacher reference number (TRN)",
    questions=(QUESTION,),
    routes=(
        Route("no-teacher-reference-number", when=rules.has_no_trn),
        Route("course-start"),
    ),
)
