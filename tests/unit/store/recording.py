"""SQLite's writes as they reach the disk, and what a power cut may leave of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import apsw

if TYPE_CHECKING:
    import random

SECTOR = 512
"""Bytes that a disk writes whole or not at all."""


@dataclass(frozen=True, slots=True)
class Operation:
    """What was done to a file; `said` is what the program acknowledged at this moment."""

    act: Literal["write", "truncate", "sync", "delete", "said"]
    file: str
    offset: int = 0
    data: bytes = b""


@dataclass(slots=True)
class Recording:
    """Everything that was done, in order."""

    operations: list[Operation] = field(default_factory=list)

    def acknowledge(self, what: str) -> None:
        """Notes that the program said something was stored."""
        self.operations.append(Operation("said", what))

    def after_cut(self, moment: int, chance: random.Random) -> tuple[dict[str, bytes], list[str]]:
        """The files after the power went at a moment, and what had been acknowledged by then."""
        done = self.operations[:moment]
        synced = {one.file: place for place, one in enumerate(done) if one.act == "sync"}
        files: dict[str, bytearray] = {}
        for place, one in enumerate(done):
            if one.act == "delete":
                files.pop(one.file, None)
            elif one.act in ("write", "truncate"):
                _apply(files.setdefault(one.file, bytearray()), one, place < synced.get(one.file, -1), chance)
        said = [one.file for one in done if one.act == "said"]
        return {name: bytes(content) for name, content in files.items()}, said


def _apply(content: bytearray, one: Operation, certain: bool, chance: random.Random) -> None:
    """What is not synced is kept, dropped or torn, each as likely."""
    fate = "kept" if certain else chance.choice(("kept", "dropped", "torn"))
    if one.act == "truncate":
        if fate != "dropped":
            del content[one.offset :]
        return
    for start in range(0, len(one.data), SECTOR):
        if fate == "kept" or (fate == "torn" and chance.random() < 0.5):
            piece = one.data[start : start + SECTOR]
            begin = one.offset + start
            content.extend(b"\0" * (begin - len(content)))
            content[begin : begin + len(piece)] = piece


class RecordingFile(apsw.VFSFile):
    """A file whose changes are recorded and then made."""

    def __init__(self, recording: Recording, name: Any, flags: list[int]) -> None:
        super().__init__("", name, flags)
        self._recording = recording
        self._name = Path(name.filename() if hasattr(name, "filename") else name or "temporary").name

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        """Records a write."""
        self._recording.operations.append(Operation("write", self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        """Records a truncation."""
        self._recording.operations.append(Operation("truncate", self._name, size))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        """Records that what was written is on the disk."""
        self._recording.operations.append(Operation("sync", self._name))
        super().xSync(flags)


class RecordingDisk(apsw.VFS):
    """The files of SQLite, recorded."""

    def __init__(self, name: str) -> None:
        self.recording = Recording()
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> RecordingFile:  # noqa: N802
        """Opens a file that is recorded."""
        return RecordingFile(self.recording, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802
        """Records that a file is gone."""
        self.recording.operations.append(Operation("delete", Path(name).name))
        super().xDelete(name, sync)
