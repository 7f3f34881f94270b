import socket

import pytest

from timeline.webhooks.addresses import Unreachable, checked_address


def resolving_to(monkeypatch, *addresses):
    asked = []

    def getaddrinfo(host, port, **_):
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked


def test_a_name_is_resolved_once_and_its_address_handed_on(monkeypatch):
    asked = resolving_to(monkeypatch, "93.184.215.14")

    assert checked_address("example.org", 443, allow_private=False) == "93.184.215.14"
    assert asked == ["example.org"]


def test_a_name_of_which_one_address_is_private_is_refused(monkeypatch):
    resolving_to(monkeypatch, "93.184.215.14", "10.0.0.8")

    with pytest.raises(Unreachable, match=r"example\.org leads to 10\.0\.0\.8, which is not a public address"):
        checked_address("example.org", 443, allow_private=False)


def test_a_deployment_may_allow_private_addresses():
    assert checked_address("127.0.0.1", 80, allow_private=True) == "127.0.0.1"


@pytest.mark.parametrize("spelling", ["0x7f000001", "2130706433", "127.1", "0177.0.0.1"])
def test_no_spelling_of_the_loopback_passes(spelling):
    with pytest.raises(Unreachable):
        checked_address(spelling, 80, allow_private=False)


def test_a_name_that_nobody_knows(monkeypatch):
    def getaddrinfo(*args, **_):
        raise socket.gaierror("unknown")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)

    with pytest.raises(Unreachable, match="can't be resolved"):
        checked_address("nowhere.invalid", 443, allow_private=False)
