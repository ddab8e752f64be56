"""The screen that groups of actions are mixed into."""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from brief.app.screens.panes import PanesScreen

    Host = PanesScreen
else:
    # no screen itself: Textual merges all bindings anew for each class that is one
    Host = object
