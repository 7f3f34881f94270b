from django.db import models
from django.utils.translation import gettext_lazy as _

from timeline.models.fields import PublicIdField


class Named(models.Model):
    """What places and actors share: a name, other names for it, and who it is elsewhere."""

    public_id = PublicIdField()
    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    name = models.CharField(_("name"), max_length=200)
    aliases = models.JSONField(_("other names"), default=list, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True, help_text=_("ISO 3166-1 alpha-2, such as UZ."))
    wikidata = models.CharField(_("Wikidata id"), max_length=20, blank=True, help_text=_("Such as Q265."))

    run = models.ForeignKey(
        "timeline.ImportRun",
        verbose_name=_("import run"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="%(class)ss",
        help_text=_("The import that found the name; empty where people wrote it."),
    )

    class Meta:
        abstract = True
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(wikidata="") | models.Q(wikidata__regex=r"^Q[1-9][0-9]*$"),
                name="%(class)s_wikidata_id_is_a_q_number",
            ),
            models.CheckConstraint(
                condition=models.Q(country="") | models.Q(country__regex=r"^[A-Z]{2}$"),
                name="%(class)s_country_is_two_capitals",
            ),
            models.UniqueConstraint(
                fields=["wikidata"], condition=~models.Q(wikidata=""), name="%(class)s_wikidata_id_is_its_own"
            ),
        ]

    def __str__(self) -> str:
        return self.name
