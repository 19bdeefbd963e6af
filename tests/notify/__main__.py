"""`python -m tests.notify PORT SERVICE SECRET TEMPLATE`: the local Notify until it is ended."""

import sys

import uvicorn

from tests.notify.http import Http
from tests.notify.service import Service


def main():
    """Serve on this port of this machine."""
    port, service, secret, template = sys.argv[1:]
    app = Http(Service(template), service, secret)
    uvicorn.run(app, host="127.0.0.1", port=int(port), log_level="warning", ws="none")


if __name__ == "__main__":
    main()
