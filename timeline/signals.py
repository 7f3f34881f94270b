from django.dispatch import Signal

publication_date_set = Signal()
"""Sent with ``source`` and ``by`` when a source's publication date has changed."""
