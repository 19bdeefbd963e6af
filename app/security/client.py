"""Whose request it is, as far as the network tells."""

from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import Any

from litestar.connection import ASGIConnection


def client_address(connection: ASGIConnection[Any, Any, Any, Any]) -> str:
    """The address that a request comes from.

    Behind a proxy that `TRUSTED_PROXIES` names, the server has put the real one in its place.
    """
    return connection.client.host if connection.client else ""


def client_network(connection: ASGIConnection[Any, Any, Any, Any]) -> str:
    """Whom limits count: the address, or of IPv6 the network of 64 bits that one subscriber has.

    Whoever is given such a network can send each request from another address of it.
    """
    return network_of(client_address(connection))


def network_of(address: str) -> str:
    """The network that an address is counted as; what is no address stays as it is."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if not isinstance(known, IPv6Address):
        return str(known)
    if known.ipv4_mapped:
        return str(known.ipv4_mapped)
    return str(IPv6Network((int(known), 64), strict=False))
