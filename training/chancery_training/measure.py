"""Figures of a checkpoint before it is exported, in batches: `python -m chancery_training.measure --data DIR CHECKPOINT… [--encoder DIR]`. Those of the shipped files are evaluate.py's."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import torch

from .batches import Encoded, EncodedPair, Numbered, by_length, inputs, pair_inputs
from .corpora import is_open_gum, read_gold_records, read_pairs, read_polnear, read_ud, read_uner
from .evaluate import syntax
from .lessons import grammar, trained
from .roots import root_figures
from .spans import ALIAS, spans
from .train import encoder_folder, held_out_pairs
from .wordpieces import WordPieces


class Checkpoint:
    def __init__(self, path: Path, encoder: Path, device: str):
        self.modules, self.options, self.labels = trained(path, encoder)
        self.device = device
        for module in self.modules:
            module.to(device).eval()
        self.pieces = WordPieces(encoder_folder() / "vocab.txt")

    @torch.no_grad()
    def read(self, sentences):
        """Yields (sentence, upos, governors, relations, names, attribution), label indices a word; names and attribution as whole sequences."""
        encoder, heads, _ = self.modules
        rows = [Numbered(Encoded(s, self.pieces, self.labels), k) for k, s in enumerate(sentences)]
        for batch in by_length(rows, 8000, random.Random(0)):
            on = {k: v.to(self.device) for k, v in inputs([b.row for b in batch]).items()}
            hidden = encoder(on["input_ids"], on["attention_mask"], on["shape_ids"]).float()
            out = [x.cpu() for x in heads(hidden, on["word_starts"], on["word_mask"])]
            for k, b in enumerate(batch):
                count = len(b.row.starts)
                yield sentences[b.at], out[0][k].argmax(-1)[:count].numpy(), out[1][k, :count, 0].numpy(), out[3][k, :count, 0].numpy(), whole(out[4][k, :count]), whole(out[5][k, :count])

    @torch.no_grad()
    def roots(self, pairs) -> list[str]:
        encoder, _, pair = self.modules
        found = []
        for p in pairs:
            on = {k: v.to(self.device) for k, v in pair_inputs([EncodedPair(p, self.pieces, self.labels)]).items()}
            found.append(self.labels.roots[int(pair(encoder(on["input_ids"], on["attention_mask"], on["shape_ids"]).float(), on["marker_positions"]).argmax(-1))])
        return found


def whole(scores: torch.Tensor) -> list[int]:
    """Best whole sequence of BIO labels (three kinds of span), by Viterbi."""
    scores, steps = torch.log_softmax(scores.float(), -1), grammar()
    best, back = scores[0].clone(), []
    best[[2, 4, 6]] = -1e4
    for own in scores[1:]:
        reached, source = (best[:, None] + steps).max(0)
        back.append(source)
        best = reached + own
    path = [int(best.argmax())]
    for source in reversed(back):
        path.append(int(source[path[-1]]))
    return path[::-1]


def span_figures(pairs: list[tuple[set, set]]) -> dict[str, float]:
    """Exact F1 of each label, and of all."""
    labels = sorted({x[2] for found, wanted in pairs for x in found | wanted})
    own = lambda spans, label: {x for x in spans if label in (x[2], "all")}  # noqa: E731
    f1 = lambda label: 2 * sum(len(own(a, label) & own(b, label)) for a, b in pairs) / max(1, sum(len(own(a, label)) + len(own(b, label)) for a, b in pairs))  # noqa: E731
    return {label: f1(label) for label in [*labels, "all"]}


def figures(checkpoint: Checkpoint, data: Path) -> dict[str, float]:
    found = {f"EWT test {k}": v for k, v in syntax(checkpoint, read_ud(data / "ud/en_ewt-ud-test.conllu.gz")).items()}
    closed = [s for s in read_ud(data / "ud/en_gum-ud-dev.conllu.gz") if not is_open_gum(s)]
    found |= {f"GUM dev, genres not read, {k}": v for k, v in syntax(checkpoint, closed).items()}
    names, attribution = checkpoint.labels.names, checkpoint.labels.attribution
    pairs = [(spans([names[t] for t in tags]), spans(s.names)) for s, _, _, _, tags, _ in checkpoint.read(read_uner(data / "ud/uner_ewt-test.iob2.gz"))]
    found |= {f"UNER test {k}": v for k, v in span_figures(pairs).items()}
    pairs = [(spans([attribution[t] for t in tags]), spans(s.attribution)) for s, _, _, _, _, tags in checkpoint.read(read_polnear(data / "polnear.jsonl.gz", "dev"))]
    found |= {f"PolNeAR dev {k}": v for k, v in span_figures(pairs).items()}
    records = read_gold_records(data / "plover/PLOVER_GSR_CAMEO.txt")
    found |= {f"gold records {k}": v for k, v in root_figures([ALIAS.get(p.root, p.root) for p in records], checkpoint.roots(records)).items()}
    if unread := held_out_pairs(read_pairs(data / "plover/PLV_train.tsv"), checkpoint.options["hold_out"]):
        found |= {f"PLV, held out, {k}": v for k, v in root_figures([p.root for p in unread], checkpoint.roots(unread)).items()}
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("checkpoints", type=Path, nargs="+")
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--encoder", type=Path)
    options.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    given = options.parse_args()
    torch.set_float32_matmul_precision("high")
    for path in given.checkpoints:
        print(path, {name: round(value, 4) for name, value in figures(Checkpoint(path, given.encoder or encoder_folder(), given.device), given.data).items()}, flush=True)


if __name__ == "__main__":
    main()
