"""What the pages of reviews say after something was done, and of numbers."""

from collections.abc import Sequence

from app.services.reviewing.applying import Applied
from app.services.reviewing.case import Case
from app.services.reviewing.reduction import RESTORED
from app.services.reviewing.unanswered import Expired

LEFT_OUT = {
    "changed": "Changed since the review opened",
    "restored": RESTORED,
    "newer": "Answered differently in a newer upload",
    "meanwhile": "Changed since the preview",
}
"""Why an answer is not applied."""

_NAMED = 20  # names that a sentence holds


def counted(number: int, one: str, many: str = "") -> str:
    """A number of things, such as "1 person" or "1,200 people"."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def opened(name: str, total: int) -> str:
    """After a review was opened."""
    return f"The review “{name}” is open. It asks about {counted(total, 'registration')}."


def uploaded(file: str, provider: str, errors: int) -> str:
    """After a file was taken."""
    if errors:
        said = f"{counted(errors, 'row')} {'has' if errors == 1 else 'have'} errors"
        return f"The file {file} of {provider} is kept, but {said}, so it cannot be applied."
    return f"The file {file} of {provider} is checked. Nothing has been applied yet."


def applied(provider: str, done: Applied) -> str:
    """After the answers of a provider were applied."""
    numbers = f"{done.started:,} started, {done.expired:,} expired"
    sentences = [f"The answers of {provider} are applied: {numbers}."]
    if done.people:
        sentences.append(emailing(done.people))
    if done.left_out:
        was = "was" if done.left_out == 1 else "were"
        sentences.append(f"{counted(done.left_out, 'answer')} {was} left out.")
    return " ".join(sentences)


def expired(name: str, done: Expired) -> str:
    """After the unanswered registrations of a review were expired."""
    many = done.registrations
    has = "has" if many == 1 else "have"
    sentences = [
        f"{counted(many, 'unanswered registration')} of the review “{name}” {has} expired."
    ]
    if done.people:
        sentences.append(emailing(done.people))
    if done.left_out:
        sentences.append(f"Left out, because they changed since the preview: {who(done.left_out)}.")
    return " ".join(sentences)


def emailing(people: int) -> str:
    """How many people hear of it."""
    return f"We are emailing {counted(people, 'person', 'people')}."


def will_email(people: int) -> str:
    """How many people would hear of it."""
    return f"We will email {counted(people, 'person', 'people')}."


def who(cases: Sequence[Case]) -> str:
    """The names of people, no more than a sentence holds."""
    named = ", ".join(case.who for case in cases[:_NAMED])
    more = len(cases) - _NAMED
    return f"{named} and {more:,} more" if more > 0 else named
