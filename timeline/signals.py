from django.dispatch import Signal

publication_date_set = Signal()
"""Sent with ``source`` and ``by`` when a source's publication date has changed."""

import_asked = Signal()
"""Sent with ``run``, whose documents wait to be read, in the transaction that keeps them."""
