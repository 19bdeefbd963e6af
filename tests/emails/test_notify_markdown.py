"""The body that GOV.UK Notify is given: only what it reads as we mean it."""

import pytest

from app.emails.render import render
from tests.emails.samples import SAMPLES

NO_WIDTH = "\u200b"


def body(name):
    values = {**SAMPLES["registration-submitted"], "name": name}
    return render("registration-submitted", values).markdown


@pytest.mark.parametrize("template", SAMPLES)
def test_every_email_is_told_without_our_own_frame(template):
    made = render(template, SAMPLES[template], "https://npq.example.org/u")
    assert "# Get help" in made.markdown
    assert "GOV.UK" not in made.markdown.split("\n")[0]
    assert made.markdown.endswith("[Unsubscribe from email updates](https://npq.example.org/u)\n")


def test_links_and_lists_are_written_as_notify_reads_them():
    made = body("Robin").split("\n\n")
    assert made[0] == "Dear Robin"
    assert any(block.startswith("* ") and "\n* " in block for block in made)
    assert any("[see your registration](http" in block for block in made)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("[click](http://evil.example)", rf"Dear \[click\](http:{NO_WIDTH}//evil.example)"),
        ("https://evil.example", f"Dear https:{NO_WIDTH}//evil.example"),
        ("a\\b", r"Dear a\\b"),
        ("O'Neil & <Sons>", "Dear O'Neil & <Sons>"),
    ],
)
def test_what_a_person_wrote_makes_no_link(name, shown):
    assert body(name).split("\n\n")[0] == shown


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("# shouting", r"\# shouting"),
        ("* a bullet", r"\* a bullet"),
        ("- a dash", r"\- a dash"),
        ("1. first", r"1\. first"),
        ("^ inset", f"{NO_WIDTH}^ inset"),
        ("• a dot", f"{NO_WIDTH}• a dot"),
    ],
)
def test_no_block_begins_because_of_what_a_person_wrote(line, shown):
    from app.emails.notify_markdown import _not_a_block

    assert _not_a_block(line) == shown
