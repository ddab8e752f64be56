"""The command line: everything that brief does without its screen."""

from brief.cli.entry import main

__all__ = ["main"]
