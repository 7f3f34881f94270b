"""What the columns of 0003 would hold, had they been there from the start."""

from django.db import migrations

from timeline import dates
from timeline.voices import voices


def fill(apps, schema_editor):
    for name in ("Event", "HistoricalEvent"):
        fill_precision(apps.get_model("timeline", name))
    count_voices(apps.get_model("timeline", "Event"), apps.get_model("timeline", "Evidence"))
    begin_history(apps.get_model("timeline", "TimelineEntry"), apps.get_model("timeline", "HistoricalTimelineEntry"))


def fill_precision(events):
    for text in list(events.objects.exclude(date="").values_list("date", flat=True).distinct()):
        events.objects.filter(date=text).update(precision=dates.parse(text).precision.value)


def count_voices(events, evidence):
    told = {}
    for row in evidence.objects.select_related("source").defer("source__text").order_by("id").iterator():
        told.setdefault(row.event_id, []).append(row)
    for key, rows in told.items():
        public = [row for row in rows if row.confirmed]
        events.objects.filter(pk=key).update(voices=len(voices(rows)), public_voices=len(voices(public)))


def begin_history(entries, history):
    history.objects.bulk_create(
        (
            history(
                id=entry.pk, timeline_id=entry.timeline_id, event_id=entry.event_id, added=entry.added,
                history_date=entry.added, history_type="+", history_change_reason="",
            )
            for entry in entries.objects.iterator()
        ),
        batch_size=500,
    )  # fmt: skip


class Migration(migrations.Migration):

    dependencies = [
        ('timeline', '0003_reading'),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
