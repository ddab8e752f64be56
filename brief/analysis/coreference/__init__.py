"""Whom words mean that are no names: pronouns, and descriptions such as "the mayor"."""

from brief.analysis.coreference.descriptions import resolve_descriptions
from brief.analysis.coreference.pronouns import GENDERS, THINGS, Pronouns, Spoken, resolve_pronouns

__all__ = ["GENDERS", "THINGS", "Pronouns", "Spoken", "resolve_descriptions", "resolve_pronouns"]
