"""What was chosen for the last export, as the next one begins with."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any, get_args

from brief.app.exporting import ENDINGS, Kind
from brief.export.options import DEFAULT, SECTIONS, Links, SectionName

if TYPE_CHECKING:
    from brief.app.exporting import Export


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """All but the name of the file."""

    kind: Kind = "article"
    ending: str = "md"
    links: Links = DEFAULT.links
    front_matter: bool = DEFAULT.front_matter
    sections: tuple[SectionName, ...] = DEFAULT.sections
    folder: str = ""

    @classmethod
    def of(cls, export: Export) -> ExportChoices:
        """The choices behind an export."""
        options = export.options
        folder = str(export.path.parent) if export.path.parent.parts else ""
        return cls(export.kind, export.ending, options.links, options.front_matter, options.sections, folder)

    def row(self) -> dict[str, Any]:
        """As it is kept."""
        return asdict(self)


def choices_of(kept: Any) -> ExportChoices | None:
    """The choices that were kept; what is none of ours is as at first; None when nothing was kept."""
    if not isinstance(kept, dict):
        return None
    known = {field.name: kept[field.name] for field in fields(ExportChoices) if _fits(field.name, kept.get(field.name))}
    if "sections" in known:
        known["sections"] = tuple(section for section in SECTIONS if section in known["sections"])
    return ExportChoices(**known)


def _fits(name: str, value: object) -> bool:
    match name:
        case "kind":
            return value in get_args(Kind)
        case "ending":
            return value in ENDINGS.values()
        case "links":
            return value in get_args(Links)
        case "front_matter":
            return isinstance(value, bool)
        case "sections":
            return isinstance(value, list)
        case _:
            return isinstance(value, str)
