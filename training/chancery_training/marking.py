"""Pairs of actors in sentences that have no gold: only marked here, coded by the teachers (lessons.py)."""

from __future__ import annotations

import csv
import gzip
import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

from .batches import Lesson
from .corpora import Pair, Sentence

ACTOR_RELATIONS = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "conj", "appos"))
LEFT_OF_HEAD = frozenset(("compound", "amod", "det", "nmod:poss", "nummod", "case", "flat"))
PLAIN_SHARE = 0.4
"""Of the pairs, how many may mark a common noun ("the rebels") besides names, as the codebook's examples do."""


@dataclass(frozen=True)
class Parsed:
    """A teacher's best labels of a sentence; heads count from 1, 0 is ROOT."""

    words: list[str]
    upos: list[str]
    heads: list[int]
    relations: list[str]
    names: list[str]


def parsed(lesson: Lesson, upos: list[str], relations: list[str], names: list[str]) -> Parsed:
    best = {layer: lesson.soft[layer].argmax(-1) for layer in ("upos", "relations", "names")}
    return Parsed(lesson.words, [upos[k] for k in best["upos"]], lesson.heads, [relations[k] for k in best["relations"]], [names[k] for k in best["names"]])


def name_spans(tags: list[str]) -> list[tuple[int, int]]:
    spans = []
    for start, tag in enumerate(tags):
        if tag.startswith("B-"):
            end = start + 1
            while end < len(tags) and tags[end].startswith("I-"):
                end += 1
            spans.append((start, end))
    return spans


def noun_spans(sentence: Parsed) -> list[tuple[int, int]]:
    """Common nouns in a place of the clause where actors stand, with the words before them that belong to them."""
    spans = []
    for i, (upos, relation) in enumerate(zip(sentence.upos, sentence.relations)):
        if upos == "NOUN" and relation in ACTOR_RELATIONS:
            start = i
            while start > 0 and sentence.heads[start - 1] == i + 1 and sentence.relations[start - 1] in LEFT_OF_HEAD - {"case"}:
                start -= 1
            if not any(word.lower() in ("which", "who", "that") for word in sentence.words[start : i + 1]):
                spans.append((start, i + 1))
    return spans


def marked_pair(sentence: Parsed, rng: random.Random) -> str | None:
    """Two actors of the sentence marked, the earlier one mostly as the source."""
    names = name_spans(sentence.names)
    spans = names + [span for span in noun_spans(sentence) if all(span[1] <= a or b <= span[0] for a, b in names)] if rng.random() < PLAIN_SHARE else names
    if len(spans) < 2 or not names:
        return None
    first, second = sorted(rng.sample(spans, 2))
    if rng.random() < 0.5:  # neighbours more often than chance would have it
        ordered = sorted(spans)
        at = rng.randrange(len(ordered) - 1)
        first, second = ordered[at], ordered[at + 1]
    chosen = [first, second] if rng.random() < 0.75 else [second, first]
    words = list(sentence.words)
    for (start, end), mark in zip(chosen, "st"):
        words[start] = f"<{mark}>{words[start]}"
        words[end - 1] = f"{words[end - 1]}</{mark}>"
    return " ".join(words)


def words_of(text: str) -> list[tuple[int, int]]:
    """Where words stand, roughly as UD cuts them; half-open, in code points."""
    return [found.span() for found in re.finditer(r"\w+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|(?:[A-Z]\.){2,}|\w+(?:[-.]\w+)*|[^\w\s]", text)]


def wire_sentences(path: Path) -> list[Sentence]:
    """Sentences of the wire, roughly cut: only to be taught on, never shown."""
    found = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            for part in re.split(r"\n\s*\n|(?<=[a-z0-9)][.!?])[\"”]?\s+(?=[\"“]?[A-Z])", text):
                words = [part[start:end] for start, end in words_of(part)]
                if 6 <= len(words) <= 60:
                    found.append(Sentence(words=words))
    return found


# PLV joins what the codebook keeps apart.
JOINED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


def synthetic_pairs(path: Path) -> list[Pair]:
    """Titles of two states out of NGEC's machine-written stories, and first sentences that name both, with the story's label: weak, to be weighed by the teacher."""
    found = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            pattern = re.escape(row["title"]).replace(r"\{city\}", ".+?")
            for number, group in (("1", "a"), ("2", "b")):
                pattern = pattern.replace(rf"\{{country_{number}\}}", f"(?P<{group}>.+?)", 1).replace(rf"\{{country_{number}\}}", f"(?P={group})")
            filled = row["prompt"].split("\n")[0].strip()
            match = re.fullmatch(pattern, filled)
            if not match or not {"a", "b"} <= set(match.groupdict()):
                continue
            first = re.split(r"(?<=[.!?])\s", row["text"].strip())[0]
            for text in (filled, first):
                if match["a"] != match["b"] and text.count(match["a"]) == text.count(match["b"]) == 1 and len(text) < 400:
                    marked = text.replace(match["a"], f"<s>{match['a']}</s>").replace(match["b"], f"<t>{match['b']}</t>")
                    found.append(Pair(marked, JOINED.get(row["label"], row["label"])))
    return found
