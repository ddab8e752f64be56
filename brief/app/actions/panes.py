"""Moving between the panes."""

from __future__ import annotations

from brief.app.actions.host import Host


class PaneActions(Host):
    """Moving between the panes."""

    def action_pane(self, by: int) -> None:
        """The next or previous pane."""
        self.panes.step(by)

    def action_pane_right(self) -> None:
        """To the right; from the list to the brief."""
        if self.panes.focused == "list":
            self.panes.read()
        elif self.panes.focused == "brief" and self.panes.wide:
            self.panes.open_drawer("actors")

    def action_pane_left(self) -> None:
        """To the left; from the brief to the list."""
        if self.panes.focused == "brief":
            self.panes.browse()
        elif self.panes.focused in ("actors", "related"):
            self.panes.close_drawer()
            self.panes.read()

    def action_zoom(self) -> None:
        """The focused pane alone, and back."""
        self.panes.zoom()

    def action_back(self) -> None:
        """Stops what is being fetched, or goes one level back; at the root nothing."""
        if self.refreshing.stop():
            self.titles.show()
        elif self.previewing.shown:
            self.previewing.hide()
        elif not self.viewing.back() and not self.panes.back():
            self.narrowing.clear()

    def action_leave(self) -> None:
        """Quits; where something lies in front: back."""
        if self.in_front:
            self.action_back()
        else:
            self.app.exit()
