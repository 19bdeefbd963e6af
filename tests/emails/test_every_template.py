import pytest
from jinja2 import UndefinedError

from app.emails.copy import NAMES
from app.emails.render import render
from app.settings import settings
from tests.emails.reading import found, links, page, without_addresses, words
from tests.emails.samples import SAMPLES

every_template = pytest.mark.parametrize("template", NAMES)


def test_there_are_templates_to_try():
    assert "registration-submitted" in NAMES


@every_template
def test_every_email_is_a_valid_page_with_the_subject_as_its_title(template):
    rendered = render(template, SAMPLES[template])
    assert page(rendered.html).find(".//*{*}title").text == rendered.subject


@every_template
def test_every_email_says_the_same_words_as_text_and_as_html(template):
    rendered = render(template, SAMPLES[template])
    assert "".join(without_addresses(rendered.text)) == "".join(words(rendered.html))


@every_template
def test_every_email_comes_from_the_department_and_says_where_to_get_help(template):
    rendered = render(template, SAMPLES[template])
    assert rendered.text.startswith("GOV.UK\n\nDepartment for Education\n\n")
    assert f"Get help\n\nEmail: {settings().support_email}" in rendered.text
    assert found(rendered.html, "h2")[-1] == "Get help"
    assert f"mailto:{settings().support_email}" in links(rendered.html)


@every_template
def test_a_subject_is_one_line(template):
    subject = render(template, SAMPLES[template]).subject
    assert subject == " ".join(subject.split())


@every_template
def test_an_email_with_a_value_missing_is_not_rendered(template):
    with pytest.raises(UndefinedError):
        render(template, {})
