"""Fits the head of certainty anew over a finished encoder: `python -m chancery_training.refit --data DIR --checkpoint FILE --out FILE`.

Lessons level out the rare labels (negated, possible, to come) that TimeBank's gold keeps apart; a linear head learns them back in a minute. No other head and nothing
of the encoder changes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from torch.nn import functional

from .batches import Encoded, inputs
from .corpora import read_timeml
from .export import load
from .train import encoder_folder
from .wordpieces import WordPieces


@torch.no_grad()
def word_states(encoder, heads, rows: list[Encoded]) -> tuple[torch.Tensor, torch.Tensor]:
    """What the encoder says of each word [N, width], and its label."""
    states, gold = [], []
    for row in rows:
        batch = inputs([row])
        hidden = encoder(batch["input_ids"], batch["attention_mask"], batch["shape_ids"])
        states.append(heads.words(hidden, batch["word_starts"])[0])
        gold += row.certainty
    return torch.cat(states), torch.tensor(gold)


def fit(head: torch.nn.Linear, states: torch.Tensor, gold: torch.Tensor, passes: int, lr: float) -> None:
    optimizer = torch.optim.AdamW(head.parameters(), lr=lr, weight_decay=0.01)
    steps = passes * (len(gold) // 512 + 1)
    for step in range(steps):
        chosen = torch.randint(len(gold), (512,))
        optimizer.param_groups[0]["lr"] = lr * (1 - step / steps)
        loss = functional.cross_entropy(head(functional.dropout(states[chosen], 0.1)), gold[chosen])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--checkpoint", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--passes", type=int, default=40)
    options.add_argument("--lr", type=float, default=5e-3)
    options.add_argument("--seed", type=int, default=7)
    given = options.parse_args()
    torch.manual_seed(given.seed)
    encoder, heads, _, labels, saved = load(given.checkpoint)
    pieces = WordPieces(encoder_folder() / "vocab.txt")
    rows = [Encoded(s, pieces, labels) for s in read_timeml(given.data / "timebank-aquaint.tar.gz", "TimeBank")]
    states, gold = word_states(encoder, heads, [r for r in rows if len(r.ids) <= 250])
    fit(heads.certainty, states, gold, given.passes, given.lr)
    saved.get("average", saved)["heads"].update({f"certainty.{name}": weight.detach() for name, weight in heads.certainty.state_dict().items()})
    torch.save(saved, given.out)


if __name__ == "__main__":
    main()
