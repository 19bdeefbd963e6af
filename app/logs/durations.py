"""How long requests took, by route: counted beside the access log, told by `/metrics`."""

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
    REQUESTS.labels(method, path, str(status)).observe(seconds)
