import pytest

from tests.webhooks.receiver import receiving


@pytest.fixture
def received():
    with receiving() as (receiver, address):
        receiver.address = address
        yield receiver
