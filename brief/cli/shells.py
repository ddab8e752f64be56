"""Scripts for the completion of three shells."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from brief.cli.completion import Completed, Option

_BASH = """\
# completion of brief for bash
_brief() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" previous="${{COMP_WORDS[COMP_CWORD-1]}}"
    local command="" word options="" words=""
    COMPREPLY=()
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case "$word" in
            {names}) command="$word"; break ;;
        esac
    done
    case "$command $previous" in
{values}
    esac
    case "$command" in
{commands}
    esac
    if [[ "$current" == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
    elif [[ -n "$words" ]]; then
        COMPREPLY=($(compgen -W "$words" -- "$current"))
    fi
}}
complete -o default -o bashdefault -F _brief brief
"""
_ZSH = """\
#compdef brief
# completion of brief for zsh
_brief() {{
    local command word
    local -a subcommands
    subcommands=(
{names}
    )
    for word in "${{(@)words[2,CURRENT-1]}}"; do
        if (( ${{subcommands[(I)${{(b)word}}:*]}} )); then command="$word"; break; fi
    done
    case "$command" in
{commands}
    esac
}}
_brief "$@"
"""


def bash(completed: Sequence[Completed]) -> str:
    """For bash 4 and newer."""
    return _BASH.format(
        names="|".join(one.name for one in completed if one.name),
        values="\n".join(_bash_values(completed)),
        commands="\n".join(_bash_command(one, completed) for one in completed),
    )


def _bash_values(completed: Sequence[Completed]) -> Iterator[str]:
    for one in completed:
        for option in one.options:
            if option.takes_value:
                pattern = "|".join(f'"{one.name} {name}"' for name in option.names)
                found = (
                    f'COMPREPLY=($(compgen -W "{" ".join(option.choices)}" -- "$current")); ' if option.choices else ""
                )
                yield f"        {pattern}) {found}return ;;"


def _bash_command(one: Completed, completed: Sequence[Completed]) -> str:
    options = " ".join(name for option in one.options for name in option.names)
    words = one.words if one.name else tuple(other.name for other in completed if other.name)
    return f'        "{one.name}") options="{options}"; words="{" ".join(words)}" ;;'


def zsh(completed: Sequence[Completed]) -> str:
    """For zsh, in a folder of $fpath."""
    return _ZSH.format(
        names="\n".join(f"        '{one.name}:{one.help}'" for one in completed if one.name),
        commands="\n".join(_zsh_command(one) for one in completed),
    )


def _zsh_command(one: Completed) -> str:
    options = " ".join(_zsh_option(option) for option in one.options)
    if not one.name:
        return f"        '') _describe command subcommands; _arguments {options} '*:file:_files' ;;"
    rest = f"'*:word:({' '.join(one.words)})'" if one.words else "'*:file:_files'"
    return f"        {one.name}) _arguments {options} {rest} ;;"


def _zsh_option(option: Option) -> str:
    values = f"({' '.join(option.choices)})" if option.choices else "_files"
    value = f":value:{values}" if option.takes_value else ""
    return " ".join(f"'{name}[{option.help}]{value}'" for name in option.names)


def fish(completed: Sequence[Completed]) -> str:
    """For fish."""
    return "\n".join(["# completion of brief for fish", *_fish_lines(completed), ""])


def _fish_lines(completed: Sequence[Completed]) -> Iterator[str]:
    for one in completed:
        here = f"__fish_seen_subcommand_from {one.name}" if one.name else "__fish_use_subcommand"
        if one.name:
            yield f"complete -c brief -n __fish_use_subcommand -a {one.name} -d '{one.help}'"
        if one.words:
            yield f"complete -c brief -n '{here}' -f -a '{' '.join(one.words)}'"
        for option in one.options:
            yield f"complete -c brief -n '{here}' {_fish_option(option)}"


def _fish_option(option: Option) -> str:
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    value = f" -x -a '{' '.join(option.choices)}'" if option.choices else " -r" if option.takes_value else ""
    return f"{names}{value} -d '{option.help}'"


SHELLS: dict[str, Callable[[Sequence[Completed]], str]] = {"bash": bash, "fish": fish, "zsh": zsh}
"""What makes the script for each shell."""
