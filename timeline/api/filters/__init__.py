from timeline.api.filters.backend import StrictFilterBackend

__all__ = ["StrictFilterBackend"]
