"""To which addresses a webhook may lead.

A name is resolved once, all that it resolves to is checked, and the connection is made to an address that was checked:
so that no name can show a public address to the check and a private one to the connection.
"""

import socket
from ipaddress import ip_address

from timeline.models.addresses import is_public


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
