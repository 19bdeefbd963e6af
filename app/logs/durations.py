"""How long requests took, by route: counted beside the access log, told by `/metrics`."""

from functools import cache

from prometheus_client import CollectorRegistry, Histogram

REGISTRY = CollectorRegistry()
REQUESTS = Histogram(
    "npq_request_duration_seconds",
    "How long requests took, by method, path template and status",
    ("method", "path", "status"),
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
    registry=REGISTRY,
)


def count(method: str, path: str, status: int, seconds: float) -> None:
    """Count one answered request."""
    _series(method, path, status).observe(seconds)


@cache
def _series(method: str, path: str, status: int) -> Histogram:
    """The numbers of one kind of request: as many as there are routes and statuses."""
    return REQUESTS.labels(method, path, str(status))
