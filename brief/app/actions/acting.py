"""All actions of the main screen together."""

from __future__ import annotations

from brief.app.actions.articles import ArticleActions
from brief.app.actions.feeds import FeedActions
from brief.app.actions.help import HelpActions
from brief.app.actions.marking import MarkActions
from brief.app.actions.noting import NoteActions
from brief.app.actions.outside import OutsideActions
from brief.app.actions.panes import PaneActions
from brief.app.actions.statements import StatementActions
from brief.app.actions.taking import TakingActions
from brief.app.actions.undoing import UndoActions


class Actions(
    PaneActions,
    StatementActions,
    ArticleActions,
    UndoActions,
    MarkActions,
    NoteActions,
    TakingActions,
    OutsideActions,
    FeedActions,
    HelpActions,
):
    """Actions; each one line or two, the work is in the panes and in `reading`."""
