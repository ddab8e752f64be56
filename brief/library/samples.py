"""The word by which the reading screen asks for the sample articles."""

SAMPLES = "samples:"
"""Never a location: no file of this name is read, and no program asks the web for it."""
