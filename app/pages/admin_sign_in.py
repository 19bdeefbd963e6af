"""The pages by which admins sign in."""

from collections.abc import Mapping

from markupsafe import Markup

from app.pages.banner import banner
from app.pages.console import form_page
from app.pages.console_form import Form
from app.pages.render import AnyRequest, Page
from components.button import Button
from components.component import Component, Html
from components.details import Details
from components.text_input import TextInput

EMAIL, CODE = "email", "code"
BLANK = "Enter your email address"
UNUSABLE = "Enter an email address in the correct format, like name@example.com"
BLANK_CODE = "Enter the sign-in code from the email"
REFUSALS: Mapping[str, str] = {
    "wrong": "The code is not correct. Check the email and try again.",
    "expired": "The code has expired. Ask for a new one.",
    "locked": "Too many wrong codes. Ask for a new one.",
}
WORDS: Mapping[str, tuple[str, str]] = {
    "ended": ("calm", "You have been signed out. Sign in again to continue."),
    "left": ("success", "You have signed out"),
    "used": ("calm", "That code has been used. Ask for a new one."),
}
"""What the sign-in page may be told to say first, and in which banner."""

HELP = Markup(
    '<p class="govuk-body">Look in your spam folder.</p>'
    '<p class="govuk-body">Ask a super admin whether you have access.</p>'
    '<p class="govuk-body"><a class="govuk-link" href="/admin/sign-in">Send a new code</a></p>'
)


def address_page(request: AnyRequest, form: Form, word: str = "") -> Page:
    """Which address is signing in; with what somebody should know first."""
    return form_page(
        request,
        "admin/sign_in/address.html",
        form,
        title="Sign in to the admin console",
        links=False,
        said=_said(word),
        field=TextInput(
            EMAIL,
            "Email address",
            form.typed(EMAIL),
            form.error(EMAIL),
            type="email",
            autocomplete="username",
            spellcheck=False,
        ),
        button=Button("Continue"),
    )


def code_page(request: AnyRequest, address: str, form: Form) -> Page:
    """The page that takes the code; it never says whether one was sent."""
    return form_page(
        request,
        "admin/sign_in/code.html",
        form,
        title="Check your email",
        links=False,
        address=address,
        field=TextInput(
            CODE,
            "Sign-in code",
            form.typed(CODE),
            form.error(CODE),
            "8 letters and numbers, for example 4F7K-Q2MX",
            width=10,
            autocomplete="one-time-code",
            spellcheck=False,
        ),
        button=Button("Sign in"),
        help=Details("I did not get a code", Html(HELP)),
    )


def _said(word: str) -> Component | str:
    return banner(*WORDS[word]) if word in WORDS else ""
