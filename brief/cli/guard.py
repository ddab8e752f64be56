"""Every way a run can end, as an exit code and at most one line on stderr."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TYPE_CHECKING

from brief.cli.output import note
from brief.cli.session import DONE, INTERRUPTED, PARTLY_DONE
from brief.errors import BriefError

if TYPE_CHECKING:
    from collections.abc import Callable


_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def guarded(run: Callable[[], int]) -> int:
    """The exit code of a run, whatever it raises."""
    try:
        code = run()
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_left()
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else DONE
    except BriefError as error:
        note(error.advised)
        return error.exit_code
    except OSError as error:
        return _unwritten(error) if error.errno in _NO_ROOM else _unexpected(error)
    except Exception as error:
        return _unexpected(error)
    return code


def _reader_left() -> int:
    """Ends quietly when nobody reads on."""
    _give_stdout_up()
    return DONE


def _unwritten(error: OSError) -> int:
    """What is printed has no room where it goes: a full disk behind `>`."""
    _give_stdout_up()
    where = error.filename or "the output"
    note(f"brief: {where} cannot be written: {error.strerror}")
    return PARTLY_DONE


def _give_stdout_up() -> None:
    """Without this Python complains once more while it closes stdout."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = io.StringIO()


def _unexpected(error: Exception) -> int:
    from brief import log

    path = log.record(error)
    details = f" (details in {path})" if path else ""
    note(f"brief: {type(error).__name__}: {error}{details}")
    return PARTLY_DONE
