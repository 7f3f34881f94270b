"""A program that keeps a copy by the feed of changes, and what its copy should be."""

from typing import Any

from rest_framework.test import APIClient


class Copy:
    """What a program keeps that follows the feed: {(resource, id): data}."""

    def __init__(self, client: APIClient, **parameters: Any) -> None:
        self.client, self.parameters, self.cursor = client, parameters, None
        self.rows: dict[tuple[str, str], Any] = {}

    def follow(self) -> list[tuple[str, str, str]]:
        """What was told since the last time, as (resource, id, action)."""
        told, more = [], True
        while more:
            since = {} if self.cursor is None else {"since": self.cursor}
            answer = self.client.get("/api/v1/changes/", {**self.parameters, **since})
            assert answer.status_code == 200, answer.json()
            for row in answer.json()["results"]:
                told.append((row["resource"], row["id"], row["action"]))
                if row["action"] == "gone":
                    self.rows.pop((row["resource"], row["id"]), None)
                else:
                    self.rows[(row["resource"], row["id"])] = row["data"]
            self.cursor, more = answer.json()["cursor"], answer.json()["more"]
        return told


def as_served(client: APIClient) -> dict[tuple[str, str], Any]:
    """The rows that the client may see, each as its own address gives it."""
    rows: dict[tuple[str, str], Any] = {}
    for resource in ("event", "source", "place", "actor"):
        following: str | None = f"/api/v1/{resource}s/?page_size=500"
        while following:
            page = client.get(following).json()
            for row in page["results"]:
                address = row["self" if resource == "source" else "url"]
                rows[(resource, row["id"])] = client.get(address).json()
            following = page["next"]
    return rows
