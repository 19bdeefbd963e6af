from dataclasses import asdict

from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.emails.render import render
from app.emails.typed import one_line
from tests.emails.reading import found, links, page, words
from tests.emails.samples import submitted

PLAIN = render("registration-submitted", asdict(submitted(name="Robin")))

anything = st.text(st.characters(exclude_categories=["Cs", "Cn"]), min_size=1, max_size=60)
markup = st.text("#*_[]()<>&;^`~|\\!-+.=:1 \n\tax'\"{}%", min_size=1, max_size=40)

# Reading a page again and again takes as long as the machine is busy.
unhurried = settings(deadline=None)


def email(**values):
    return render("registration-submitted", asdict(submitted(**values)))


@unhurried
@given(name=st.one_of(anything, markup))
@example(name="[click](http://evil.example.com)")
@example(name="# a heading")
@example(name="1. a list")
@example(name="^ an inset")
@example(name="<script>alert(1)</script> &amp; {{ link }} {% if %}")
@example(name="two\n\nparagraphs\\")
def test_a_name_is_shown_as_it_was_typed_and_never_as_markup(name):
    rendered, shown = email(name=name), one_line(name)
    assert (f"Dear {shown}\n\n" if shown else "") in rendered.text
    assert "".join(shown.split()) in "".join(words(rendered.html))
    assert links(rendered.html) == links(PLAIN.html)
    for tag in ("h2", "h3", "li", "blockquote", "script", "table"):
        assert len(found(rendered.html, tag)) == len(found(PLAIN.html, tag))


@unhurried
@given(course=st.one_of(anything, markup))
def test_a_subject_stays_one_line_whatever_is_in_it(course):
    subject = email(course_name=course).subject
    assert subject == f"Your NPQ registration: {one_line(course)}".strip()
    assert subject.splitlines() == [subject]


@unhurried
@given(link=markup)
def test_a_link_can_lead_to_no_script_and_open_no_second_link(link):
    rendered = email(link=f"javascript:{link}")
    assert links(rendered.html) == links(PLAIN.html)[1:]
    assert page(rendered.html) is not None
