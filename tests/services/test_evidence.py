import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from tests.factories import EventFactory, EvidenceFactory, SourceFactory, candidate
from timeline.models import DateClaim, Evidence
from timeline.services import evidence as services
from timeline.signals import publication_date_set

pytestmark = pytest.mark.django_db


def test_evidence_is_added_with_what_it_says_about_when():
    event, source = EventFactory(date=""), SourceFactory(text="It opened in June.")

    row = services.add_evidence(
        event=event,
        source=source,
        quote="It opened in June.",
        claim={"phrase": "in June", "edtf": "2001-06", "rank": "preferred"},
    )

    event.refresh_from_db()
    assert row.date_claims.get().phrase == "in June"
    assert event.date == "2001-06"


def test_a_quote_that_does_not_stand_there_is_refused_whole():
    with pytest.raises(ValidationError):
        services.add_evidence(event=EventFactory(), source=SourceFactory(), quote="Nobody said this.")

    assert not Evidence.objects.exists()


def test_preferring_a_claim_dates_the_event_and_demotes_the_other():
    event = candidate(date="2001-05")
    rival = services.add_claim(evidence=event.evidence.get(), phrase="in 2002", edtf="2002")

    services.prefer_claim(claim=rival, reason="the later source is right")

    event.refresh_from_db()
    assert event.date == "2002"
    assert list(event.date_claims.order_by("edtf").values_list("edtf", "rank")) == [
        ("2001-05", "normal"),
        ("2002", "preferred"),
    ]


def test_a_malformed_claim_is_refused():
    with pytest.raises(ValidationError):
        services.add_claim(evidence=EvidenceFactory(), phrase="soon", edtf="soon")

    assert not DateClaim.objects.exists()


def test_who_listens_hears_of_a_new_publication_date_once():
    source, heard = SourceFactory(), []

    def listen(source, **_):
        heard.append(source.published)

    publication_date_set.connect(listen)
    try:
        services.set_publication_date(source=source, published="2021-05", basis="the masthead")
        services.set_publication_date(source=source, published="2021-05", basis="the masthead, looked at again")
    finally:
        publication_date_set.disconnect(listen)

    assert heard == ["2021-05"]
    assert source.published_basis == "the masthead, looked at again"


def test_verify_evidence_passes_where_every_quote_stands(capsys):
    candidate()

    call_command("verify_evidence")

    assert "1 quotes stand" in capsys.readouterr().out


def test_verify_evidence_names_the_quote_that_does_not_stand(capsys):
    candidate()
    broken = candidate().evidence.get()
    Evidence.objects.filter(pk=broken.pk).update(quote="Never said.")

    with pytest.raises(CommandError, match="1 of 2 quotes"):
        call_command("verify_evidence")

    assert str(broken.public_id) in capsys.readouterr().out
