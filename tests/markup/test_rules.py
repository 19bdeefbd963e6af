"""Each rule finds its fault, and leaves alone what is right."""

import pytest

from tests.markup.rules import faults
from tests.page_check import read

LABELLED = '<label for="{0}">Name</label><input id="{0}" name="full_name" type="text"'
RADIO = '<input type="radio" name="a" id="{0}"><label for="{0}">Yes</label>'
RIGHT = """
<h1>One</h1><h2>Two</h2><p>See <a href="/a">this way</a>.</p>
<form action="/"><fieldset><legend>Which?</legend>
<input type="radio" name="a" id="x"><label for="x">Yes</label>
<input type="radio" name="a" id="y"><label for="y">No</label></fieldset></form>
<table><caption>Days</caption><tr><th scope="col">Day</th></tr></table>
"""
WRONG = {
    "<h1>One</h1><h3>Three</h3>": "follows h1",
    "<h1></h1>": "a heading without words",
    f"<form>{RADIO.format('x')}{RADIO.format('y')}</form>": "stands in no fieldset",
    '<div class="govuk-form-group"><p class="govuk-hint" id="h">Hint</p></div>': "describes no",
    '<p class="govuk-error-message" id="e">Error: no</p>': "told with no field",
    LABELLED.format("n") + ">": "lacks autocomplete=name",
    LABELLED.format("n") + ' autocomplete="name" aria-label="x">': "a name besides its label",
    "<fieldset><p>Words</p></fieldset>": "does not begin with its legend",
    '<label for="nothing">Name</label>': "a label without words or field",
    '<div class="govuk-error-summary"><a href="#x">No</a></div><p id="x">x</p>': "leads to no",
    "<nav>A</nav><nav>B</nav>": "2 parts nav are called",
    '<div role="region">Words</div>': "a region without a name",
    '<div tabindex="0">Words</div>': "takes the focus without a name",
    '<p tabindex="2">Words</p>': "tabindex 2",
    '<a href="/"></a>': "a without words",
    '<a href="/">Click here</a>': "says nothing by itself",
    '<a href="/" target="_blank">Read our notice</a>': "opens a tab without saying so",
    '<button aria-label="Close">Send</button>': "is called “Close”",
    '<img src="/a.png">': "img without a name",
    "<svg></svg>": "svg without a name",
    "<table><tr><td>1</td></tr></table>": "a table without a caption",
    "<table><caption>A</caption><tr><th>1</th></tr></table>": "heads no cells",
    '<main><a href="/a">Change</a><a href="/b">Change</a></main>': "leads to",
    "<a href='/a'><button>Go</button></a>": "button in a",
    "<span><div>Words</div></span>": "div in span",
    "<ul><p>Words</p></ul>": "p directly in ul",
    "<center>Words</center>": "the element center",
    '<table border="1"><caption>A</caption></table>': "border at table",
    '<p aria-description="x">Words</p>': "aria-description at p",
}
WHOLE = """<!doctype html><html{lang}><head><title>One</title>
<meta name="viewport" content="width=device-width{scale}"></head><body>{first}
<header>A</header><main id="main">B</main><footer>C</footer></body></html>"""
SKIP = '<a href="#main">Skip to main content</a>'
UNFIT = {
    "the language of the page is not said": {"lang": ""},
    "the page cannot be enlarged": {"scale": ", user-scalable=no"},
    "the first link does not lead past": {"first": '<a href="/">Home</a>'},
}


def test_what_is_right_is_left_alone():
    assert faults(read(RIGHT)) == ()


@pytest.mark.parametrize(("markup", "fault"), WRONG.items(), ids=WRONG.values())
def test_a_fault_is_found(markup, fault):
    assert any(fault in found for found in faults(read(markup)))


@pytest.mark.parametrize(("fault", "change"), UNFIT.items(), ids=UNFIT)
def test_a_page_says_what_it_is(fault, change):
    usual = {"lang": ' lang="en"', "scale": "", "first": SKIP}
    assert faults(read(WHOLE.format(**usual))) == ()
    assert any(fault in found for found in faults(read(WHOLE.format(**usual | change))))
