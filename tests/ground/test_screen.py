"""What a running instance shows."""

from ground.screen import table, voice


def test_a_line_carries_the_name_of_who_said_it(capsys):
    voice("web")("started")
    assert capsys.readouterr().out == "web    | started\n"


def test_a_table_has_a_title_and_aligned_columns():
    rows = [("Service", "http://localhost"), ("Redis", "redis://")]
    assert table("Where", rows) == "Where\n  Service  http://localhost\n  Redis    redis://"
