"""A story that a report tells over several paragraphs: a feature's flashback, an anniversary, a life."""

from typing import NamedTuple

from .calendar import Granule

DIGRESSION = 31  # days before its beginning that a story can go back and still be the same story
LASTING = 2  # how much must speak for a story before the next paragraph goes on from it


class Thread(NamedTuple):
    """Where the story is at, where it began (a day number), and how much shows that it is a story.

    The years since ("fifty years ago today") show it; so do, taken together, that the text opens with it and each
    date that is counted from one before ("eleven days later", "in April"). A date in the background of news does
    neither.
    """

    at: Granule
    began: int
    weight: int

    @classmethod
    def opened(cls, at: Granule, by_years: bool, first: bool) -> "Thread":
        """``by_years``: it was told by the years since; ``first``: nothing of the publication's time was before."""
        return cls(at, at.first, LASTING if by_years else int(first))

    @property
    def lasts(self) -> bool:
        return self.weight >= LASTING

    def reaching(self, granule: Granule, goes_on: bool) -> "Thread":
        """A date was told. One from before the story's beginning is a digression, and over with its paragraph."""
        if granule.first < self.began - DIGRESSION:
            return self
        return Thread(granule, self.began, min(self.weight + goes_on, LASTING))
