"""`python -m tests.notify PORT`: runs the local Notify until it is ended."""

import sys

import uvicorn

from tests.notify.http import Http
from tests.notify.key import SECRET, SERVICE, TEMPLATE
from tests.notify.service import Service


def main():
    """Serve on this port of this machine."""
    app = Http(Service(TEMPLATE), SERVICE, SECRET)
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning", ws="none")


if __name__ == "__main__":
    main()
