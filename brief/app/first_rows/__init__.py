"""The rows that the last session left, on the screen before Textual is imported; nothing here imports it at once."""
