from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline.models.import_run import ImportRun


class ImportDocument(models.Model):
    """A file or a text that was handed over to be imported; it goes when its run has read it."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="documents")
    name = models.CharField(_("name"), max_length=255)
    content = models.BinaryField(_("content"))

    class Meta:
        ordering = ["id"]
        verbose_name = _("document to import")
        verbose_name_plural = _("documents to import")

    def __str__(self) -> str:
        return self.name
