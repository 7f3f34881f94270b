from rest_framework import serializers


class BucketSerializer(serializers.Serializer):
    value = serializers.CharField(help_text="A year, the first year of a decade, or a month.")
    label = serializers.CharField(help_text="The same in words.")  # type: ignore[assignment]
    earliest = serializers.CharField(help_text="Its first day.")
    latest = serializers.CharField(help_text="Its last day.")
    count = serializers.FloatField(help_text="Whole numbers, unless imprecise dates are spread.")


class HistogramSerializer(serializers.Serializer):
    """The counts of the buckets, ``apart`` and ``undated`` add up to ``total``. Empty buckets are left out."""

    by = serializers.CharField()
    imprecise = serializers.CharField()
    buckets = BucketSerializer(many=True)
    apart = serializers.IntegerField(help_text="Events whose date reaches over several buckets, or has no end.")
    undated = serializers.IntegerField()
    total = serializers.IntegerField()
