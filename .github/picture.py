"""Draws the picture of the README: the real screen on the shipped articles, as SVG.

python .github/picture.py
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PICTURE = CHECKOUT / ".github" / "reader.svg"
COLUMNS, ROWS = 120, 36
ARTICLE = "UPDATE: Kelmarra Cuts Its Estimate of Strait Toll as Talks Are Set"
KEYS = ("enter", "s", "s", "s")
_FONTS = re.compile(r"\s*@font-face\s*\{.*?\}", re.DOTALL)


async def draw(folder: Path) -> str:
    """The screen after some keys, without fonts of other hosts."""
    from brief import resources
    from brief.app.application import BriefApp
    from brief.library import Library

    library = Library.open(folder / "library.sqlite3")
    for _ in library.add([str(resources.seeds_directory())]):
        pass
    for article in library.unanalyzed():
        library.analyze(article)
    opened = next(row.id for row in library.first_rows(100) if row.title == ARTICLE)
    app = BriefApp(library, opened=[opened])
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        await pilot.pause(0.5)
        for key in KEYS:
            await pilot.press(key)
            await pilot.pause(0.3)
            await app.workers.wait_for_complete()
        await pilot.pause(0.5)
        picture = app.export_screenshot(title="brief")
    library.close()
    return _FONTS.sub("", picture)


def main() -> None:
    """Writes the picture."""
    sys.path.insert(0, str(CHECKOUT))
    with tempfile.TemporaryDirectory() as folder:
        PICTURE.write_text(asyncio.run(draw(Path(folder))), encoding="utf-8")


if __name__ == "__main__":
    main()
