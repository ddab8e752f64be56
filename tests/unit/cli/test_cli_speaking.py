"""Who said what: statements, actors, related."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Program


def test_statements_stand_under_their_speakers(program: Program) -> None:
    assert program("statements", "harbor.txt").out.splitlines()[:3] == [
        "Ilona Varga, Mayor (3)",
        "  said: the harbor tunnel would open in May (indirect; Mon 3 Mar 2031; ¶1)",
        '  told reporters: "We have tested every pump," […] "The tunnel is dry." (direct; at the site; as “she”; ¶2)',
    ]


def test_a_statement_as_json_has_the_words(program: Program) -> None:
    rows = program("statements", "harbor.txt", "--json").rows
    assert len(rows) == 5
    assert rows[1]["speaker"]["name"] == "Ilona Varga"
    assert rows[1]["speaker"]["text"] == "she"
    assert rows[1]["cue"]["text"] == "told"
    assert [content["text"] for content in rows[1]["contents"]] == [
        '"We have tested every pump,"',
        '"The tunnel is dry."',
    ]
    assert rows[3]["speaker"]["name"] is None


@pytest.mark.parametrize(
    ("arguments", "count"),
    [(["--speaker", "varga"], 4), (["--speaker", "Brandl"], 1), (["--speaker", "officials"], 1),
     (["--about", "leaks"], 2), (["--about", "$90"], 1), (["--speaker", "varga", "--about", "leaks"], 0)],
)  # fmt: skip
def test_statements_by_speaker_and_subject(program: Program, arguments: list[str], count: int) -> None:
    result = program("statements", "harbor.txt", "ferry.txt", "--json", *arguments)
    assert len(result.rows) == count
    assert result.code == (0 if count else 3)


def test_actors(program: Program) -> None:
    assert program("actors", "harbor.txt").out.splitlines()[0] == "person       Ilona Varga (Varga)  named 2, said 3"
    [row] = program("actors", "harbor.txt", "--json", "--kind", "organization").rows
    assert (row["schema"], row["name"], row["articles"]) == ("brief.actor/1", "Port Authority", 1)


def test_related_to_words_and_to_a_statement(program: Program) -> None:
    [row] = program("related", "--text", "the tunnel leaks", "harbor.txt", "ferry.txt", "--json").rows
    assert row["query"]["text"] == "the tunnel leaks"
    assert (row["rank"], row["kind"], row["statement"], row["text"]) == (1, "disputes", "t1", "The harbor tunnel leaks")
    asked = program("related", "s3", "harbor.txt", "ferry.txt", "--json").rows
    assert asked[0]["query"]["text"] == "the tunnel leaks"
    shown = program("related", "s3", "harbor.txt").out
    assert shown.splitlines()[0] == " 1 disputes     0.80  Tomas Brandl: The harbor tunnel leaks"


def test_an_unknown_statement_is_not_found(program: Program) -> None:
    result = program("related", "nosuch", "harbor.txt")
    assert result.code == 3
    assert result.err.startswith("nosuch: no such statement")


def test_all_about_one_actor(program: Program) -> None:
    lines = program("actors", "harbor.txt", "--about", "varga").out.splitlines()
    assert lines[0] == "Ilona Varga  person"
    assert lines[1].startswith("written as: Ilona Varga")
    assert "Said by (3)" in lines
    [row] = program("actors", "harbor.txt", "--about", "Varga", "--json").rows
    assert (row["schema"], row["name"], len(row["said_by"])) == ("brief.profile/1", "Ilona Varga", 3)
    assert row["said_by"][0]["text"].startswith("Mayor Ilona Varga said on Monday")


def test_an_unknown_actor_is_not_found(program: Program) -> None:
    result = program("actors", "harbor.txt", "--about", "Nobody Known")
    assert (result.code, result.err) == (3, "Nobody Known: no such actor (brief actors shows the names)\n")


def test_actors_are_corrected_in_the_library(program: Program) -> None:
    def called(name: str) -> tuple[str, str]:
        [row] = program("actors", "--about", name, "--json").rows
        return row["name"], row["kind"]

    program("add", "harbor.txt")
    assert program("actors", "--merge", "Port Authority", "Varga").out == "Port Authority merged into Ilona Varga\n"
    assert called("Port Authority") == ("Ilona Varga", "person")
    assert program("actors", "--split", "Port Authority").code == 0
    assert program("actors", "--rename", "Varga", "The mayor").out == "Ilona Varga called The mayor\n"
    assert program("actors", "--set-kind", "Port Authority", "place").out == "Port Authority is a place\n"
    assert called("Varga") == ("The mayor", "person")
    assert called("Port Authority") == ("Port Authority", "place")


def test_corrections_that_make_no_sense_are_usage_errors(program: Program) -> None:
    assert program("actors", "--split", "Varga").err.startswith("there is no library yet")
    program("add", "harbor.txt")
    program("analyze")
    assert program("actors", "--set-kind", "Varga", "animal").code == 2
    assert program("actors", "--merge", "Varga", "Ilona Varga").code == 2


@pytest.mark.parametrize(
    ("arguments", "count"),
    [(["--manner", "direct"], 1), (["--kind", "deny"], 1), (["--standing", "anonymous"], 0),
     (["--since", "2031-03-04"], 4), (["--until", "2031-03-03"], 1)],
)  # fmt: skip
def test_statements_by_manner_kind_standing_and_day(program: Program, arguments: list[str], count: int) -> None:
    assert len(program("statements", "harbor.txt", "--json", *arguments).rows) == count


def test_a_day_is_a_date(program: Program) -> None:
    result = program("statements", "--since", "monday")
    assert result.code == 2
    assert "dates are written 2025-02-25" in result.err


def test_the_balance_of_words(program: Program) -> None:
    [row] = program("statements", "harbor.txt", "--balance", "--json").rows
    assert row["schema"] == "brief.balance/1"
    assert row["words"] == row["quoted"] + row["paraphrased"] == row["on_record"] + row["anonymous"]
    assert row["speakers"][0]["speaker"] == "Ilona Varga"
    shown = program("statements", "harbor.txt", "--balance").out
    assert shown.startswith(f"{row['words']} words by")
    assert "Ilona Varga" in shown


def test_why_each_is_a_statement(program: Program) -> None:
    lines = program("statements", "harbor.txt", "--explain").out.splitlines()
    assert lines[0].startswith("Ilona Varga said: ")
    assert "times in 100" in lines[1]
    [first, *_] = program("statements", "harbor.txt", "--explain", "--json").rows
    assert "times in 100" in first["why"]


@pytest.mark.parametrize("command", ["actors", "analyze", "summary"])
def test_a_recognizer_that_is_not_there_is_one_line(program: Program, command: str) -> None:
    result = program(command, "--recognizer", "oracle", "harbor.txt")
    assert (result.code, result.err) == (2, "'oracle' is no recognizer (tagger, spacy, or spacy:MODEL)\n")


@pytest.mark.parametrize("arguments", [("related", "--text", "ferry fares", "harbor.txt"), ("export", "harbor.txt")])
def test_an_embedder_that_is_not_there_is_one_line(
    program: Program, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brief.library.embedder.find_spec", lambda name: None)
    (program.folder / "config").mkdir()
    (program.folder / "config" / "config.toml").write_text('embedder = "vectors"\n', "utf-8")
    result = program(*arguments)
    assert result.code == 2
    assert result.err == 'the embedder needs model2vec (pip install "brief-reader[embed]")\n'
