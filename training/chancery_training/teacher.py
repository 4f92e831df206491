"""A larger network that teaches the small one what little gold teaches badly: names of the web and the PLOVER root of a marked pair.

`python -m chancery_training.teacher --data DIR --encoder DIR` trains mpnet-base on UNER's dev split and the marked pairs that are not held out;
resumes from checkpoints/teacher.pt. `lessons.py` then writes what it teaches.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional
from transformers import MPNetModel

from .augment import rename_persons
from .batches import IGNORE, Encoded, EncodedPair, Labels, by_length, pad
from .corpora import CERTAINTY, read_gold_records, read_pairs, read_phoenix_names, read_uner
from .network import PairHead, SentenceHeads
from .spans import ALIAS, spans
from .train import ATTRIBUTION, NAMES, encoder_folder, held_out_pairs, training_pairs
from .wordpieces import SHAPES, WordPieces

# MPNet's vocabulary is BERT's uncased one behind four marks of its own; its first, padding and last marks stand for [CLS], [PAD] and [SEP].
FIRST, PADDING, LAST, OFFSET = 0, 1, 2, 4


class Teacher(nn.Module):
    """mpnet-base that also sees letter case, with a head for names and one for pairs."""

    def __init__(self, folder: str, roots: int):
        super().__init__()
        self.encoder = MPNetModel.from_pretrained(folder, add_pooling_layer=False)
        width = self.encoder.config.hidden_size
        self.shapes = nn.Embedding(len(SHAPES), width)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.dropout = nn.Dropout(0.2)
        self.names = nn.Linear(width, len(NAMES))
        self.pair = PairHead(width, roots)

    def hidden(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        embedded = self.encoder.embeddings.word_embeddings(batch["ids"]) + self.shapes(batch["shapes"])
        return self.encoder(inputs_embeds=embedded, attention_mask=batch["mask"]).last_hidden_state

    def name_scores(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        return self.names(self.dropout(SentenceHeads.words(self.hidden(batch), batch["starts"])))

    def root_scores(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        return self.pair(self.hidden(batch), batch["markers"])


def teacher_batch(rows: list, pieces: WordPieces) -> dict[str, torch.Tensor]:
    """Rows encoded for BERT's vocabulary, in MPNet's."""
    own = {pieces.cls: FIRST, pieces.sep: LAST}
    batch = {
        "ids": pad([[own.get(i, i + OFFSET) for i in row.ids] for row in rows], PADDING),
        "mask": pad([[1] * len(row.ids) for row in rows]),
        "shapes": pad([row.shapes for row in rows]),
    }
    if isinstance(rows[0], EncodedPair):
        batch["markers"] = torch.tensor([row.markers for row in rows])
    else:
        batch["starts"] = pad([row.starts for row in rows])
    return batch


def teacher_labels(pairs: list) -> Labels:
    return Labels(upos=["X"], relations=["dep"], names=NAMES, attribution=ATTRIBUTION, certainty=CERTAINTY, roots=sorted({p.root for p in pairs}))


def loss_of(teacher: Teacher, rows: list, pieces: WordPieces) -> torch.Tensor:
    batch = teacher_batch(rows, pieces)
    if isinstance(rows[0], EncodedPair):
        return functional.cross_entropy(teacher.root_scores(batch), torch.tensor([row.root for row in rows]), ignore_index=IGNORE, label_smoothing=0.05)
    return functional.cross_entropy(teacher.name_scores(batch).flatten(0, 1), pad([row.names for row in rows], IGNORE).flatten(), ignore_index=IGNORE)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--encoder", type=Path, required=True, help="folder of all-mpnet-base-v2")
    options.add_argument("--out", type=Path, default=Path("checkpoints"))
    options.add_argument("--epochs", type=int, default=6)
    options.add_argument("--lr", type=float, default=4e-5)
    options.add_argument("--budget", type=int, default=1200)
    options.add_argument("--seed", type=int, default=7)
    given = options.parse_args()
    torch.manual_seed(given.seed)
    pieces = WordPieces(encoder_folder() / "vocab.txt")
    gold, phoenix, pairs = read_uner(given.data / "ud/uner_ewt-dev.iob2.gz"), read_phoenix_names(given.data / "petrarch/Phoenix.Countries.actors.txt.gz"), read_pairs(given.data / "plover/PLV_train.tsv")
    labels = teacher_labels(pairs)
    teacher = Teacher(str(given.encoder), len(labels.roots))
    own = [p for name, p in teacher.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": teacher.encoder.parameters()}, {"params": own}], lr=given.lr, weight_decay=0.01, fused=True)
    last, first = given.out / "teacher.pt", 0
    given.out.mkdir(exist_ok=True, parents=True)
    if last.exists():
        saved = torch.load(last, weights_only=False)
        teacher.load_state_dict(saved["teacher"]), optimizer.load_state_dict(saved["optimizer"])
        first = saved["epoch"]
    for epoch in range(first, given.epochs):
        rng = random.Random(given.seed * 1000 + epoch)
        renamed = [rename_persons(s, phoenix, rng) if epoch % 3 == 2 else s for s in gold]
        work = by_length([Encoded(s, pieces, labels) for s in renamed], given.budget, rng)
        work += by_length([EncodedPair(p, pieces, labels) for p in training_pairs(pairs)], given.budget, rng)
        rng.shuffle(work)
        teacher.train()
        began, running = time.time(), 0.0
        for step, rows in enumerate(work):
            done = (epoch * len(work) + step) / (given.epochs * len(work))
            factor = min(1.0, done / 0.08) * max(0.02, 1 - done)
            for group, rate in zip(optimizer.param_groups, (given.lr, given.lr * 20)):
                group["lr"] = rate * factor
            loss = loss_of(teacher, rows, pieces)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            running += loss.item()
            if step % 20 == 19:
                rate = (step + 1) / (time.time() - began)
                print(f"epoch {epoch + 1}/{given.epochs}  batch {step + 1}/{len(work)}  loss {running / 20:.3f}  {rate:.2f} batches/s", flush=True)
                running = 0.0
        torch.save({"teacher": teacher.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch + 1, "labels": labels}, last.with_suffix(".tmp"))
        last.with_suffix(".tmp").rename(last)
    print(figures(teacher, given.data, pieces, labels))


def figures(teacher: Teacher, data: Path, pieces: WordPieces, labels: Labels) -> dict[str, float]:
    """What the teacher itself reaches on what it has not seen: exact names (labels taken word by word), root of held-out pairs and of the gold records."""
    teacher.eval()
    hits = given = gold = 0
    found = {}
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in by_length([_Row(s, pieces, labels) for s in read_uner(data / "ud/uner_ewt-test.iob2.gz")], 4000, random.Random(0)):
            for row, tags in zip(batch, teacher.name_scores(teacher_batch(batch, pieces)).argmax(-1).tolist()):
                mine, wanted = spans([NAMES[t] for t in tags[: len(row.starts)]]), spans(row.sentence.names)
                hits, given, gold = hits + len(mine & wanted), given + len(mine), gold + len(wanted)
        found["UNER EWT test names F1"] = 2 * hits / max(1, given + gold)
        for title, pairs in (("PLV held-out tenth", held_out_pairs(read_pairs(data / "plover/PLV_train.tsv"))), ("PLOVER gold records", read_gold_records(data / "plover/PLOVER_GSR_CAMEO.txt"))):
            roots = [labels.roots[k] for at in range(0, len(pairs), 32) for k in teacher.root_scores(teacher_batch([EncodedPair(p, pieces, labels) for p in pairs[at : at + 32]], pieces)).argmax(-1).tolist()]
            found[title] = sum(ALIAS.get(p.root, p.root) == root for p, root in zip(pairs, roots)) / len(pairs)
    return found


class _Row(Encoded):
    def __init__(self, sentence, pieces: WordPieces, labels: Labels):
        super().__init__(sentence, pieces, labels)
        self.sentence = sentence


if __name__ == "__main__":
    main()
