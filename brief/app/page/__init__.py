"""The open article as rows of text: pure, knows no widget."""
