"""How long answers took, by what was asked."""

from collections import defaultdict
from dataclasses import dataclass, field

from bench.client import percentile

# The first that fits: method (or any), beginning of the path, what to call it.
KINDS = (
    ("GET", "/static/", "static file"),
    ("GET", "/assets/", "static file"),
    ("GET", "/sign-in/callback", "sign-in callback"),
    ("GET", "/sign-in", "sign-in begun"),
    ("GET", "/search/", "search while typing"),
    ("GET", "/registration/workplace?", "search"),
    ("GET", "/registration/childcare-provider?", "search"),
    ("GET", "/registration/check-answers", "check answers"),
    ("POST", "/registration/check-answers", "submission"),
    ("GET", "/registration/", "question page"),
    ("POST", "/registration/", "answer"),
    ("GET", "/account", "account"),
    ("POST", "/email-updates/", "unsubscribing"),
    ("POST", "/email-updates", "asking for email updates"),
    ("GET", "/email-updates", "email updates page"),
    ("GET", "/admin/email-subscriptions/export.csv", "admin CSV file"),
    ("GET", "/admin/email-subscriptions", "admin list"),
    ("GET", "/admin/registrations", "admin list"),
    ("GET", "/admin", "admin page"),
)


def kind_of(method: str, address: str) -> str:
    """What kind of request this is."""
    for wanted, start, kind in KINDS:
        if method == wanted and address.startswith(start):
            return kind
    return "other page"


@dataclass(slots=True)
class Clocked:
    """Seconds by kind of request, and what should not have been answered."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    statuses: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    errors: list[str] = field(default_factory=list)

    def note(self, method: str, address: str, status: int, seconds: float) -> None:
        """Keep one answer; those of a broken or overloaded service are errors."""
        kind = kind_of(method, address)
        self.times[kind].append(seconds)
        self.statuses[status] += 1
        if status >= 500 or status in (400, 403, 404, 405, 413, 429):
            self.errors.append(f"{kind}: answered {status}")

    def fail(self, method: str, address: str, error: Exception) -> None:
        """Keep a request that nobody answered."""
        self.errors.append(f"{kind_of(method, address)}: {type(error).__name__}")

    @property
    def requests(self) -> int:
        """How many were answered."""
        return sum(self.statuses.values())

    def rows(self) -> list[tuple[str, int, float, float, float]]:
        """Each kind with its number and the milliseconds of p50, p95 and p99."""
        return [
            (kind, len(times), *(percentile(times, share) for share in (0.5, 0.95, 0.99)))
            for kind, times in sorted(self.times.items())
        ]

    def p99(self, kind: str) -> float:
        """The 99th percentile of a kind in milliseconds; 0 where nobody asked."""
        return percentile(self.times[kind], 0.99) if self.times.get(kind) else 0.0
