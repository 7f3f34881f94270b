from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CorpusImportConfig(AppConfig):
    name = "corpus_import"
    verbose_name = _("Import")

    def ready(self) -> None:
        from corpus_import.resolve import resolve_waiting_claims
        from corpus_import.tasks import enqueue
        from timeline.signals import import_asked, publication_date_set

        import_asked.connect(enqueue, dispatch_uid="enqueue_import")
        publication_date_set.connect(resolve_waiting_claims, dispatch_uid="resolve_waiting_claims")
