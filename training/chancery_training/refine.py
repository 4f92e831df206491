"""Teaches a finished model names that people have marked, and holds everything else where it is:
`python -m chancery_training.refine --data DIR --start FILE --out FILE`.

Only the upper layers of the encoder move, rounded as in int8. What the model itself says of every other layer (and of names where nobody has marked any)
is its lesson, so that trees, attributions, certainty and roots stay as they were. The lower layers stand still: what they say is worked out once.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import torch
from torch.nn import functional

from .batches import SOFT_LAYERS, Encoded, EncodedLesson, EncodedPair, Labels, Lesson, Numbered, by_length, inputs, pad_matrices, pair_inputs, soft_targets
from .corpora import Sentence, read_pairs, read_polnear, read_ud, read_uner
from .export import load, through
from .marked_names import read_marked_names
from .marking import wire_sentences
from .rounding import Rounding
from .train import MARKED_NAMES, MAX_TRAIN_PIECES, WEIGHTS, Average, encoder_folder, entropies, lesson_loss, training_pairs
from .wordpieces import WordPieces

NAMES_FIRST = {**WEIGHTS, "names": 2.0}
PAIR_WEIGHT = 0.5
SMOOTHING = 0.02
"""Share of certainty that no mark gets: people err too."""


class Row:
    """Something to read again and again: what the lower layers say of it, and what is to be said of it."""

    def __init__(self, encoded, states: torch.Tensor):
        self.encoded, self.states, self.ids = encoded, states, encoded.ids


@torch.no_grad()
def lower_states(encoder, batch: dict, layers: int) -> torch.Tensor:
    states = encoder.bert.embeddings(input_ids=batch["input_ids"], token_type_ids=batch["shape_ids"])
    return through(encoder.bert.encoder.layer[:layers], states, batch["attention_mask"])


@torch.no_grad()
def own_lessons(modules, encoded: list[Encoded], sentences: list[Sentence], pieces: WordPieces, layers: int) -> list[Row]:
    """Each sentence as the model now reads it; its names as they are marked, where they are."""
    encoder, heads, _ = modules
    batch = inputs(encoded)
    low = lower_states(encoder, batch, layers)
    hidden = through(encoder.bert.encoder.layer[layers:], low, batch["attention_mask"])
    words, root = heads.words(hidden, batch["word_starts"]), hidden[:, :1]
    governors = heads(hidden, batch["word_starts"], batch["word_mask"])[1][..., 0]
    said = {layer: scores.exp() for layer, scores in entropies(heads, words, root, batch, governors).items() if layer in SOFT_LAYERS}
    rows = []
    for k, (row, sentence) in enumerate(zip(encoded, sentences)):
        count = len(row.starts)
        soft = {layer: scores[k, :count, : count + 1 if layer == "arcs" else None].numpy() for layer, scores in said.items()}
        if sentence.names is not None:
            width = soft["names"].shape[1]
            soft["names"] = (functional.one_hot(torch.tensor(row.names), width) * (1 - SMOOTHING) + SMOOTHING / width).numpy()
        taught = EncodedLesson(Lesson(sentence.words, governors[k, :count].tolist(), soft), pieces)
        rows.append(Row(taught, low[k, : len(row.ids)].half()))
    return rows


@torch.no_grad()
def own_roots(modules, encoded: list[EncodedPair], layers: int) -> list[Row]:
    encoder, _, pair = modules
    batch = pair_inputs(encoded)
    low = lower_states(encoder, batch, layers)
    roots = torch.softmax(pair(through(encoder.bert.encoder.layer[layers:], low, batch["attention_mask"]), batch["marker_positions"]), -1)
    for row, weights in zip(encoded, roots):
        row.weights = weights.tolist()
    return [Row(row, low[k, : len(row.ids)].half()) for k, row in enumerate(encoded)]


def loss_of(modules, task: str, rows: list[Row], layers: int, bfloat16: bool) -> torch.Tensor:
    encoder, heads, pair = modules
    encoded = [row.encoded for row in rows]
    batch = pair_inputs(encoded) if task == "pair" else inputs(encoded)
    low = pad_matrices([row.states.float().numpy() for row in rows])
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16):
        hidden = through(encoder.bert.encoder.layer[layers:], low, batch["attention_mask"])
    hidden = hidden.float()
    if task == "pair":
        return PAIR_WEIGHT * functional.cross_entropy(pair(hidden, batch["marker_positions"]), torch.tensor([row.weights for row in encoded]))
    return lesson_loss(heads, hidden, batch, soft_targets(encoded), NAMES_FIRST)


def sentence_rows(modules, sentences: list[Sentence], pieces: WordPieces, labels: Labels, given, rng: random.Random) -> list[tuple[str, Row]]:
    encoded = [Numbered(Encoded(s, pieces, labels), k) for k, s in enumerate(sentences)]
    rows = []
    for batch in by_length([e for e in encoded if len(e.ids) <= MAX_TRAIN_PIECES], given.budget, rng):
        rows += [("lesson", row) for row in own_lessons(modules, [e.row for e in batch], [sentences[e.at] for e in batch], pieces, given.layers)]
        if len(rows) % 1000 < len(batch):
            print(f"{len(rows)} of {len(encoded)} sentences read", flush=True)
    return rows


def pair_rows(modules, pieces: WordPieces, labels: Labels, given, rng: random.Random) -> list[tuple[str, Row]]:
    pairs = [EncodedPair(p, pieces, labels) for p in training_pairs(read_pairs(given.data / "plover/PLV_train.tsv"), "tenth")]
    return [("pair", row) for batch in by_length(pairs, given.budget, rng) for row in own_roots(modules, batch, given.layers)]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--names", type=Path, default=MARKED_NAMES, help="folder of marked names")
    options.add_argument("--start", type=Path, required=True, help="checkpoint of the finished model")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--layers", type=int, default=3, help="lower layers that stand still")
    options.add_argument("--epochs", type=int, default=3)
    options.add_argument("--lr", type=float, default=1e-4)
    options.add_argument("--names-rate", type=float, default=8)
    options.add_argument("--decay", type=float, default=0.995)
    options.add_argument("--budget", type=int, default=2200)
    options.add_argument("--unmarked", type=int, default=2500, help="sentences an epoch of each kind without marked names")
    options.add_argument("--bfloat16", action="store_true", help="faster where the processor knows it")
    options.add_argument("--seed", type=int, default=7)
    given = options.parse_args()
    torch.manual_seed(given.seed)
    rng = random.Random(given.seed)
    encoder, heads, pair, labels, saved = load(given.start)
    modules = encoder, heads, pair
    rounding = Rounding(encoder)
    rounding.on = True
    pieces = WordPieces(encoder_folder() / "vocab.txt")

    on_web, in_wire = read_marked_names(given.names, given.data)
    marked = on_web + in_wire + read_uner(given.data / "ud/uner_ewt-dev.iob2.gz")
    told = {tuple(s.words) for s in marked}
    plain = [s for s in read_ud(given.data / "ud/en_ewt-ud-train.conllu.gz") if tuple(s.words) not in told]
    news = [Sentence(words=s.words) for s in read_polnear(given.data / "polnear.jsonl.gz", "train") if 4 <= len(s.words) <= 70]
    wire = [s for s in wire_sentences(given.data / "wire.jsonl.gz") if tuple(s.words) not in told]
    unmarked = [Sentence(words=s.words) for kind in (plain, news, wire) for s in rng.sample(kind, min(given.unmarked, len(kind)))]
    rows = sentence_rows(modules, marked + unmarked, pieces, labels, given, rng) + pair_rows(modules, pieces, labels, given, rng)
    layers = list(encoder.bert.encoder.layer[given.layers :])
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for layer in layers for p in layer.parameters()], "lr": given.lr},
            {"params": heads.names.parameters(), "lr": given.lr * given.names_rate},
            {"params": [p for name, p in [*heads.named_parameters(), *pair.named_parameters()] if not name.startswith("names.")], "lr": given.lr},
        ],
        weight_decay=0.01,
    )
    rates = [group["lr"] for group in optimizer.param_groups]
    average = Average(modules, given.decay)
    began, step = time.time(), 0
    for epoch in range(given.epochs):
        work = [(task, batch) for task in ("lesson", "pair") for batch in by_length([row for kind, row in rows if kind == task], given.budget, rng)]
        rng.shuffle(work)
        running = 0.0
        for task, batch in work:
            factor = min(1.0, (step + 1) / 60) * max(0.02, 1 - step / (given.epochs * len(work)))
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * factor
            heads.train(), pair.train(), encoder.train()
            loss = loss_of(modules, task, batch, given.layers, given.bfloat16)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for group in optimizer.param_groups for p in group["params"]], 2.0)
            optimizer.step()
            average.take()
            running, step = running + loss.item(), step + 1
            if step % 50 == 0:
                print(f"epoch {epoch + 1}/{given.epochs}  batch {step}/{given.epochs * len(work)}  loss {running / 50:.3f}  {time.time() - began:.0f} s", flush=True)
                running = 0.0
        torch.save({"average": average.state(), "labels": labels, "epoch": saved["epoch"], "options": {**saved["options"], "refined": epoch + 1}}, given.out)


if __name__ == "__main__":
    main()
