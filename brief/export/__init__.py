"""From a brief to text."""
