"""The page between a form and what cannot be undone or reaches people (admin.md, section 5)."""

from collections.abc import Iterable, Mapping
from typing import Any

from app.pages.console import form_page
from app.pages.console_form import Form
from app.pages.form_fields import text_box
from app.pages.render import AnyRequest, Page
from components.button import Button
from components.component import Component

CONFIRMED = "confirmed"
TYPED = "typed_word"
Hidden = tuple[tuple[str, str], ...]


def confirmation(
    request: AnyRequest,
    *,
    title: str,
    paragraphs: Iterable[object] = (),
    template: str = "admin/confirm.html",
    button: str,
    danger: bool = False,
    back: str,
    action: str,
    hidden: Mapping[str, str | Iterable[str]] | None = None,
    typed_word: str | None = None,
    fields: Iterable[Component] = (),
    form: Form | None = None,
    status: int | None = None,
    **context: Any,
) -> Page:
    """The question, what will happen, and a button with the verb; 422 with mistakes in `form`.

    The second POST carries `confirmed=yes` and every hidden value. A template of one's own
    extends `admin/confirm.html` and fills its block `what`.
    """
    shown = form or Form()
    asked = {
        "paragraphs": tuple(paragraphs),
        "fields": (*fields, *_word_box(shown, typed_word)),
        "hidden": _pairs({CONFIRMED: "yes", **(hidden or {})}),
        "button": Button(button, kind="warning" if danger else ""),
        "action": action,
        "back_address": back,
    }
    more = {**asked, **context}
    return form_page(request, template, shown, title=title, back=back, status=status, **more)


def _word_box(form: Form, word: str | None) -> tuple[Component, ...]:
    return (text_box(form, TYPED, f"Type {word} to confirm", width=20),) if word else ()


def confirmed(form: Form) -> bool:
    """Whether the form that was sent is a confirmation page's."""
    return form.values.get(CONFIRMED) == "yes"


def check_word(form: Form, word: str) -> None:
    """Note a mistake unless the word was typed; case and spaces around it do not matter."""
    if not typed(word, form.typed(TYPED)):
        form.wrong(TYPED, f"Type {word} to confirm")


def typed(word: str, given: str) -> bool:
    """Whether the word was typed, in any case and with any spaces around it."""
    return " ".join(given.split()).casefold() == word.casefold()


def _pairs(hidden: Mapping[str, str | Iterable[str]]) -> Hidden:
    pairs = []
    for name, values in hidden.items():
        several = (values,) if isinstance(values, str) else values
        pairs += [(name, value) for value in several]
    return tuple(pairs)
