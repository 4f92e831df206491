"""Variations that news has and the treebanks lack: names of other cultures, typographic quotes and dashes, no final stop."""

from __future__ import annotations

import random
from dataclasses import replace

from .corpora import Sentence
from .spans import spans

_QUOTES = {'"': ["“", "”"], "'": ["‘", "’"], "-": ["–"], "--": ["—"], "``": ["“"], "''": ["”"]}


def typography(sentence: Sentence, rng: random.Random) -> Sentence:
    """The same sentence with curly quotes and dashes; clitics follow ("’s")."""
    if rng.random() > 0.3:
        return sentence
    words, opening = [], True
    for word in sentence.words:
        if word == '"':
            words.append(_QUOTES['"'][0 if opening else 1])
            opening = not opening
        elif word in _QUOTES:
            words.append(_QUOTES[word][-1])
        else:
            words.append(word.replace("'", "’"))
    return replace(sentence, words=words)


def rename_persons(sentence: Sentence, names: list[list[str]], rng: random.Random) -> Sentence:
    """The sentence with each person renamed; only for sentences without a parse, whose length may change."""
    words, tags, i = [], [], 0
    while i < len(sentence.words):
        tag = (sentence.names or [])[i]
        if tag == "B-PER":
            end = i + 1
            while end < len(sentence.words) and sentence.names[end] == "I-PER":
                end += 1
            chosen = rng.choice(names)
            if end - i == 1:
                chosen = chosen[-1:]
            words += chosen
            tags += ["B-PER"] + ["I-PER"] * (len(chosen) - 1)
            i = end
        else:
            words.append(sentence.words[i])
            tags.append(tag)
            i += 1
    return Sentence(words=words, names=tags, guideline=sentence.guideline, document=sentence.document)


SMALL_WORDS = {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}


def other_case(words: list[str], rng: random.Random) -> list[str]:
    """The words as a headline, a shouted heading or a hasty writer has them."""
    kind = rng.choice(("title", "title", "lower", "lower", "upper"))
    if kind == "title":
        return [w if i and w in SMALL_WORDS else w[:1].upper() + w[1:] for i, w in enumerate(words)]
    return [w.upper() if kind == "upper" else w.lower() for w in words]


def name_bank(sentences: list[Sentence]) -> dict[str, list[list[str]]]:
    """Names of each kind in the sentences, of six words at most, each once."""
    bank: dict[str, dict[tuple[str, ...], None]] = {"PER": {}, "ORG": {}, "LOC": {}}
    for sentence in sentences:
        for start, end, kind in sorted(spans(sentence.names or [])):
            if end - start <= 6:
                bank[kind][tuple(sentence.words[start:end])] = None
    return {kind: [list(name) for name in names] for kind, names in bank.items()}


def exchange_names(sentence: Sentence, bank: dict[str, list[list[str]]], rng: random.Random) -> Sentence:
    """The words with three in four runs of proper nouns exchanged for a name of any kind; without a tree, for a teacher to read."""
    words, i = [], 0
    while i < len(sentence.words):
        end = i
        while end < len(sentence.words) and end - i < 5 and sentence.upos[end] == "PROPN":
            end += 1
        keep = end == i or rng.random() > 0.75
        words += sentence.words[i : max(end, i + 1)] if keep else rng.choice(bank[rng.choice(("PER", "PER", "ORG", "LOC"))])
        i = max(end, i + 1)
    return Sentence(words=words)
