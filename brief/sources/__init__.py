"""From a location to articles."""
