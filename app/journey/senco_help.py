"""What the three-year rule means for a SENCO; it informs and never blocks."""

from collections.abc import Mapping
from datetime import date

from app.eligibility.courses import SENCO
from app.journey.month import add_months, month_name
from app.journey.reading import read_day

MONTHS_TO_COMPLETE = 36
LONGEST_COURSE = 22
RULE_BEGAN = date(2009, 9, 1)

DOES_NOT_PLAN = (
    "You do not need this NPQ unless you become a SENCO in a mainstream school. "
    "You can still take it."
)
PLANS_TO_BECOME = (
    "From September 2024 this NPQ is the mandatory qualification for SENCOs in mainstream schools. "
    "Once you are appointed you will have 3 years to complete it."
)
BEFORE_THE_RULE = (
    "You became a SENCO before 1 September 2009, so you are not required to take this NPQ. "
    "You can still take it."
)
TIME_IS_UP = (
    "The 3 years to complete this NPQ ended in {deadline}. "
    "Speak to your school and your provider about completing it as soon as you can."
)
TIME_IS_SHORT = (
    "You need to complete this NPQ by {deadline}, 3 years after you became a SENCO. "
    "It takes up to 22 months, so you may not finish in time. "
    "Speak to your school and your provider."
)
TIME_IS_LEFT = (
    "You need to complete this NPQ by {deadline}, 3 years after you became a SENCO. "
    "It takes up to 22 months, so plan to start by {latest_start}."
)
EXCEPTION = (
    "This does not apply to you if you have completed or started the National Award for SENCO "
    "(NASENCO), or do not work in a mainstream school."
)

_WITHOUT_START = {"does_not_plan": (DOES_NOT_PLAN,), "plans_to_become": (PLANS_TO_BECOME,)}


def senco_help(answers: Mapping[str, str], today: date) -> tuple[str, ...]:
    """The paragraphs for these answers on this day; none but for the SENCO course in England."""
    if answers.get("course") != SENCO or answers.get("work_in_england") != "yes":
        return ()
    started = read_day(answers.get("senco_start_date", ""))
    if answers.get("senco_role") != "yes" or started is None:
        return _WITHOUT_START.get(answers.get("senco_role", ""), ())
    if started < RULE_BEGAN:
        return (BEFORE_THE_RULE,)
    return (_time_left(started, today), EXCEPTION)


def _time_left(started: date, today: date) -> str:
    this_month = today.replace(day=1)
    deadline = add_months(started, MONTHS_TO_COMPLETE)
    latest_start = add_months(deadline, -LONGEST_COURSE)
    sentence = TIME_IS_LEFT
    if deadline < this_month:
        sentence = TIME_IS_UP
    elif latest_start < this_month:
        sentence = TIME_IS_SHORT
    return sentence.format(deadline=month_name(deadline), latest_start=month_name(latest_start))
