from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CorpusImportConfig(AppConfig):
    name = "corpus_import"
    verbose_name = _("Import")

    def ready(self) -> None:
        from corpus_import.resolve import resolve_waiting_claims
        from timeline.signals import publication_date_set

        publication_date_set.connect(resolve_waiting_claims, dispatch_uid="resolve_waiting_claims")
