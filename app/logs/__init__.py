"""What the process says about itself: one line per event, no person's data in any of them."""

from app.logs.lines import configure, log
from app.logs.request_ids import request_id

__all__ = ["configure", "log", "request_id"]
