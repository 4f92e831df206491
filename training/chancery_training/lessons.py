"""What the namer and the teacher teach: `python -m chancery_training.lessons --data DIR --encoder DIR` writes checkpoints/lessons.pt.

Names on sentences whose parts of speech are gold (EWT and GUM, train), decoded so that a name holds a proper noun and a chain of proper nouns is one
name; where other annotation of the same sentence (GUM's entities, PolNeAR's silver names) disagrees, nothing is taught. Roots of pairs of names in
news sentences, as the teacher's probabilities.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import random
import re
from dataclasses import replace
from pathlib import Path

import torch

from .batches import Encoded, EncodedPair, by_length
from .corpora import Pair, Sentence, is_open_gum, read_pairs, read_polnear, read_ud
from .namer import LABELS, Namer
from .teacher import Teacher, teacher_batch, teacher_labels
from .train import NAMES, encoder_folder
from .wordpieces import WordPieces

INSIDE_NAMES = frozenset("ADP DET PUNCT CCONJ PART ADJ NOUN NUM X SYM".split())
CHAIN = frozenset(("flat", "compound"))
UNSURE = "?"
TITLES = frozenset("mr mrs ms miss dr prof professor president senator sen gov governor secretary minister king queen sir lord lady general gen captain capt judge justice pope rep congressman chairman mayor director chancellor colonel col lieutenant sergeant admiral prince princess emperor".split())


def name_penalties(sentence: Sentence) -> torch.Tensor:
    """Log-scores [words, labels] that gold parts of speech add to the teacher's."""
    extra = torch.zeros(len(sentence.words), len(NAMES))
    begin, inside = [1, 3, 5], [2, 4, 6]
    for i, upos in enumerate(sentence.upos or []):
        if upos == "PROPN":
            extra[i, 0] -= 1.0
        else:
            extra[i, begin] -= 3.0 if upos in ("ADJ", "X", "NOUN") else 6.0
            extra[i, inside] -= 1.0 if upos in INSIDE_NAMES else 4.0
    return extra


def chained(sentence: Sentence, i: int) -> bool:
    """Are this proper noun and the one before it words of one name?"""
    if not sentence.upos or sentence.upos[i] != "PROPN" or sentence.upos[i - 1] != "PROPN":
        return False
    joined = lambda k: sentence.relations[k].split(":")[0] in CHAIN  # noqa: E731
    same = sentence.heads[i] in (i, sentence.heads[i - 1]) or sentence.heads[i - 1] == i + 1
    return same and (joined(i) or joined(i - 1))


def decode(scores: torch.Tensor, sentence: Sentence) -> list[str]:
    """Best labels by Viterbi: I-X only behind B-X or I-X, chains kept whole."""
    total = torch.log_softmax(scores, -1) + name_penalties(sentence)
    grammar = torch.zeros(len(NAMES), len(NAMES))
    for inside in (2, 4, 6):
        for before in range(len(NAMES)):
            if before not in (inside, inside - 1):
                grammar[before, inside] = -1e9
    best, back = total[0].clone(), []
    best[[2, 4, 6]] = -1e9
    for i in range(1, len(sentence.words)):
        step = grammar.clone()
        if chained(sentence, i):
            step[1:, [0, 1, 3, 5]] -= 2.0
            step[0, [1, 3, 5]] -= 1.0
        reached, source = (best[:, None] + step).max(0)
        back.append(source)
        best = reached + total[i]
    at = int(best.argmax())
    path = [at]
    for source in reversed(back):
        at = int(source[at])
        path.append(at)
    return [NAMES[k] for k in reversed(path)]


def confident(tags: list[str], scores: torch.Tensor, least: float) -> list[str]:
    """Labels the teacher is less sure of than `least` are left untaught."""
    probable = torch.softmax(scores, -1)
    return [tag if float(probable[i, NAMES.index(tag)]) >= least else UNSURE for i, tag in enumerate(tags)]


def agreed(tags: list[str], others: list[str]) -> list[str]:
    return [tag if tag == other else UNSURE for tag, other in zip(tags, others)]


def without_titles(sentence: Sentence) -> list[str]:
    """GUM's persons without the title before them, which Universal NER leaves out."""
    tags = list(sentence.names)
    for i, tag in enumerate(tags):
        at = i
        while tags[at] == "B-PER" and at + 1 < len(tags) and tags[at + 1] == "I-PER" and sentence.words[at].lower().rstrip(".") in TITLES:
            tags[at], tags[at + 1], at = "O", "B-PER", at + 1
    return tags


def name_scores(namer: Namer, sentences: list[Sentence], pieces: WordPieces) -> list[torch.Tensor]:
    rows = [Encoded(s, pieces, LABELS) for s in sentences]
    for at, row in enumerate(rows):
        row.at = at
    found: list[torch.Tensor | None] = [None] * len(rows)
    batches = by_length([r for r in rows if len(r.ids) <= 200], 4000, random.Random(0))
    with torch.no_grad():
        for number, batch in enumerate(batches):
            scores = namer(batch)
            for row, own in zip(batch, scores):
                found[row.at] = own[: len(row.starts)].clone()
            if number % 50 == 49:
                print(f"names  batch {number + 1}/{len(batches)}", flush=True)
    return found


def wire_sentences(path: Path) -> list[Sentence]:
    """Sentences of the wire, roughly cut: only to be taught on, never shown."""
    found = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            for part in re.split(r"\n\s*\n|(?<=[a-z0-9)][.!?])[\"”]?\s+(?=[\"“]?[A-Z])", text):
                words = re.findall(r"\w+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|(?:[A-Z]\.){2,}|\w+(?:[-.]\w+)*|[^\w\s]", part)
                if 6 <= len(words) <= 60:
                    found.append(Sentence(words=words))
    return found


def marked_pairs(sentence: Sentence, tags: list[str], rng: random.Random) -> str | None:
    """Two of the sentence's names marked as source and target."""
    starts = [i for i, tag in enumerate(tags) if tag.startswith("B-")]
    if len(starts) < 2:
        return None
    spans = []
    for start in starts:
        end = start + 1
        while end < len(tags) and tags[end].startswith("I-"):
            end += 1
        spans.append((start, end))
    at = rng.randrange(len(spans) - 1)
    chosen = [spans[at], spans[at + 1]]
    if rng.random() < 0.2:
        chosen.reverse()
    words = list(sentence.words)
    for (start, end), mark in zip(chosen, "st"):
        words[start] = f"<{mark}>{words[start]}"
        words[end - 1] = f"{words[end - 1]}</{mark}>"
    return " ".join(words)


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


def soft_pairs(teacher: Teacher, pairs: list[Pair], pieces: WordPieces, labels, weak: float) -> list[Pair]:
    """The pairs with the teacher's probability of each root; where a pair has a weak label, that label is given `weak` of the weight."""
    rows = [EncodedPair(p, pieces, labels) for p in pairs]
    for at, row in enumerate(rows):
        row.at = at
    found: list[Pair] = list(pairs)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in by_length(rows, 4000, random.Random(0)):
            for row, own in zip(batch, torch.softmax(teacher.root_scores(teacher_batch(batch, pieces)).float(), -1).tolist()):
                pair = pairs[row.at]
                share = weak if pair.root in labels.roots else 0.0
                mixed = [(1 - share) * p + share * (root == pair.root) for p, root in zip(own, labels.roots)]
                found[row.at] = Pair(pair.marked, pair.root, mixed)
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--encoder", type=Path, required=True)
    options.add_argument("--checkpoint", type=Path, default=Path("checkpoints/teacher.pt"))
    options.add_argument("--namer", type=Path, default=Path("checkpoints/namer.pt"))
    options.add_argument("--out", type=Path, default=Path("checkpoints/lessons.pt"))
    options.add_argument("--pairs", type=int, default=4000)
    options.add_argument("--polnear", type=int, default=5000)
    options.add_argument("--wire", type=int, default=4000)
    given = options.parse_args()
    rng = random.Random(7)
    pieces = WordPieces(encoder_folder() / "vocab.txt")
    labels = teacher_labels(read_pairs(given.data / "plover/PLV_train.tsv"))
    teacher = Teacher(str(given.encoder), len(labels.roots))
    teacher.load_state_dict(torch.load(given.checkpoint, weights_only=False)["teacher"])
    teacher.eval()
    namer = Namer()
    namer.load_state_dict(torch.load(given.namer, weights_only=False))
    namer.eval()

    ewt = read_ud(given.data / "ud/en_ewt-ud-train.conllu.gz")
    gum = [s for s in read_ud(given.data / "ud/en_gum-ud-train.conllu.gz") if is_open_gum(s)]
    news = rng.sample([s for s in read_polnear(given.data / "polnear.jsonl.gz", "train") if 4 <= len(s.words) <= 70], given.polnear)
    every = wire_sentences(given.data / "wire.jsonl.gz")
    wire = rng.sample(every, min(given.wire, len(every)))

    def taught(sentences: list[Sentence]) -> list[tuple[Sentence, list[str], torch.Tensor]]:
        scores = name_scores(namer, sentences, pieces)
        return [(s, decode(own, s), own) for s, own in zip(sentences, scores) if own is not None]

    on_news, on_wire = taught(news), taught(wire)
    lessons = {
        "ewt": [replace(s, names=confident(tags, own, 0.5)) for s, tags, own in taught(ewt)],
        "gum": [replace(s, names=agreed(tags, without_titles(s))) for s, tags, _ in taught(gum)],
        "polnear": [replace(s, names=agreed(tags, s.names)) for s, tags, _ in on_news],
        "wire": [replace(s, names=confident(tags, own, 0.7)) for s, tags, own in on_wire],
    }

    marked = [pair for s, tags, _ in on_wire + on_news if (pair := marked_pairs(s, tags, rng))][: given.pairs]
    synthetic = synthetic_pairs(given.data / "plover/synthetic-stories.csv.gz")
    lessons["pairs"] = soft_pairs(teacher, [Pair(m, "") for m in marked] + synthetic, pieces, labels, 0.5)
    torch.save(lessons, given.out)
    print({name: len(rows) for name, rows in lessons.items()})


if __name__ == "__main__":
    main()
