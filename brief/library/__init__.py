"""The verbs that both front ends use; a group of verbs has a module of its own."""

from brief.library.added import Added
from brief.library.library import DEFAULT_LENGTH, Library

__all__ = ["DEFAULT_LENGTH", "Added", "Library"]
