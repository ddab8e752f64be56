"""Where the evaluation data lie: outside the project, which must not hold them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def evaluation_data() -> Path:
    """The folder named by BRIEF_EVALUATION_DATA, or the one beside the checkout."""
    beside = Path(__file__).resolve().parents[3] / "shared" / "data"
    return Path(os.environ.get("BRIEF_EVALUATION_DATA") or beside)


def folder_or_skip(*parts: str) -> Path:
    """A folder or file of the evaluation data; the test is skipped where it is missing."""
    path = evaluation_data().joinpath(*parts)
    if not path.exists():
        pytest.skip(f"no evaluation data at {path}: set BRIEF_EVALUATION_DATA")
    return path
