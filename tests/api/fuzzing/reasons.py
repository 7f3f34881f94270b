"""A check of schemathesis: a request that the schema allows is refused for nothing that the schema could have said."""

import schemathesis

REASONS = {
    "blank",  # white space alone
    "either",  # one of two fields
    "contradiction",  # two parameters that together ask for nothing
    "elsewhere",  # evidence of another event
    "fixed",  # a field that stays as it was made
    "incomplete",  # half of a pair of fields
    "invalid_edtf",  # a date's text: ISO 8601-2 is no regular language
    "invalid_query",  # a saved query string
    "invalid_area", "invalid_origin", "invalid_time", "invalid_year",  # a text of numbers, or with a grammar
    "no_slug",  # a name that no slug can be made of
    "null_characters_not_allowed", "null_character",
    "last_evidence",  # a split that would leave none
    "no_reason",  # a rejection that says none
    "known_text",  # a source's text that is kept already
    "merged",  # a status that only a merge gives
    "no_rows",  # lists that are all empty
    "not_a_cursor",  # a cursor that no page has given: they are signed
    "not_found",  # a reference to a row that is not there
    "not_public",  # an address inside
    "queued", "running", "undone",  # what a run is
    "quote_not_found",
    "too_many",  # rows in all lists together
    "undated",  # a claim to prefer that says no date
    "unique",
}  # fmt: skip


@schemathesis.check
def refused_for_a_reason(
    ctx: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case
) -> None:
    if response.status_code != 400 or not (case.meta and case.meta.generation.mode.is_positive):
        return
    problem = response.json()
    codes = {error["code"] for error in problem["errors"]} if "errors" in problem else {problem["code"]}
    assert codes <= REASONS, f"Valid data was refused: {problem['detail']} ({codes - REASONS})"
