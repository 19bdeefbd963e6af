"""The TRN and the details with it, typed by people whose TRN nobody has confirmed."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.journey.date_parts import DateParts
from app.journey.facts import SoFar
from app.journey.question import Question
from app.journey.step import parse_all
from app.journey.text import Text


@dataclass(frozen=True, slots=True)
class TypedDetails(Question):
    """Several fields with two buttons: one sends them, the other says that there is no TRN."""

    number: Text
    full_name: Text
    date_of_birth: DateParts
    insurance_number: Text

    @property
    def parts(self) -> tuple[Text, Text, DateParts, Text]:
        """The questions on the page, in its order."""
        return (self.number, self.full_name, self.date_of_birth, self.insurance_number)

    @property
    def keys(self) -> tuple[str, ...]:
        """The key of the buttons and those of the fields."""
        return (self.name, *(part.name for part in self.parts))

    @property
    def fields(self) -> tuple[str, ...]:
        """The inputs, without the buttons."""
        return tuple(field for part in self.parts for field in part.fields)

    def parse(self, form: Mapping[str, str], walk: SoFar) -> dict[str, str]:
        """The fields; or, by the second button, nothing but "no", so that they stay as they are."""
        if form.get(self.name) == "no":
            return {self.name: "no"}
        return {self.name: "yes", **parse_all(self.parts, form, walk)}

    def accepts(self, answers: Mapping[str, str], walk: SoFar) -> bool:
        """Whether there is no TRN, or every field is right."""
        if answers.get(self.name) != "yes":
            return answers.get(self.name) == "no"
        return all(part.accepts(answers, walk) for part in self.parts)

    def shown(self, walk: SoFar) -> dict[str, str]:
        """For each field the draft, else the suggestion, else what the identity account says."""
        facts = walk.facts
        account = {self.full_name.name: facts.name}
        if facts.date_of_birth is not None:
            account[self.date_of_birth.name] = facts.date_of_birth.isoformat()
        shown: dict[str, str] = {}
        for part in self.parts:
            for source in (facts.answers, facts.prefill, account):
                if part.name in source and part.accepts(source, walk):
                    shown |= part.filled(source)
                    break
        return shown
