from timeline.admin import (  # noqa: F401 - each registers its models
    dashboard,
    date_claim,
    event,
    evidence,
    gazetteer,
    import_run,
    kept_apart,
    people,
    source,
    timeline,
)
