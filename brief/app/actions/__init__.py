"""What the commands of the table do: a module for each group of them, all over the panes' screen."""
