"""What is raised when the service is closed for everybody (closure.md, section 3.3)."""


class ServiceClosed(Exception):
    """Nobody may use this address now; the answer is the unavailable page."""
