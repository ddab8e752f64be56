"""Help and problems."""

from __future__ import annotations

from brief.app.actions.host import Host


class HelpActions(Host):
    """Help and problems."""

    def action_help(self) -> None:
        """The keys of the focused pane."""
        from brief.app.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.panes.focused, self.keymap))

    def action_problems(self) -> None:
        """The list of problems."""
        from brief.app.screens.problems import ProblemsView

        # what they told stands in the list
        self.app.clear_notifications()
        self.viewing.open(ProblemsView(self))
