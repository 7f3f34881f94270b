"""Schemathesis asks the server everything that the schema allows, and much that it doesn't."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.api.live import ROOT, Site

CONFIG = Path(__file__).parent / "fuzzing" / "schemathesis.toml"


@pytest.mark.fuzz
@pytest.mark.parametrize("scope", [None, "admin"])
def test_schemathesis_finds_nothing(site: Site, scope: str | None, tmp_path):
    signed_in = ["--header", f"Authorization: Bearer {site.token(scope)}"] if scope else []
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", str(CONFIG)]
    amount = os.environ.get("FUZZ_EXAMPLES", "5")
    run = ["run", f"{site.api}/schema/", "--checks", "all", "--phases", "examples,coverage,fuzzing,stateful"]
    bounds = ["--max-examples", amount, "--seed", os.environ.get("FUZZ_SEED", "1"), "--continue-on-failure"]
    environment = os.environ | {"SCHEMATHESIS_HOOKS": "tests.api.fuzzing.reasons", "PYTHONPATH": str(ROOT)}

    done = subprocess.run(
        [*command, *run, *signed_in, *bounds, "--no-color"],
        env=environment, cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr
