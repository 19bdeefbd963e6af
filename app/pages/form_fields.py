"""The fields of a console form as components, with what was typed and the sentence at each."""

from app.pages.console_form import Form
from app.pages.form_dates import DAY, MOMENT, MONTH
from components.checkboxes import Checkboxes, CheckboxItem
from components.component import Words
from components.date_input import DateInput, DatePart
from components.field import Size
from components.file_upload import FileUpload
from components.radios import RadioItem, Radios
from components.select import Select
from components.text_input import TextInput, Width
from components.textarea import Textarea

Choices = tuple[tuple[str, str], ...]


def text_box(
    form: Form, name: str, label: Words, hint: Words = "", *, width: Width = 0, email: bool = False
) -> TextInput:
    """One line of text."""
    return TextInput(
        name,
        label,
        form.values.get(name, ""),
        form.error(name),
        hint,
        width=width,
        type="email" if email else "text",
        spellcheck=False if email else None,
    )


def text_area(form: Form, name: str, label: Words, hint: Words = "", *, rows: int = 5) -> Textarea:
    """Many lines of text, shown exactly as they were typed."""
    return Textarea(name, label, form.values.get(name, ""), form.error(name), hint, rows=rows)


def radios(
    form: Form, name: str, legend: Words, choices: Choices, hint: Words = "", *, size: Size = "s"
) -> Radios:
    """One choice of (value, words)."""
    items = tuple(RadioItem(value, words) for value, words in choices)
    value = form.values.get(name, "")
    return Radios(name, legend, items, value, form.error(name), hint, size=size)


def select(form: Form, name: str, label: Words, choices: Choices, hint: Words = "") -> Select:
    """One choice of (value, words) from a long list."""
    return Select(name, label, choices, form.values.get(name, ""), form.error(name), hint)


def tick(form: Form, name: str, words: Words, hint: Words = "") -> Checkboxes:
    """One box to tick; it sends "yes"."""
    ticked = (form.values.get(name, ""),)
    return Checkboxes(
        name, (CheckboxItem("yes", words, hint),), values=ticked, error=form.error(name)
    )


def day_boxes(form: Form, name: str, legend: Words, hint: Words = "") -> DateInput:
    """Day, month and year: read by `form_dates.day_of`."""
    return _boxes(form, name, legend, hint, DAY)


def month_boxes(form: Form, name: str, legend: Words, hint: Words = "") -> DateInput:
    """Month and year: read by `form_dates.month_of`."""
    return _boxes(form, name, legend, hint, MONTH)


def moment_boxes(form: Form, name: str, legend: Words, hint: Words = "") -> DateInput:
    """Day, month, year and time of day in the UK: read by `form_dates.moment_of`."""
    return _boxes(form, name, legend, hint, MOMENT)


def file_box(form: Form, name: str, label: Words, hint: Words = "") -> FileUpload:
    """A file to choose; the form around it needs `enctype="multipart/form-data"`."""
    return FileUpload(name, label, form.error(name), hint, accept=".csv")


def _boxes(form: Form, name: str, legend: Words, hint: Words, parts: tuple[str, ...]) -> DateInput:
    errors = {part: form.error(f"{name}-{part}") for part in parts}
    whole = len([error for error in errors.values() if error]) == 1 and errors[parts[0]]
    return DateInput(
        name,
        legend,
        tuple(
            DatePart(part, form.values.get(f"{name}-{part}", ""), bool(whole or errors[part]))
            for part in parts
        ),
        error=". ".join(error for error in errors.values() if error),
        hint=hint,
        size="s",
    )
