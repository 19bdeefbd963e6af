from pathlib import Path

from app.journey.chart import chart, page, routes
from app.journey.journey import REGISTRATION

DOCUMENT = Path(__file__).parents[2] / "docs" / "journey.md"


def test_the_document_is_up_to_date():
    assert DOCUMENT.read_text(encoding="utf-8") == page()


def test_the_chart_draws_every_route_once():
    arrows = chart().splitlines()[1:]
    assert len(arrows) == len(set(arrows)) == len(list(routes()))


def test_the_chart_names_conditions_on_its_arrows():
    assert "  course -->|senco| senco-role\n  course --> funding" in chart()


def test_the_document_says_where_every_step_leads():
    for slug in REGISTRATION.steps:
        assert f"\n| `{slug}` | " in page()
