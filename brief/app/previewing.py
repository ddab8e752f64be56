"""When the preview is shown: asked for with `p`, or after the cursor has rested on a related statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.timer import Timer

    from brief.app.screens.panes import PanesScreen
    from brief.app.widgets.preview import Preview

REST_SECONDS = 0.4


class Previewing:
    """Shows and hides the preview of the main screen."""

    def __init__(self, screen: PanesScreen) -> None:
        self._screen = screen
        self._timer: Timer | None = None
        self._pane: Preview | None = None
        """Made when it is first shown: the first frame does without it."""

    @property
    def shown(self) -> bool:
        """Whether the preview is on the screen."""
        return self._pane is not None and self._pane.display

    def rest(self) -> None:
        """The cursor moved in the related pane: follows it, or waits for it to rest."""
        if self._timer is not None:
            self._timer.stop()
        if self.shown:
            self.show()
        elif not self._screen.panes.narrow:
            self._timer = self._screen.set_timer(REST_SECONDS, self.show)

    def show(self) -> None:
        """Shows the item under the cursor, while the related pane has the focus."""
        related = self._screen.related
        if related.items and self._screen.focused is related:
            self._made().show(self._screen.library, related.items, related.cursor)
            self._screen.titles.show()

    def hide(self) -> None:
        """Hides it, and forgets that it was to be shown."""
        if self._timer is not None:
            self._timer.stop()
        if self._pane is not None:
            self._pane.hide()
            self._screen.titles.show()

    def _made(self) -> Preview:
        if self._pane is None:
            from brief.app.widgets.preview import Preview

            self._pane = Preview(id="preview")
            self._screen.mount(self._pane)
        return self._pane
