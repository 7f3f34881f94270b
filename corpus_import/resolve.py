"""Once a source's publication date is known, the phrases that waited for it ("last Tuesday") get their dates."""

from typing import Any

from timeline.models import DateClaim, Source
from timeline.services import proposals


def resolve_waiting_claims(source: Source, **_: Any) -> int:
    """Date the claims of ``source`` that wait for its publication date; how many could be dated."""
    waiting = DateClaim.objects.filter(evidence__source=source, wants="publication").select_related(
        "evidence", "event"
    )
    if not source.published or not source.text or not waiting:
        return 0
    # The extraction's tables are large: loaded where they are used, not at start.
    from corpus_import.extraction.records import ARTICLE_ROLES
    from corpus_import.extraction.segment import segment
    from corpus_import.extraction.timex import tag

    regions = [(region.start, region.end) for region in segment(source.text) if region.role in ARTICLE_ROLES]
    found = tag(source.text, source.published, regions=regions)
    resolved = 0
    for claim in waiting:
        start, end = claim.evidence.start or 0, claim.evidence.end or 0
        for timex in found:
            inside = start <= timex.start and timex.end <= end
            if inside and timex.edtf and source.text[timex.start : timex.end] == claim.phrase:
                proposals.resolve(
                    claim=claim,
                    edtf=timex.edtf,
                    nature=timex.nature,
                    anchor=timex.anchor,
                    rule=timex.rule,
                    reason=f"published {source.published}",
                )
                resolved += 1
                break
    return resolved
