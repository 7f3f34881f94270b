"""What the import does in the background, on behalf of a request."""

from django_tasks import task


@task()
def run_import(run: str) -> None:
    """Read the documents that wait for the run with this public id."""
