"""Whom words mean that are no names: pronouns, and descriptions such as "the mayor"."""

from brief.analysis.coreference.descriptions import resolve_descriptions
from brief.analysis.coreference.pronouns import GENDERS, GROUPS, THINGS, Pronouns, Spoken
from brief.analysis.coreference.resolving import resolve_pronouns

__all__ = ["GENDERS", "GROUPS", "THINGS", "Pronouns", "Spoken", "resolve_descriptions", "resolve_pronouns"]
