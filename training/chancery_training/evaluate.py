"""Figures of the exported model on held-out data: `python -m chancery_training.evaluate --data DIR [--model DIR]`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy
import onnxruntime

from . import lemmas
from .batches import Encoded, EncodedPair, Labels, inputs, pair_inputs
from .corpora import Pair, Sentence, read_gold_records, read_pairs, read_polnear, read_timeml, read_ud, read_uner
from .roots import root_figures
from .spans import ALIAS, spans
from .train import encoder_folder, held_out_pairs
from .wordpieces import WordPieces


class Exported:
    """The int8 files, run as the TypeScript runtime runs them: each sentence alone."""

    def __init__(self, model: Path):
        table = json.loads((model / "labels.json").read_text())
        self.labels = Labels(table["upos"], table["relations"], table["names"], table["attribution"], table["roots"], table.get("certainty", ["O"]))
        self.pieces = WordPieces(encoder_folder() / "vocab.txt")
        quiet = onnxruntime.SessionOptions()
        quiet.log_severity_level = 3
        self.session = {name: onnxruntime.InferenceSession(str(model / f"{name}.onnx"), quiet) for name in ("encoder", "sentence", "pair")}

    def read(self, sentences: list[Sentence]):
        """Yields (sentence, upos, heads, relations, names, attribution, certainty) as label indices per word."""
        for sentence in sentences:
            batch = inputs([Encoded(sentence, self.pieces, self.labels)])
            hidden = self.session["encoder"].run(None, {k: batch[k].numpy() for k in ("input_ids", "shape_ids")})[0]
            out = self.session["sentence"].run(None, {"hidden": hidden, "word_starts": batch["word_starts"].numpy(), "word_mask": batch["word_mask"].numpy()})
            yield sentence, out[0][0].argmax(-1), out[1][0, :, 0], out[3][0, :, 0], out[4][0].argmax(-1), out[5][0].argmax(-1), out[6][0].argmax(-1)


def syntax(exported: Exported, sentences: list[Sentence]) -> dict[str, float]:
    """UPOS accuracy, UAS, LAS (universal relations, subtypes counted) with gold tokens, greedy heads."""
    words = upos_right = uas = las = 0
    for sentence, upos, heads, relations, *_ in exported.read(sentences):
        for i in range(len(sentence.words)):
            words += 1
            upos_right += exported.labels.upos[upos[i]] == sentence.upos[i]
            attached = heads[i] == sentence.heads[i]
            uas += attached
            las += attached and exported.labels.relations[relations[i]].split(":")[0] == sentence.relations[i].split(":")[0]
    return {"upos": upos_right / words, "uas": uas / words, "las": las / words}


def names(exported: Exported, sentences: list[Sentence]) -> float:
    """Exact span F1 over PER, ORG, LOC."""
    hits = given = gold = 0
    for sentence, _, _, _, tags, *_ in exported.read(sentences):
        found, wanted = spans([exported.labels.names[t] for t in tags]), spans(sentence.names)
        hits, given, gold = hits + len(found & wanted), given + len(found), gold + len(wanted)
    return 2 * hits / max(1, given + gold)


def attribution(exported: Exported, sentences: list[Sentence]) -> dict[str, float]:
    """Exact span F1 of source, cue and content (outermost attributions), by sentence."""
    tally = {label: [0, 0, 0] for label in ("SOURCE", "CUE", "CONTENT")}
    for sentence, _, _, _, _, tags, _ in exported.read(sentences):
        found, wanted = spans([exported.labels.attribution[t] for t in tags]), spans(sentence.attribution)
        for label, counts in tally.items():
            mine, gold = {s for s in found if s[2] == label}, {s for s in wanted if s[2] == label}
            counts[0] += len(mine & gold)
            counts[1] += len(mine)
            counts[2] += len(gold)
    return {f"PolNeAR dev {label.lower()} exact F1": 2 * hits / max(1, given + gold) for label, (hits, given, gold) in tally.items()}


def certainty(exported: Exported, sentences: list[Sentence]) -> dict[str, float]:
    """AQUAINT: F1 of finding the words that tell events, and of the gold events found accuracy and macro-F1 of how they are put forward. Stories most of whose events are negated were filled in by a tool's default and are left out."""
    tags = {}
    for sentence in sentences:
        tags.setdefault(sentence.document, []).extend(tag for tag in sentence.certainty if tag != "O")
    sentences = [s for s in sentences if tags[s.document].count("NEGATED") <= len(tags[s.document]) / 3]
    hits = given = gold = 0
    pairs = []
    for sentence, *_, tags in exported.read(sentences):
        for tag, wanted in zip(tags, sentence.certainty):
            found = exported.labels.certainty[tag]
            given, gold, both = given + (found != "O"), gold + (wanted != "O"), found != "O" and wanted != "O"
            hits += both
            pairs += [(found, wanted)] if both else []
    f1 = [2 * sum(a == b == label for a, b in pairs) / max(1, sum(a == label for a, _ in pairs) + sum(b == label for _, b in pairs)) for label in exported.labels.certainty[1:]]
    return {"AQUAINT event words F1": 2 * hits / max(1, given + gold), "AQUAINT certainty of events found": sum(a == b for a, b in pairs) / max(1, len(pairs)), "AQUAINT certainty macro-F1": sum(f1) / max(1, len(f1))}


def pair_roots(exported: Exported, pairs: list[Pair]) -> list[str]:
    """The model's root of each marked pair."""
    found = []
    for pair in pairs:
        batch = pair_inputs([EncodedPair(pair, exported.pieces, exported.labels)])
        hidden = exported.session["encoder"].run(None, {k: batch[k].numpy() for k in ("input_ids", "shape_ids")})[0]
        scores = exported.session["pair"].run(None, {"hidden": hidden, "marker_positions": batch["marker_positions"].numpy()})[0]
        found.append(exported.labels.roots[scores[0].argmax(-1)])
    return found


def gold_records(exported: Exported, data: Path) -> dict[str, float]:
    """Pair given; records whose root the model does not know count as wrong."""
    records = read_gold_records(data / "plover/PLOVER_GSR_CAMEO.txt")
    figures = root_figures([ALIAS.get(p.root, p.root) for p in records], pair_roots(exported, records))
    return {f"PLOVER gold records ({len(records)}) {name}, pair given": value for name, value in figures.items()}


def lemma_accuracy(model: Path, sentences: list[Sentence]) -> float:
    table = json.loads((model / "lemmas.json").read_text())
    pairs = [(lemmas.apply(w, u, table["exceptions"], table["suffixes"]), lemma) for s in sentences for w, u, lemma in zip(s.words, s.upos, s.lemmas)]
    return float(numpy.mean([a.lower() == b.lower() for a, b in pairs]))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--model", type=Path, default=Path("../model"))
    given = options.parse_args()
    exported = Exported(given.model)
    test = read_ud(given.data / "ud/en_ewt-ud-test.conllu.gz")
    figures = {f"EWT test {k}": v for k, v in syntax(exported, test).items()}
    figures["EWT test lemma, gold UPOS"] = lemma_accuracy(given.model, test)
    figures["UNER EWT test names F1"] = names(exported, read_uner(given.data / "ud/uner_ewt-test.iob2.gz"))
    figures |= attribution(exported, read_polnear(given.data / "polnear.jsonl.gz", "dev"))
    if len(exported.labels.certainty) > 1:
        figures |= certainty(exported, read_timeml(given.data / "timebank-aquaint.tar.gz", "AQUAINT"))
    figures |= gold_records(exported, given.data)
    held = held_out_pairs(read_pairs(given.data / "plover/PLV_train.tsv"), "tenth")
    figures |= {f"PLV held-out tenth ({len(held)}) {name}, pair given": value for name, value in root_figures([p.root for p in held], pair_roots(exported, held)).items()}
    crossed = given.model / "folds.json"
    if crossed.exists():
        figures |= {f"PLV, {name}": value for name, value in json.loads(crossed.read_text()).items() if isinstance(value, float)}
    (given.model / "figures.json").write_text(json.dumps({name: round(float(value), 4) for name, value in figures.items()}, indent=2) + "\n")
    for name, value in figures.items():
        print(f"{name:48} {value:.4f}")


if __name__ == "__main__":
    main()
