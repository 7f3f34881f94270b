import pytest
from django.core.management import CommandError, call_command

from timeline.management.commands import make_admin
from timeline.models import User

pytestmark = pytest.mark.django_db


class Terminal:
    def __init__(self, typed):
        self.typed = iter(typed)

    def isatty(self):
        return True

    def getpass(self, prompt):
        return next(self.typed)


@pytest.fixture
def terminal(monkeypatch):
    def sit(*typed):
        terminal = Terminal(typed)
        monkeypatch.setattr("sys.stdin", terminal)
        monkeypatch.setattr(make_admin.getpass, "getpass", terminal.getpass)

    return sit


def test_without_a_terminal_a_password_is_made_and_shown_once(capsys):
    call_command("make_admin")

    password = capsys.readouterr().out.split("Password: ")[1].split()[0]
    user = User.objects.get()
    assert user.check_password(password)
    assert user.is_superuser
    assert len(password) >= 12


def test_a_typed_password_is_taken_and_not_shown(terminal, capsys):
    terminal("a long enough one", "a long enough one")

    call_command("make_admin", username="ines")

    assert User.objects.get(username="ines").check_password("a long enough one")
    assert "a long enough one" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "words"), [(("short", "short"), "too short"), (("one thing here", "another"), "differ")]
)
def test_a_password_that_can_not_be_used_changes_nothing(terminal, typed, words):
    terminal(*typed)

    with pytest.raises(CommandError, match=words):
        call_command("make_admin")

    assert not User.objects.exists()


def test_a_second_call_gives_the_same_account_a_new_password(capsys):
    call_command("make_admin")
    before = User.objects.get().password

    call_command("make_admin")

    assert User.objects.get().password != before
