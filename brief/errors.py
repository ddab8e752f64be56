"""Errors that a user sees, each one line, with the exit code of the command that ends with it."""

from __future__ import annotations

from brief.advice import advice_on


class BriefError(Exception):
    """An error in words; `hint` says what to do about it."""

    exit_code = 1

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    @property
    def advised(self) -> str:
        """The message with what to do about it, in one line."""
        return f"{self.message} ({self.hint})" if self.hint else self.message


class UsageError(BriefError):
    """The command line asks for what cannot be."""

    exit_code = 2


class NotFoundError(BriefError):
    """Nothing was found, or no input could be read."""

    exit_code = 3


class AmbiguousError(NotFoundError):
    """The beginning of an id is that of several."""

    def __init__(self, beginning: str, what: str) -> None:
        super().__init__(f"{beginning}: several {what} begin so", "more of the id says which is meant")


class SourceError(BriefError):
    """One location could not be read; the others go on."""

    def __init__(self, location: str, reason: str, hint: str | None = None) -> None:
        super().__init__(f"{location}: {reason}", hint or advice_on(reason))
        self.location = location
        self.reason = reason


class StoreError(BriefError):
    """The library file cannot be used."""
