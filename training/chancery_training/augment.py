"""Variations that news has and the treebanks lack: names of other cultures, typographic quotes and dashes, no final stop."""

from __future__ import annotations

import random
from dataclasses import replace

from .corpora import Sentence

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
