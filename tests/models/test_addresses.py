from ipaddress import ip_address

import pytest

from timeline.models.addresses import is_public, leads_inside


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.8", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.8", "64:ff9b::7f00:1", "64:ff9b::a00:8", "64:ff9b:1::1", "2002:7f00:1::",
        "2002:a00:8::1",
    ],
)  # fmt: skip
def test_an_address_that_is_not_public(address):
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_a_public_address(address):
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.0.0.1.", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "::1", "fe80::1%eth0",
        "::ffff:10.0.0.8", "localhost", "Localhost.", "a.localhost", "１０.0.0.8",
    ],
)  # fmt: skip
def test_a_host_that_leads_inside_in_whatever_spelling(host):
    assert leads_inside(host)


@pytest.mark.parametrize(
    "host",
    ["example.org", "93.184.215.14", "2606:4700::1111", "hooks.internal", "localhost.example"],
)
def test_a_host_that_is_public_or_has_to_be_asked_for(host):
    assert not leads_inside(host)
