"""Help, problems and looks."""

from __future__ import annotations

from brief.app.screens.panes import PanesScreen


class HelpActions(PanesScreen):
    """Help, problems and looks."""

    def action_help(self) -> None:
        """The keys of the focused pane."""
        from brief.app.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.panes.focused))

    def action_palette(self) -> None:
        """All commands."""
        self.app.action_command_palette()

    def action_problems(self) -> None:
        """The list of problems."""
        from brief.app.screens.problems import ProblemsScreen

        self.app.push_screen(ProblemsScreen(self.problems))

    def action_theme(self) -> None:
        """The next theme, remembered."""
        names = sorted(self.app.available_themes)
        self.app.theme = names[(names.index(self.app.theme) + 1) % len(names)]
        self.notify(f"theme {self.app.theme}", timeout=2)
