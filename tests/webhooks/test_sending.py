import hashlib
import hmac
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from tests.webhooks.receiver import answer_with
from timeline.webhooks import sending
from timeline.webhooks.addresses import Unreachable
from timeline.webhooks.sending import post, signature


def test_the_signature_is_the_hmac_of_time_and_body():
    expected = hmac.new(b"a secret", b"1700000000.{}", hashlib.sha256).hexdigest()

    assert signature("a secret", b"{}", 1_700_000_000) == f"t=1700000000,v1={expected}"


def test_what_is_posted_arrives_and_the_answer_comes_back(received):
    received.answer = answer_with(201, b"thanks")

    answer = post(f"{received.address}/hook?a=1", b"{}", {"X-Test": "yes"}, allow_private=True)

    ((path, headers, body),) = received.got
    assert (path, headers["X-Test"], body) == ("/hook?a=1", "yes", b"{}")
    assert (answer.status, answer.said) == (201, "thanks")


def test_nothing_is_sent_to_a_private_address(received):
    with pytest.raises(Unreachable, match="not a public address"):
        post(received.address, b"{}", {}, allow_private=False)

    assert received.got == []


def test_the_connection_goes_to_the_address_that_was_checked_under_the_name_that_was_given(received, monkeypatch):
    port = int(received.address.rpartition(":")[2])
    monkeypatch.setattr(sending, "checked_address", lambda *_args, **_kwargs: "127.0.0.1")

    post(f"http://hooks.example.org:{port}/", b"{}", {}, allow_private=False)

    ((_path, headers, _body),) = received.got
    assert headers["Host"] == f"hooks.example.org:{port}"


def test_a_receiver_is_asked_for_the_certificate_of_its_name(monkeypatch):
    monkeypatch.setattr(sending, "checked_address", lambda *_args, **_kwargs: "127.0.0.1")
    hello = []

    def listen(server):
        connection, _address = server.accept()
        with connection:
            hello.append(connection.recv(4096))

    with socket.create_server(("127.0.0.1", 0)) as server, ThreadPoolExecutor(1) as threads:
        threads.submit(listen, server)

        with pytest.raises(Unreachable):
            post(f"https://hooks.example.org:{server.getsockname()[1]}/", b"{}", {}, allow_private=False)

    assert b"hooks.example.org" in hello[0]


def test_a_redirect_is_an_answer_and_not_followed(received):
    received.answer = answer_with(302, Location=f"{received.address}/elsewhere")

    answer = post(received.address, b"{}", {}, allow_private=True)

    assert answer.status == 302
    assert len(received.got) == 1


def test_no_more_of_the_answer_is_read_than_a_beginning(received):
    received.answer = answer_with(200, b"a" * 1_000_000)

    assert post(received.address, b"{}", {}, allow_private=True).said == "a" * sending.READ_AT_MOST


def test_a_receiver_that_dawdles_is_left(received):
    def dawdle(handler):
        try:
            for _ in range(100):
                handler.wfile.write(b"HTTP/1.1 200 OK\r\n"[:1])
                time.sleep(0.02)
        except OSError:
            pass

    received.answer = dawdle
    started = time.monotonic()

    with pytest.raises(Unreachable):
        post(received.address, b"{}", {}, allow_private=True, seconds=0.2)

    assert time.monotonic() - started < 1


def test_a_receiver_that_dawdles_over_its_handshake_is_left():
    """Bytes of a TLS record that never ends."""
    over = threading.Event()

    def dawdle(server):
        connection, _address = server.accept()
        with connection, suppress(OSError):
            connection.sendall(b"\x16\x03\x03\x3f\xff")
            while not over.wait(0.02):
                connection.sendall(b"\0")

    with socket.create_server(("127.0.0.1", 0)) as server, ThreadPoolExecutor(1) as threads:
        threads.submit(dawdle, server)
        started = time.monotonic()

        with pytest.raises(Unreachable):
            post(f"https://127.0.0.1:{server.getsockname()[1]}/", b"{}", {}, allow_private=True, seconds=0.2)

        over.set()
    assert time.monotonic() - started < 1


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/\u0434", "ftp://example.org/", "http://user:word@example.org/", "http://example.org:99999/"],
)
def test_an_address_that_nothing_is_sent_to(url):
    with pytest.raises(Unreachable):
        post(url, b"{}", {}, allow_private=True)


def test_a_closed_door_is_a_failure_with_a_reason():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]

    with pytest.raises(Unreachable, match=r"127\.0\.0\.1"):
        post(f"http://127.0.0.1:{port}/", b"{}", {}, allow_private=True)
