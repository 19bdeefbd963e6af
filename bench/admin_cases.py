"""What is asked of the subscriber list, and the least that a database must do for it."""

from bench.admin import Case

ADDRESS = "/admin/email-subscriptions"
NOTHING = "zzqqx"
_COLUMNS = "id, email, interest, subscribed_at FROM subscription WHERE unsubscribed_at IS NULL"
_FALLING = "ORDER BY subscribed_at DESC, id DESC LIMIT 25"
_RISING = "ORDER BY subscribed_at, id LIMIT 25"


def containing(letters: str) -> str:
    """The rows whose address contains these letters."""
    return f"SELECT {_COLUMNS} AND email_plain LIKE '%{letters}%'"


def subscriptions(letters: str) -> tuple[Case, ...]:
    """What is asked, searches for these letters among it."""
    found = containing(letters)
    return (
        Case("first page", ADDRESS, f"SELECT {_COLUMNS} {_FALLING}"),
        Case("three letters", f"{ADDRESS}?q={letters}", f"{found} {_FALLING}"),
        Case("no match", f"{ADDRESS}?q={NOTHING}", f"{containing(NOTHING)} {_FALLING}"),
        Case(
            "with interest",
            f"{ADDRESS}?q={letters}&interest=senco",
            f"{found} AND interest = 'senco' {_FALLING}",
        ),
        Case("last page", f"{ADDRESS}?place=last", f"SELECT {_COLUMNS} {_RISING}"),
    )


SEARCHES = ("three letters", "with interest")
