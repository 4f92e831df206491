"""Who names the names for lessons.py: a MiniLM of its own that reads only Universal NER's dev split, many times over.

`python -m chancery_training.namer --data DIR` writes checkpoints/namer.pt. (mpnet-base learnt names too slowly on so few sentences: docs/decisions/0012.)
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from .augment import rename_persons
from .batches import IGNORE, Encoded, Labels, by_length, inputs, pad
from .corpora import read_phoenix_names, read_uner
from .network import Encoder, SentenceHeads
from .spans import spans
from .train import ATTRIBUTION, NAMES, encoder_folder
from .wordpieces import SHAPES, WordPieces

LABELS = Labels(upos=["X"], relations=["dep"], names=NAMES, attribution=ATTRIBUTION, roots=["AGREE"], certainty=["O"])


class Namer(nn.Module):
    """One encoder, one linear layer."""

    def __init__(self):
        super().__init__()
        self.encoder = Encoder(str(encoder_folder()), len(SHAPES))
        self.dropout = nn.Dropout(0.25)
        self.names = nn.Linear(self.encoder.width, len(NAMES))

    def forward(self, rows: list[Encoded]) -> torch.Tensor:
        batch = inputs(rows)
        hidden = self.encoder(batch["input_ids"], batch["attention_mask"], batch["shape_ids"])
        return self.names(self.dropout(SentenceHeads.words(hidden, batch["word_starts"])))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, default=Path("checkpoints/namer.pt"))
    options.add_argument("--epochs", type=int, default=12)
    options.add_argument("--lr", type=float, default=2e-4)
    options.add_argument("--seed", type=int, default=7)
    given = options.parse_args()
    torch.manual_seed(given.seed)
    rng = random.Random(given.seed)
    pieces = WordPieces(encoder_folder() / "vocab.txt")
    gold, phoenix = read_uner(given.data / "ud/uner_ewt-dev.iob2.gz"), read_phoenix_names(given.data / "petrarch/Phoenix.Countries.actors.txt.gz")
    namer = Namer()
    optimizer = torch.optim.AdamW([{"params": namer.encoder.parameters()}, {"params": namer.names.parameters()}], lr=given.lr, weight_decay=0.01, fused=True)
    epochs = [by_length([Encoded(rename_persons(s, phoenix, rng) if e % 3 == 2 else s, pieces, LABELS) for s in gold], 1500, rng) for e in range(given.epochs)]
    work = [rows for epoch in epochs for rows in epoch]
    namer.train()
    for step, rows in enumerate(work):
        factor = min(1.0, step / (0.1 * len(work)) + 0.01) * (1 - step / len(work))
        for group, rate in zip(optimizer.param_groups, (given.lr, given.lr * 5)):
            group["lr"] = rate * factor
        loss = functional.cross_entropy(namer(rows).flatten(0, 1), pad([row.names for row in rows], IGNORE).flatten(), ignore_index=IGNORE)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(namer.parameters(), 1.0)
        optimizer.step()
        if step % 40 == 39:
            print(f"batch {step + 1}/{len(work)}  loss {loss.item():.3f}", flush=True)
    torch.save(namer.state_dict(), given.out)
    print({"UNER EWT test names F1": figure(namer, given.data, pieces)})


def figure(namer: Namer, data: Path, pieces: WordPieces) -> float:
    namer.eval()
    hits = given = gold = 0
    with torch.no_grad():
        for sentence in read_uner(data / "ud/uner_ewt-test.iob2.gz"):
            found = spans([NAMES[t] for t in namer([Encoded(sentence, pieces, LABELS)])[0].argmax(-1).tolist()])
            wanted = spans(sentence.names)
            hits, given, gold = hits + len(found & wanted), given + len(found), gold + len(wanted)
    return 2 * hits / max(1, given + gold)


if __name__ == "__main__":
    main()
