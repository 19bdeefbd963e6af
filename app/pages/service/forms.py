"""The pages of one form: asking, confirming, and asking again."""

from collections.abc import Sequence

from app.pages.confirming import confirmation
from app.pages.console import form_page
from app.pages.console_form import Form
from app.pages.preview.differing import Shown
from app.pages.render import AnyRequest, Page
from app.pages.service.closure import ClosureForm
from app.pages.service.late import LateForm
from app.pages.service.parts import Question, ServiceForm, address
from app.pages.service.registration import RegistrationForm
from app.pages.service.schedule import ScheduleForm
from app.pages.service.texts import TextsForm
from app.services.operating.sentences import situation
from app.services.operating.standing import Standing
from app.services.receipts import new_form_id
from components.button import Button

HOME = "/admin/service"
VERSION, FORM_ID = "version", "form_id"
CONTINUE = Button("Continue")

FORMS: tuple[ServiceForm, ...] = (
    RegistrationForm(),
    ScheduleForm(),
    ClosureForm(),
    LateForm(),
    TextsForm(),
)
FORM = {form.slug: form for form in FORMS}


def asked_page(
    request: AnyRequest,
    asked: ServiceForm,
    form: Form,
    standing: Standing,
    status: int | None = None,
) -> Page:
    """The form with what was typed, the present values beside it, and the present version."""
    return form_page(
        request,
        "admin/service/form.html",
        form,
        title=asked.title,
        back=HOME,
        status=status,
        situation=situation(standing.settings, standing.now),
        fields=asked.fields(form, standing),
        action=address(asked),
        version=standing.settings.version,
        button=CONTINUE,
    )


def question_page(
    request: AnyRequest,
    asked: ServiceForm,
    question: Question,
    form: Form,
    standing: Standing,
    shown: Sequence[Shown],
) -> Page:
    """What will happen, and the button that makes it happen; it carries what was typed."""
    typed = {name: value for name, value in form.values.items() if name not in NOT_KEPT}
    return confirmation(
        request,
        title=question.title,
        template="admin/service/confirm.html",
        button=question.button,
        danger=question.danger,
        back=address(asked),
        action=address(asked),
        hidden={
            **typed,
            VERSION: str(standing.settings.version),
            FORM_ID: form.typed(FORM_ID) or new_form_id(),
        },
        typed_word=question.word or None,
        form=form,
        parts=question.parts,
        shown=shown,
    )


NOT_KEPT = frozenset({"_csrf_token", "typed_word", "confirmed", VERSION})
