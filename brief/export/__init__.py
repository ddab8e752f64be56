"""From a brief to text: cited Markdown, plain text and JSON, and the check of what was cited."""
