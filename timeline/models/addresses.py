"""Which addresses the whole internet can reach."""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

NAT64 = IPv6Network("64:ff9b::/96")
LOCAL_NAT64 = IPv6Network("64:ff9b:1::/48")

Address = IPv4Address | IPv6Address


def leads_inside(host: str) -> bool:
    """Whether ``host`` is an address that is not public, in whatever spelling, or this machine's own name. What other
    names lead to can't be said without asking."""
    try:
        # What a resolver makes of it: digits of other scripts are digits.
        name = host.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError:
        name = host.lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    address = _literal(name)
    return address is not None and not is_public(address)


def _literal(name: str) -> Address | None:
    """The address that ``name`` is, written as one number or in octal too (2130706433, 0177.0.0.1)."""
    try:
        return ip_address(name.partition("%")[0])
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(name))
    except OSError:
        return None


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
