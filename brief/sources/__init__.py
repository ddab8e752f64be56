"""From locations to articles: files, folders and standard input; pages and feeds come as further sources."""

from brief.sources.locations import expand
from brief.sources.reading import read, read_bytes

__all__ = ["expand", "read", "read_bytes"]
