"""Whose request it is, as far as the network tells."""

from typing import Any

from litestar.connection import ASGIConnection


def client_address(connection: ASGIConnection[Any, Any, Any, Any]) -> str:
    """The address that a request comes from.

    Behind a proxy that `TRUSTED_PROXIES` names, the server has put the real one in its place.
    """
    return connection.client.host if connection.client else ""
