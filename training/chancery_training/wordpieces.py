"""Wordpieces and letter shapes of words: the same rules as src/language/model/wordpieces.ts."""

from __future__ import annotations

import unicodedata
from pathlib import Path

SHAPES = ["special", "lower", "Capitalised", "UPPER", "miXed"]
MARKERS = {"<s>": "[unused1]", "</s>": "[unused2]", "<t>": "[unused3]", "</t>": "[unused4]"}
MAX_PIECES_PER_WORD = 12


def shape(word: str) -> int:
    """Row of the shape table: 1 lower (or caseless), 2 Capitalised, 3 UPPER (two letters or more), 4 miXed."""
    letters = [c for c in word if c.isalpha()]
    if not letters or all(not c.isupper() for c in letters):
        return 1
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return 3
    if letters[0].isupper() and all(not c.isupper() for c in letters[1:]):
        return 2
    return 4


class WordPieces:
    """BERT's uncased wordpieces, word by word: lower case, NFD without marks, punctuation apart, greedy longest match."""

    def __init__(self, vocabulary: Path):
        self.ids = {piece: i for i, piece in enumerate(vocabulary.read_text(encoding="utf-8").split("\n")) if piece}
        self.unknown = self.ids["[UNK]"]
        self.cls = self.ids["[CLS]"]
        self.sep = self.ids["[SEP]"]
        self._cache: dict[str, list[int]] = {}

    def word(self, word: str) -> list[int]:
        if word in MARKERS:
            return [self.ids[MARKERS[word]]]
        found = self._cache.get(word)
        if found is None:
            found = [i for part in self._parts(word) for i in self._greedy(part)][:MAX_PIECES_PER_WORD] or [self.unknown]
            self._cache[word] = found
        return found

    @staticmethod
    def _parts(word: str) -> list[str]:
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        parts: list[str] = []
        current = ""
        for c in plain:
            if c.isspace() or unicodedata.category(c).startswith("C"):
                continue
            if _is_punctuation(c):
                if current:
                    parts.append(current)
                parts.append(c)
                current = ""
            else:
                current += c
        return parts + [current] if current else parts

    def _greedy(self, part: str) -> list[int]:
        if len(part) > 100:
            return [self.unknown]
        pieces, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = ("##" if start else "") + part[start:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == start:
                return [self.unknown]
            pieces.append(self.ids[piece])
            start = end
        return pieces


def _is_punctuation(c: str) -> bool:
    code = ord(c)
    ascii_punctuation = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_punctuation or unicodedata.category(c).startswith("P")
