"""What our own templates render is what GOV.UK Frontend publishes."""

import csv
import re
from pathlib import Path

import pytest

from tests.conformance.builders import BUILDERS
from tests.conformance.markup import tree
from tests.conformance.published import Beyond, built, examples

PUBLISHED = {
    (component, name): (options, html)
    for component in BUILDERS
    for name, options, html in examples(component)
}
# Examples of options that ours do not offer; a new one fails until somebody decides.
LISTED = (Path(__file__).parent / "left_out.csv").read_text().splitlines()
LEFT_OUT = {(row["component"], row["example"]) for row in csv.DictReader(LISTED)}


def expected(component, options, html):
    """The published markup with two habits of ours: legends have a size, date parts a prefix."""
    sized = html.replace('fieldset__legend"', 'fieldset__legend govuk-fieldset__legend--m"')
    if component == "date-input" and "namePrefix" not in options:
        return re.sub(r' name="', f' name="{options["id"]}-', sized)
    return sized


@pytest.mark.parametrize("example", sorted(PUBLISHED.keys() - LEFT_OUT), ids=": ".join)
def test_it_renders_what_is_published(example):
    component, _ = example
    options, html = PUBLISHED[example]
    ours = built(BUILDERS[component], options).__html__()
    assert tree(ours) == tree(expected(component, options, html))


@pytest.mark.parametrize("example", sorted(LEFT_OUT), ids=": ".join)
def test_an_example_is_left_out_only_for_options_that_we_lack(example):
    options, _ = PUBLISHED[example]
    with pytest.raises(Beyond):
        built(BUILDERS[example[0]], options)
