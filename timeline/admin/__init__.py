from timeline.admin import (  # noqa: F401 - each registers its models
    api_token,
    dashboard,
    date_claim,
    event,
    evidence,
    gazetteer,
    import_run,
    kept_apart,
    people,
    saved_filter,
    source,
    timeline,
)
