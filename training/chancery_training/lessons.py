"""What the teachers teach: `python -m chancery_training.lessons --data DIR --encoder MPNET --teachers DIR… --root-teachers DIR…` writes checkpoints/lessons.pt;
with `--model DIR --namers DIR…` a finished model learns names anew and is its own teacher of the rest.

The teachers' mean probabilities of every layer on sentences with and without gold, half and half with the gold where there is any; and of the PLOVER
root of marked pairs those of the teachers of roots, apart by which pairs they have held out.
"""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import replace
from pathlib import Path

import numpy
import torch

from .augment import exchange_names, name_bank
from .batches import IGNORE, SOFT_LAYERS, Encoded, EncodedPair, Labels, Lesson, Numbered, by_length, inputs, pair_inputs
from .corpora import Pair, Sentence
from .marking import marked_pair, parsed, synthetic_pairs, wire_sentences
from .shipped import shipped_weights
from .train import MAX_TRAIN_PIECES, begin_with, build, encoder_folder, held_out, load_corpora
from .wordpieces import WordPieces

GOLD_SHARE = {"upos": 0.5, "arcs": 0.5, "relations": 0.5, "names": 0.6, "attribution": 0.5, "certainty": 0.5}
WEAK_SHARE = 0.5
"""How much of a synthetic pair's probabilities its own label gets, the teachers the rest."""
KNOWN_SHARE = 0.6
INSIDE_NAMES = frozenset("ADP DET PUNCT CCONJ PART ADJ NOUN NUM X SYM".split())
CHAIN = frozenset(("flat", "compound"))
BEGIN, INSIDE = [1, 3, 5], [2, 4, 6]


def name_penalties(sentence: Sentence) -> torch.Tensor:
    """Log-scores [words, names] that gold parts of speech add to the teachers': a name holds a proper noun."""
    extra = torch.zeros(len(sentence.words), 7)
    for i, upos in enumerate(sentence.upos or []):
        if upos == "PROPN":
            extra[i, 0] -= 1.0
        else:
            extra[i, BEGIN] -= 3.0 if upos in ("ADJ", "X", "NOUN") else 6.0
            extra[i, INSIDE] -= 1.0 if upos in INSIDE_NAMES else 4.0
    return extra


def chained(sentence: Sentence, i: int) -> bool:
    """Are this proper noun and the one before it words of one name?"""
    if not sentence.upos or sentence.upos[i] != "PROPN" or sentence.upos[i - 1] != "PROPN":
        return False
    joined = lambda k: sentence.relations[k].split(":")[0] in CHAIN  # noqa: E731
    same = sentence.heads[i] in (i, sentence.heads[i - 1]) or sentence.heads[i - 1] == i + 1
    return same and (joined(i) or joined(i - 1))


def grammar() -> torch.Tensor:
    """I-X stands only behind B-X or I-X."""
    table = torch.zeros(7, 7)
    for inside in INSIDE:
        for before in range(7):
            if before not in (inside, inside - 1):
                table[before, inside] = -1e4
    return table


def marginals(scores: torch.Tensor, steps: torch.Tensor, lengths: list[int]) -> torch.Tensor:
    """Probabilities [B, W, 7] of each name label over all whole sequences of a row (forward-backward); `steps` [B, W, 7, 7] are the scores of going from the label before."""
    batch, width, _ = scores.shape
    first = scores[:, 0].clone()
    first[:, INSIDE] = -1e4
    forward = [first]
    for i in range(1, width):
        forward.append(torch.logsumexp(forward[-1].unsqueeze(-1) + steps[:, i], 1) + scores[:, i])
    last = torch.tensor(lengths, device=scores.device) - 1
    backward = [torch.zeros(batch, 7, device=scores.device)]
    for i in range(width - 2, -1, -1):
        before = torch.logsumexp(steps[:, i + 1] + (scores[:, i + 1] + backward[-1]).unsqueeze(1), 2)
        backward.append(torch.where((last > i).unsqueeze(-1), before, torch.zeros_like(before)))
    return torch.softmax(torch.stack(forward, 1) + torch.stack(backward[::-1], 1), -1)


def name_marginals(scores: torch.Tensor, sentences: list[Sentence]) -> torch.Tensor:
    """Teachers' log-probabilities [B, W, 7] to probabilities of whole sequences under what gold parts of speech and trees say of names."""
    extra, steps = torch.zeros(scores.shape), grammar().expand(*scores.shape[:2], 7, 7).clone()
    for row, sentence in enumerate(sentences):
        if sentence.upos:
            extra[row, : len(sentence.words)] = name_penalties(sentence)
            for i in range(1, len(sentence.words)):
                if chained(sentence, i):
                    steps[row, i, 1:, [0, *BEGIN]] -= 2.0
                    steps[row, i, 0, BEGIN] -= 1.0
    return marginals(scores + extra.to(scores.device), steps.to(scores.device), [len(s.words) for s in sentences])


Modules = tuple[torch.nn.Module, torch.nn.Module, torch.nn.Module]


class Teachers:
    """Finished networks: `readers` teach every layer, of names `namers` where there are any."""

    def __init__(self, readers: list[Modules], parts: list[str], labels: Labels, device: str, namers: list[Modules] | None = None):
        self.readers, self.namers, self.parts, self.labels, self.device = readers, namers or readers, parts, labels, device
        for module in (m for modules in [*self.readers, *self.namers] for m in modules):
            module.to(device).eval()

    @torch.no_grad()
    def read(self, sentences: list[Sentence], rows: list[Encoded]) -> list[Lesson]:
        """Mean probabilities of a batch, mixed with its gold."""
        batch = {k: v.to(self.device) for k, v in inputs(rows).items()}

        def states(networks: list[Modules]):
            for encoder, heads, _ in networks:
                with torch.autocast(self.device, dtype=torch.bfloat16, enabled=self.device == "cpu"):
                    hidden = encoder(batch["input_ids"], batch["attention_mask"], batch["shape_ids"])
                yield heads, heads.words(hidden.float(), batch["word_starts"]), hidden[:, :1].float()

        seen = list(states(self.readers))
        named = seen if self.namers is self.readers else list(states(self.namers))
        mean = lambda scored: torch.stack([torch.softmax(s.float(), -1) for s in scored]).mean(0)  # noqa: E731
        allowed = torch.cat([torch.ones_like(batch["word_mask"][:, :1]), batch["word_mask"]], dim=1).unsqueeze(1)
        soft = {"arcs": mean([heads.arcs(words, root).masked_fill(allowed == 0, -1e4) for heads, words, root in seen])}
        governors = soft["arcs"].argmax(-1)
        for row, sentence in enumerate(sentences):
            if sentence.heads:
                governors[row, : len(sentence.words)] = torch.tensor(sentence.heads)
        soft["relations"] = mean([heads.relation_scores(words, root, governors) for heads, words, root in seen])
        for layer in ("upos", "attribution", "certainty"):
            soft[layer] = mean([getattr(heads, layer)(words) for heads, words, _ in seen])
        soft["names"] = name_marginals(mean([heads.names(words) for heads, words, _ in named]).clamp(min=1e-8).log(), sentences)
        table = {layer: probabilities.cpu().numpy() for layer, probabilities in soft.items()}
        return [self.lesson(s, row, governors[k].tolist(), {layer: table[layer][k] for layer in SOFT_LAYERS}) for k, (s, row) in enumerate(zip(sentences, rows))]

    @staticmethod
    def lesson(sentence: Sentence, row: Encoded, governors: list[int], soft: dict[str, numpy.ndarray]) -> Lesson:
        count = len(sentence.words)
        mixed = {}
        for layer in SOFT_LAYERS:
            probabilities = soft[layer][:count, : count + 1] if layer == "arcs" else soft[layer][:count]
            gold = numpy.array(row.heads if layer == "arcs" else getattr(row, layer))
            if (gold != IGNORE).all():
                known = numpy.eye(probabilities.shape[1], dtype=numpy.float32)[gold]
                probabilities = (1 - GOLD_SHARE[layer]) * probabilities + GOLD_SHARE[layer] * known
            mixed[layer] = probabilities.astype(numpy.float16)
        return Lesson(sentence.words, governors[:count], mixed)

    @torch.no_grad()
    def roots(self, pairs: list[Pair], pieces: WordPieces) -> list[dict[str, list[float]]]:
        """Of each pair the probabilities of the roots, by what the teachers have held out; the mean where several have held out the same."""
        rows = [EncodedPair(replace(p, weights=None), pieces, self.labels) for p in pairs]
        found: dict[int, dict[str, list[float]]] = {}
        for batch in by_length([Numbered(row, k) for k, row in enumerate(rows)], 12000, random.Random(0)):
            on = {k: v.to(self.device) for k, v in pair_inputs([b.row for b in batch]).items()}
            with torch.autocast(self.device, dtype=torch.bfloat16, enabled=self.device == "cpu"):
                states = [(pair, encoder(on["input_ids"], on["attention_mask"], on["shape_ids"])) for encoder, _, pair in self.readers]
            said = [torch.softmax(pair(hidden.float(), on["marker_positions"]), -1).cpu() for pair, hidden in states]
            means = {part: torch.stack([s for s, own in zip(said, self.parts) if own == part]).mean(0) for part in self.parts}
            for k, b in enumerate(batch):
                found[b.at] = {part: [round(x, 4) for x in mean[k].tolist()] for part, mean in means.items()}
        return [found[k] for k in range(len(rows))]


def trained(checkpoint: Path, encoder: Path) -> tuple[Modules, dict, Labels]:
    """The mean weights of a training, its options, and its labels."""
    saved = torch.load(checkpoint, weights_only=False, map_location="cpu")
    modules = build(saved["labels"], encoder)
    for module, name in zip(modules, ("encoder", "heads", "pair")):
        module.load_state_dict(saved["average"][name])
    return modules, saved["options"], saved["labels"]


def teachers_of(folders: list[Path], encoder: Path, device: str) -> Teachers:
    found = [trained(folder / "last.pt", encoder) for folder in folders]
    return Teachers([modules for modules, _, _ in found], [options["hold_out"] for _, options, _ in found], found[0][2], device)


def finished(model: Path, namers: list[Path], encoder: Path, device: str) -> Teachers:
    """An exported model as the teacher of itself in everything but names, which the namers teach."""
    found = [trained(folder / "last.pt", encoder) for folder in namers]
    own = build(found[0][2], encoder_folder())
    begin_with(shipped_weights(model), *own)
    return Teachers([own], ["tenth"], found[0][2], device, [modules for modules, _, _ in found])


def taught(teachers: Teachers, sentences: list[Sentence], pieces: WordPieces, title: str) -> list[Lesson]:
    rows = [Numbered(Encoded(s, pieces, teachers.labels), k) for k, s in enumerate(sentences)]
    began, found = time.time(), []
    for batch in by_length([r for r in rows if len(r.ids) <= MAX_TRAIN_PIECES], 8000, random.Random(0)):
        found += zip([r.at for r in batch], teachers.read([sentences[r.at] for r in batch], [r.row for r in batch]))
    print(f"{title}: {len(found)} sentences in {time.time() - began:.0f} s", flush=True)
    return [lesson for _, lesson in sorted(found, key=lambda f: f[0])]


def mixed_with(root: str, share: float, said: dict[str, list[float]], roots: list[str]) -> dict[str, list[float]]:
    if root not in roots:
        return said
    return {part: [(1 - share) * p + share * (name == root) for p, name in zip(probable, roots)] for part, probable in said.items()}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--encoder", type=Path, required=True)
    options.add_argument("--teachers", type=Path, nargs="+", help="folders of the teachers of sentences")
    options.add_argument("--root-teachers", type=Path, nargs="+", help="folders of the teachers of roots")
    options.add_argument("--model", type=Path, help="instead: folder of an exported model that is to keep what it knows")
    options.add_argument("--namers", type=Path, nargs="+", help="and folders of the teachers of names it is to learn from (train --only-names)")
    options.add_argument("--out", type=Path, default=Path("checkpoints/lessons.pt"))
    options.add_argument("--polnear", type=int, default=30000)
    options.add_argument("--wire", type=int, default=14000)
    options.add_argument("--exchanged", type=int, default=12500, help="sentences of the treebanks with other names")
    options.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    given = options.parse_args()
    if not (given.teachers and given.root_teachers) and not (given.model and given.namers):
        options.error("give --teachers and --root-teachers, or --model and --namers")
    torch.set_float32_matmul_precision("high")
    rng = random.Random(7)
    pieces = WordPieces(encoder_folder() / "vocab.txt")
    corpora = load_corpora(given.data)
    teachers = finished(given.model, given.namers, given.encoder, given.device) if given.model else teachers_of(given.teachers, given.encoder, given.device)
    labels = teachers.labels
    some = lambda rows, count: rng.sample(rows, min(count, len(rows)))  # noqa: E731
    bank = name_bank(corpora["polnear"]) | {"PER": corpora["phoenix"]}
    exchanged = [exchange_names(s, bank, rng) for s in 2 * (corpora["ewt"] + corpora["gum"]) if "PROPN" in s.upos]
    lessons = {
        "treebanks": taught(teachers, corpora["uner"] + corpora["ewt"] + [replace(s, names=None) for s in corpora["gum"]], pieces, "treebanks"),
        "polnear": taught(teachers, some(corpora["polnear"], given.polnear), pieces, "PolNeAR"),
        "wire": taught(teachers, some(wire_sentences(given.data / "wire.jsonl.gz"), given.wire), pieces, "wire"),
        "timeml": taught(teachers, corpora["timeml"], pieces, "TimeBank"),
        "exchanged": taught(teachers, some(exchanged, given.exchanged), pieces, "treebanks with other names"),
    }
    marked = [pair for _ in range(2) for lesson in lessons["wire"] + lessons["polnear"] if (pair := marked_pair(parsed(lesson, labels.upos, labels.relations, labels.names), rng))]
    pairs = [Pair(m, "") for m in dict.fromkeys(marked)] + synthetic_pairs(given.data / "plover/synthetic-stories.csv.gz")
    began, known = time.time(), corpora["pairs"]
    teachers = teachers if given.model else teachers_of(given.root_teachers, given.encoder, given.device)
    lessons["pairs"] = [replace(p, weights=mixed_with(p.root, WEAK_SHARE, said, labels.roots)) for p, said in zip(pairs, teachers.roots(pairs, pieces))]
    lessons["said"] = teachers.roots(known, pieces)
    lessons["known"] = [replace(p, weights=mixed_with(p.root, KNOWN_SHARE, said, labels.roots)) for p, said in zip(known, lessons["said"])]
    print(f"pairs: {len(pairs)} in {time.time() - began:.0f} s", flush=True)
    for part in dict.fromkeys(teachers.parts):
        unread = [(p, said[part]) for p, said, held in zip(known, lessons["said"], held_out(known, part)) if held]
        right = sum(labels.roots[max(range(len(labels.roots)), key=said.__getitem__)] == p.root for p, said in unread)
        print(f"teachers of roots on what they held out ({part}): {right} of {len(unread)} right")
    torch.save(lessons, given.out)


if __name__ == "__main__":
    main()
