import json
import re

import pytest
import rdflib
from rdflib import RDF, SDO, Graph, Literal, Namespace, URIRef

from tests.exchange.conftest import DATES
from timeline.models import Event, Evidence

SCHEMA, OA = Namespace("https://schema.org/"), Namespace("http://www.w3.org/ns/oa#")
PROV, DCTERMS = Namespace("http://www.w3.org/ns/prov#"), Namespace("http://purl.org/dc/terms/")
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")


@pytest.fixture
def graph(body) -> Graph:
    return Graph().parse(data=body("jsonld"), format="json-ld")


@pytest.fixture
def node(river, settings):
    def of(title: str) -> URIRef:
        return URIRef(f"{settings.PUBLIC_URL}{Event.objects.get(title=title).get_absolute_url()}")

    return of


def test_rdflib_finds_every_event(graph):
    assert {str(graph.value(event, SCHEMA.name)) for event in graph.subjects(RDF.type, SCHEMA.Event)} == set(DATES)


def test_the_context_is_in_the_file(body):
    assert isinstance(json.loads(body("jsonld"))["@context"], dict)


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [
        ("The bridge opens", "2005-07", None),
        ("The flood comes", "2005-07-29", None),
        ("Talks go on", "2002-01-09", "2002-01-10"),
        ("Soldiers hold the bridge", "2001", None),
        ("The ferry runs", None, "2002-06"),
        ("The mill burns down", None, None),
        ("A pope is killed", "-0043-03-15", None),
        ("Nobody knows when the toll was paid", None, None),
    ],
)
def test_start_and_end_are_told_as_far_as_they_are_known(graph, node, title, start, end):
    found = graph.value(node(title), SCHEMA.startDate), graph.value(node(title), SCHEMA.endDate)

    assert [value and str(value) for value in found] == [start, end]


def test_every_dated_event_has_its_edtf(graph, node):
    found = {title: graph.value(node(title), DCTERMS.date) for title in DATES}

    assert found == {title: Literal(date, datatype=EDTF) if date else None for title, date in DATES.items()}


def test_evidence_is_an_annotation_of_the_event_on_its_source(graph, node, settings):
    bridge, evidence = node("The bridge opens"), Evidence.objects.get()
    annotation = graph.value(predicate=OA.hasBody, object=bridge)
    target = graph.value(annotation, OA.hasTarget)
    selectors = {graph.value(each, RDF.type): each for each in graph.objects(target, OA.hasSelector)}
    source = URIRef(f"{settings.PUBLIC_URL}{evidence.source.get_absolute_url()}")

    assert (annotation, RDF.type, OA.Annotation) in graph
    assert graph.value(target, OA.hasSource) == source
    assert str(graph.value(selectors[OA.TextQuoteSelector], OA.exact)) == evidence.quote
    position = selectors[OA.TextPositionSelector]
    assert [graph.value(position, each).toPython() for each in (OA.start, OA.end)] == [0, 40]
    assert (bridge, PROV.wasDerivedFrom, source) in graph
    assert str(graph.value(source, SCHEMA.publisher)) == "Halden Post"


def test_a_date_claim_is_derived_from_its_evidence(graph, node):
    annotation = graph.value(predicate=OA.hasBody, object=node("The bridge opens"))
    claim = graph.value(predicate=PROV.wasDerivedFrom, object=annotation)

    assert str(graph.value(claim, PROV.value)) == "in May 2001"
    assert graph.value(claim, DCTERMS.date) == Literal("2005-07", datatype=EDTF)


def test_places_and_participants_are_nodes_of_their_own(graph, node):
    bridge = node("The bridge opens")
    halden = next(p for p in graph.objects(bridge, SCHEMA.location) if str(graph.value(p, SCHEMA.name)) == "Halden")
    role = graph.value(bridge, SCHEMA.contributor)

    assert graph.value(halden, SCHEMA.sameAs) == URIRef("http://www.wikidata.org/entity/Q104382")
    assert graph.value(graph.value(halden, SCHEMA.geo), SCHEMA.latitude).toPython() == pytest.approx(59.12)
    assert str(graph.value(role, SCHEMA.roleName)) == "host"
    assert str(graph.value(graph.value(role, SCHEMA.contributor), SCHEMA.name)) == "The road office"


def test_the_file_says_how_many_events_it_holds(graph):
    dataset = graph.value(predicate=RDF.type, object=SCHEMA.Dataset)

    assert str(graph.value(dataset, SCHEMA.size)) == "12"


def test_every_term_is_one_of_its_vocabulary(graph):
    terms = {str(term) for term in [*graph.predicates(), *graph.objects(None, RDF.type)]}

    for vocabulary in (SDO, rdflib.PROV, rdflib.DCTERMS):
        names = {term.removeprefix(str(vocabulary)) for term in terms if term.startswith(str(vocabulary))}
        assert names
        assert {name for name in names if name not in vocabulary} == set()


def test_no_term_is_left_without_a_meaning(graph):
    assert all(re.match(r"https?://", str(predicate)) for predicate in graph.predicates())
