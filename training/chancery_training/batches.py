"""Sentences and pairs as padded tensors, batched by length."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

import numpy
import torch

from .corpora import Pair, Sentence
from .wordpieces import WordPieces, shape

IGNORE = -100
MAX_PIECES = 256
LAYERS = ("upos", "relations", "heads", "names", "names_gum", "names_news", "attribution", "certainty")
SOFT_LAYERS = ("upos", "arcs", "relations", "names", "attribution", "certainty")


@dataclass(frozen=True)
class Labels:
    upos: list[str]
    relations: list[str]
    names: list[str]
    attribution: list[str]
    roots: list[str]
    certainty: list[str]


@dataclass
class Lesson:
    """A sentence as the teachers read it: `heads` are the governors that `relations` are conditioned on, `soft` the probabilities [words, labels] of each
    of SOFT_LAYERS (of arcs [words, words + 1], ROOT first)."""

    words: list[str]
    heads: list[int]
    soft: dict[str, numpy.ndarray]


class Encoded:
    """A sentence as wordpieces with the index of each word's first piece, and the labels it has."""

    def __init__(self, sentence: Sentence, pieces: WordPieces, labels: Labels):
        self.ids, self.shapes, self.starts = encode_words(sentence.words, pieces)
        count = len(sentence.words)
        self.upos = _indices(sentence.upos, labels.upos, count)
        self.relations = _indices(sentence.relations, labels.relations, count)
        self.heads = sentence.heads or [IGNORE] * count
        for guideline in ("names", "names_gum", "names_news"):
            setattr(self, guideline, _indices(sentence.names if sentence.guideline == guideline else None, labels.names, count))
        self.attribution = _indices(sentence.attribution, labels.attribution, count)
        self.certainty = _indices(sentence.certainty, labels.certainty, count)


class EncodedLesson:
    """A lesson as wordpieces."""

    def __init__(self, lesson: Lesson, pieces: WordPieces):
        self.ids, self.shapes, self.starts = encode_words(lesson.words, pieces)
        self.heads, self.soft = lesson.heads, lesson.soft


def _indices(values, labels, count):
    if values is None:
        return [IGNORE] * count
    table = {label: i for i, label in enumerate(labels)}
    return [table.get(value, IGNORE) for value in values]


def encode_words(words: list[str], pieces: WordPieces) -> tuple[list[int], list[int], list[int]]:
    ids, shapes, starts = [pieces.cls], [0], []
    for word in words:
        starts.append(len(ids))
        found = pieces.word(word)
        ids += found
        shapes += [shape(word)] * len(found)
    return ids + [pieces.sep], shapes + [0], starts


def pad(rows: list[list[int]], value: int = 0) -> torch.Tensor:
    width = max(len(row) for row in rows)
    return torch.tensor([row + [value] * (width - len(row)) for row in rows])


def pad_matrices(rows: list[numpy.ndarray]) -> torch.Tensor:
    """[B, W, K] of [w, k] matrices, zero where a row has none."""
    table = numpy.zeros((len(rows), max(r.shape[0] for r in rows), max(r.shape[1] for r in rows)), numpy.float32)
    for at, row in enumerate(rows):
        table[at, : row.shape[0], : row.shape[1]] = row
    return torch.from_numpy(table)


def inputs(rows) -> dict[str, torch.Tensor]:
    """Encoder and head inputs for encoded sentences (anything with ids, shapes, starts)."""
    return {
        "input_ids": pad([r.ids for r in rows]),
        "attention_mask": pad([[1] * len(r.ids) for r in rows]),
        "shape_ids": pad([r.shapes for r in rows]),
        "word_starts": pad([r.starts for r in rows]),
        "word_mask": pad([[1] * len(r.starts) for r in rows]),
    }


def targets(rows: list[Encoded]) -> dict[str, torch.Tensor]:
    """Gold of the layers that any of the sentences has."""
    found = {layer: pad([getattr(r, layer) for r in rows], IGNORE) for layer in LAYERS}
    return {layer: gold for layer, gold in found.items() if bool((gold != IGNORE).any())}


def soft_targets(rows: list[EncodedLesson]) -> dict[str, torch.Tensor]:
    return {"heads": pad([r.heads for r in rows], 0), **{layer: pad_matrices([r.soft[layer] for r in rows]) for layer in SOFT_LAYERS}}


class Numbered:
    """An encoded row and where it stood, so that what is read in batches can be put in order again."""

    def __init__(self, row, at: int):
        self.row, self.at, self.ids = row, at, row.ids


def by_length(rows: list, budget: int, rng: random.Random) -> list[list]:
    """Batches of alike length whose padded pieces stay within the budget, in random order."""
    order = sorted(rows, key=lambda r: len(r.ids) + rng.random() * 3)
    batches, current = [], []
    for row in order:
        if current and (len(current) + 1) * len(row.ids) > budget:
            batches.append(current)
            current = []
        current.append(row)
    if current:
        batches.append(current)
    rng.shuffle(batches)
    return batches


class EncodedPair:
    """A marked sentence: wordpieces with the four markers, their positions, and the probability of each root."""

    def __init__(self, pair: Pair, pieces: WordPieces, labels: Labels):
        words = marked_words(pair.marked)
        self.ids, self.shapes, starts = encode_words(words, pieces)
        self.ids, self.shapes = self.ids[:MAX_PIECES], self.shapes[:MAX_PIECES]
        position = {word: starts[i] for i, word in enumerate(words) if word in ("<s>", "</s>", "<t>", "</t>")}
        self.markers = [min(position.get(m, 0), MAX_PIECES - 1) for m in ("<s>", "</s>", "<t>", "</t>")]
        self.weights = pair.weights or [float(root == pair.root) for root in labels.roots]


def marked_words(marked: str) -> list[str]:
    """The words of a marked sentence; markers are words of their own, punctuation stands apart."""
    return re.findall(r"</?[st]>|\w+(?:['’]\w+)*|[^\w\s]", marked)


def pair_inputs(rows: list[EncodedPair]) -> dict[str, torch.Tensor]:
    return {
        "input_ids": pad([r.ids for r in rows]),
        "attention_mask": pad([[1] * len(r.ids) for r in rows]),
        "shape_ids": pad([r.shapes for r in rows]),
        "marker_positions": torch.tensor([r.markers for r in rows]),
    }
