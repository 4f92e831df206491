"""Names that people have marked for Chancery under Universal NER's guideline, kept without the sentences: `../names/*.tsv`, read beside the corpora."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from .corpora import Sentence, conllu_rows
from .marking import words_of


def read_marked_names(folder: Path, data: Path) -> tuple[list[Sentence], list[Sentence]]:
    """Sentences of EWT's training part and of the wire with their names as BIO."""
    return _ewt(folder / "ewt-train.tsv", data / "ud/en_ewt-ud-train.conllu.gz"), _wire(folder / "wire.tsv", data / "wire.jsonl.gz")


def _rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def _spans(marks: str) -> list[tuple[int, int, str]]:
    """`0-2:PER 5-6:LOC`, half-open."""
    return [(int(start), int(end), label) for start, end, label in (mark.replace(":", "-").split("-") for mark in marks.split())]


def _tags(count: int, spans: list[tuple[int, int, str]]) -> list[str]:
    tags = ["O"] * count
    for start, end, label in spans:
        tags[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
    return tags


def _ewt(path: Path, corpus: Path) -> list[Sentence]:
    """Rows `sentence id, names`, counted in words."""
    marked = {sentence: _spans(marks) for sentence, marks in _rows(path)}
    parts = [(part.sentence, [columns[1] for columns in part.rows]) for part in conllu_rows(corpus)]
    return [Sentence(words=words, names=_tags(len(words), marked[sentence])) for sentence, words in parts if sentence in marked]


def _wire(path: Path, corpus: Path) -> list[Sentence]:
    """Rows `story, start-end of the sentence, names`, counted in code points of the story."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        texts = {story["id"]: story["text"] for story in map(json.loads, lines)}
    sentences = []
    for story, place, marks in _rows(path):
        start, end = map(int, place.split("-"))
        words = [(start + first, start + last) for first, last in words_of(texts[story][start:end])]
        opens, closes = {first: k for k, (first, _) in enumerate(words)}, {last: k + 1 for k, (_, last) in enumerate(words)}
        spans = [(opens[a], closes[b], label) for a, b, label in _spans(marks) if a in opens and b in closes]
        sentences.append(Sentence(words=[texts[story][a:b] for a, b in words], names=_tags(len(words), spans)))
    return sentences
