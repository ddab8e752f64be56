"""The library's SQLite file."""
