"""From locations to articles: files, folders, standard input, pages, feeds and lists of feeds."""

from brief.sources.documents import Document, open_location
from brief.sources.locations import expand, is_folder
from brief.sources.reading import articles_in, read

__all__ = ["Document", "articles_in", "expand", "is_folder", "open_location", "read"]
