"""One POST to an address that somebody else has chosen: no redirects, bounded in time and in what is read."""

import hashlib
import hmac
import http.client
import socket
import ssl
import threading
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from timeline.webhooks.addresses import Unreachable, checked_address

SECONDS = 10
"""How long the whole exchange may take, and each wait in it."""
READ_AT_MOST = 2000
"""How many bytes of the answer are read: enough to see what went wrong."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    said: str


def signature(secret: str, body: bytes, at: int) -> str:
    """The value of ``Timeline-Signature``: ``t=`` seconds since 1970, ``v1=`` the HMAC-SHA256 of ``t.body`` in hex."""
    digest = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={at},v1={digest}"


def post(url: str, body: bytes, headers: dict[str, str], *, allow_private: bool, seconds: float = SECONDS) -> Answer:
    """What the receiver answers, whatever its status. Raises Unreachable where there is no answer."""
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError as error:
        raise Unreachable(f"{url} has no port that can be: {error}") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
        raise Unreachable(f"{url} is no address to send to: write https://HOST/PATH, without a name or password.")
    port = port or {"http": 80, "https": 443}[parts.scheme]
    address = checked_address(parts.hostname, port, allow_private=allow_private)
    try:
        with socket.create_connection((address, port), timeout=seconds) as raw:
            return _exchange(raw, parts.scheme, parts.hostname, port, _target(url), body, headers, seconds)
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise Unreachable(f"{parts.hostname} at {address} failed: {error or type(error).__name__}") from error


def _target(url: str) -> str:
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _exchange(
    raw: socket.socket, scheme: str, host: str, port: int, target: str, body: bytes, headers: dict[str, str],
    seconds: float,
) -> Answer:  # fmt: skip
    connection = http.client.HTTPConnection(host, port, timeout=seconds)
    connection.sock = raw
    # A receiver that sends a byte now and then never lets the socket's own timeout come.
    held = raw
    deadline = threading.Timer(seconds, lambda: _cut(held))
    deadline.start()
    try:
        if scheme == "https":
            # The certificate is the name's, wherever the address is.
            context = ssl.create_default_context()
            held = connection.sock = context.wrap_socket(raw, server_hostname=host, do_handshake_on_connect=False)
            held.do_handshake()
        connection.request("POST", target, body, {"Connection": "close", **headers})
        with connection.getresponse() as response:
            said = response.read(READ_AT_MOST).decode("utf-8", "replace")
            return Answer(response.status, said.replace("\0", "�"))
    finally:
        deadline.cancel()
        connection.close()


def _cut(held: socket.socket) -> None:
    """End what waits for the socket. An SSL socket's own shutdown would let it go on in the clear."""
    with suppress(OSError):
        socket.socket.shutdown(held, socket.SHUT_RDWR)
