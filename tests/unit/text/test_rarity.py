"""Rare words weigh more, and an article is known by its weightiest."""

from __future__ import annotations

from brief.text.rarity import KEY_TERMS, key_terms, rarity


def test_rare_terms_weigh_more_and_none_weighs_nothing() -> None:
    assert rarity(1, 1000) > rarity(10, 1000) > rarity(1000, 1000) > 0
    assert rarity(5, 0) > 0


def test_key_terms_are_the_heaviest_first_in_a_vector_of_length_one() -> None:
    weighted = key_terms(["tunnel", "tunnel", "city"], {"tunnel": 3.0, "city": 1.0})
    assert list(weighted) == ["tunnel", "city"]
    assert abs(sum(weight * weight for weight in weighted.values()) - 1e6) < 2e3


def test_there_are_not_too_many_key_terms() -> None:
    words = [f"word{number}" for number in range(500)]
    assert len(key_terms(words, dict.fromkeys(words, 1.0))) == KEY_TERMS
    assert key_terms([], {}) == {}
