"""`python -m tests.notify PORT SERVICE SECRET TEMPLATE`: the local Notify until it is ended."""

import sys

import uvicorn

from tests.notify.http import Http
from tests.notify.service import Service

AT_ONCE = 0  # whoever is kept waiting in silence is let go when it ends


def main():
    """Serve on this port of this machine."""
    port, service, secret, template = sys.argv[1:]
    app = Http(Service(template), service, secret)
    where = {"host": "127.0.0.1", "port": int(port)}
    uvicorn.run(app, **where, log_level="warning", ws="none", timeout_graceful_shutdown=AT_ONCE)


if __name__ == "__main__":
    main()
