"""To which addresses a webhook may lead.

A name is resolved once, all that it resolves to is checked, and the connection is made to an address that was checked:
so that no name can show a public address to the check and a private one to the connection.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

NAT64 = IPv6Network("64:ff9b::/96")
LOCAL_NAT64 = IPv6Network("64:ff9b:1::/48")

Address = IPv4Address | IPv6Address


class Unreachable(Exception):
    """The sentence says why nothing was sent."""


def checked_address(host: str, port: int, *, allow_private: bool) -> str:
    """The IP address to connect to. Raises Unreachable where the name is unknown or leads to where it may not."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreachable(f"{host} can't be resolved: {error}") from error
    addresses = [str(info[4][0]) for info in found]
    if not allow_private:
        for address in addresses:
            if not is_public(ip_address(address.partition("%")[0])):
                raise Unreachable(f"{host} leads to {address}, which is not a public address: nothing was sent.")
    return addresses[0]


def is_public(address: Address) -> bool:
    """Whether the whole internet can reach it, by IANA's registries of special-purpose addresses. Of an IPv6 address
    that stands for an IPv4 one, that is judged too."""
    if isinstance(address, IPv6Address):
        if address in LOCAL_NAT64:
            return False
        inner = _embedded(address)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast


def _embedded(address: IPv6Address) -> IPv4Address | None:
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
