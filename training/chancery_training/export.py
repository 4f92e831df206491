"""Exports a checkpoint to int8 ONNX under model/ and checks it against the original: `python -m chancery_training.export --data DIR`."""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from . import lemmas
from .batches import inputs, Encoded
from .corpora import is_open_gum, read_ud
from .network import Encoder, PairHead, SentenceHeads
from .quantise import int8_weights
from .train import encoder_folder
from .wordpieces import MARKERS, SHAPES, WordPieces

SHIPPED = ["encoder.onnx", "sentence.onnx", "pair.onnx", "labels.json", "lemmas.json", "vocab.txt"]


class _Hidden(nn.Module):
    """The encoder for one sentence at a time, as the package reads: nothing is masked, and no shape but the sentence's length is left to be worked out."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.bert = encoder.bert

    def forward(self, input_ids, shape_ids):
        states = self.bert.embeddings(input_ids=input_ids, token_type_ids=shape_ids)
        for layer in self.bert.encoder.layer:
            attention = layer.attention.self
            heads, size = attention.num_attention_heads, attention.attention_head_size
            query, key, value = (part(states).view(-1, heads, size).transpose(0, 1) for part in (attention.query, attention.key, attention.value))
            weights = torch.softmax(query @ key.transpose(1, 2) / size**0.5, dim=-1)
            attended = layer.attention.output((weights @ value).transpose(0, 1).reshape(1, -1, heads * size), states)
            states = layer.output(layer.intermediate(attended), attended)
        return states


def through(layers, states, attention_mask):
    """What layers of the encoder make of the states below them."""
    mask = (1.0 - attention_mask[:, None, None, :].to(states.dtype)) * -1e4
    for layer in layers:
        states = _layer(layer, states, mask)
    return states


def _layer(layer, states, mask):
    attention = layer.attention.self
    batch, length, width = states.shape
    heads, size = attention.num_attention_heads, attention.attention_head_size
    split = lambda x: x.view(batch, length, heads, size).transpose(1, 2)  # noqa: E731
    query, key, value = split(attention.query(states)), split(attention.key(states)), split(attention.value(states))
    weights = torch.softmax(query @ key.transpose(2, 3) / size**0.5 + mask, dim=-1)
    context = (weights @ value).transpose(1, 2).reshape(batch, length, width)
    attended = layer.attention.output(context, states)
    return layer.output(layer.intermediate(attended), attended)


def load(checkpoint: Path):
    saved = torch.load(checkpoint, weights_only=False, map_location="cpu")
    labels = saved["labels"]
    encoder = Encoder(str(encoder_folder()), len(SHAPES), attention="eager")
    heads = SentenceHeads(encoder.width, len(labels.upos), len(labels.relations), len(labels.names), len(labels.attribution), len(labels.certainty))
    pair = PairHead(encoder.width, len(labels.roots))
    weights = saved.get("average", saved)
    encoder.load_state_dict(weights["encoder"]), heads.load_state_dict(weights["heads"]), pair.load_state_dict(weights["pair"])
    for module in (encoder, heads, pair):
        module.eval()
    return encoder, heads, pair, labels, saved


def export_graphs(encoder, heads, pair, folder: Path) -> None:
    ids = torch.ones(1, 9, dtype=torch.long)
    hidden = torch.zeros(2, 9, encoder.width)
    starts, mask, markers = torch.ones(2, 5, dtype=torch.long), torch.ones(2, 5, dtype=torch.long), torch.ones(2, 4, dtype=torch.long)
    piece, word = {0: "batch", 1: "pieces"}, {0: "batch", 1: "words"}
    common = {"opset_version": 17, "dynamo": False}
    alone = {1: "pieces"}
    torch.onnx.export(_Hidden(encoder).eval(), (ids, ids), str(folder / "encoder.onnx"), input_names=["input_ids", "shape_ids"], output_names=["hidden"],
                      dynamic_axes={"input_ids": alone, "shape_ids": alone, "hidden": alone}, **common)
    outputs = ["upos_logits", "head_candidates", "head_scores", "head_relations", "name_logits", "attribution_logits", "certainty_logits"]
    torch.onnx.export(heads, (hidden, starts, mask), str(folder / "sentence.onnx"), input_names=["hidden", "word_starts", "word_mask"], output_names=outputs,
                      dynamic_axes={"hidden": piece, "word_starts": word, "word_mask": word, **{o: word for o in outputs}}, **common)
    torch.onnx.export(pair, (hidden, markers), str(folder / "pair.onnx"), input_names=["hidden", "marker_positions"], output_names=["root_logits"],
                      dynamic_axes={"hidden": piece, "marker_positions": {0: "batch"}, "root_logits": {0: "batch"}}, **common)


def quantise(source: Path, target: Path, dynamic: bool) -> None:
    """Encoder to int8; the heads stay in float. Dynamic activations run faster; they are rounded to the range of what is read together, so each sentence is read alone."""
    if dynamic:
        quantize_dynamic(source / "encoder.onnx", target / "encoder.onnx", op_types_to_quantize=["MatMul", "Gather"], per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    else:
        int8_weights(source / "encoder.onnx", target / "encoder.onnx")
    for name in ("sentence.onnx", "pair.onnx"):
        shutil.copy(source / name, target / name)


def agreement(encoder, heads, labels, model: Path, data: Path) -> dict[str, float]:
    """Share of words with the same label in the exported int8 files as in the float original, on EWT dev."""
    import onnxruntime

    pieces = WordPieces(encoder_folder() / "vocab.txt")
    rows = [Encoded(s, pieces, labels) for s in read_ud(data / "ud/en_ewt-ud-dev.conllu.gz")[:400]]
    quiet = onnxruntime.SessionOptions()
    quiet.log_severity_level = 3
    session = {name: onnxruntime.InferenceSession(str(model / f"{name}.onnx"), quiet) for name in ("encoder", "sentence")}
    same = {"upos": 0, "head": 0, "name": 0}
    total = 0
    for row in rows:
        batch = inputs([row])
        with torch.no_grad():
            expected = heads(encoder(batch["input_ids"], batch["attention_mask"], batch["shape_ids"]), batch["word_starts"], batch["word_mask"])
        hidden = session["encoder"].run(None, {k: batch[k].numpy() for k in ("input_ids", "shape_ids")})[0]
        found = session["sentence"].run(None, {"hidden": hidden, "word_starts": batch["word_starts"].numpy(), "word_mask": batch["word_mask"].numpy()})
        mask = batch["word_mask"].bool()
        total += int(mask.sum())
        same["upos"] += int((torch.tensor(found[0]).argmax(-1) == expected[0].argmax(-1))[mask].sum())
        same["head"] += int((torch.tensor(found[1])[..., 0] == expected[1][..., 0])[mask].sum())
        same["name"] += int((torch.tensor(found[4]).argmax(-1) == expected[4].argmax(-1))[mask].sum())
    return {layer: round(count / total, 4) for layer, count in same.items()}


def export_files(checkpoint: Path, model: Path, dynamic: bool = True):
    """The three graphs in int8, vocabulary and labels under `model`; returns what the checkpoint holds."""
    encoder, heads, pair, labels, saved = load(checkpoint)
    with tempfile.TemporaryDirectory() as scratch:
        export_graphs(encoder, heads, pair, Path(scratch))
        quantise(Path(scratch), model, dynamic)
    shutil.copy(encoder_folder() / "vocab.txt", model / "vocab.txt")
    pieces = WordPieces(encoder_folder() / "vocab.txt")
    markers = {marker: pieces.ids[piece] for marker, piece in MARKERS.items()}
    write(model / "labels.json", {"upos": labels.upos, "relations": labels.relations, "names": labels.names, "attribution": labels.attribution, "roots": labels.roots, "certainty": labels.certainty, "markers": markers, "shapes": SHAPES})
    return encoder, heads, labels, saved


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--checkpoint", type=Path, default=Path("checkpoints/last.pt"))
    options.add_argument("--model", type=Path, default=Path("../model"))
    options.add_argument("--version", default="0.1.0")
    options.add_argument("--float-activations", action="store_true", help="quantise the weights only: slower, and free of the company a sentence is read in")
    given = options.parse_args()
    given.model.mkdir(exist_ok=True)
    encoder, heads, labels, saved = export_files(given.checkpoint, given.model, not given.float_activations)
    trees = read_ud(given.data / "ud/en_ewt-ud-train.conllu.gz") + [s for s in read_ud(given.data / "ud/en_gum-ud-train.conllu.gz") if is_open_gum(s)]
    write(given.model / "lemmas.json", lemmas.build(trees))
    figures = agreement(encoder, heads, labels, given.model, given.data)
    print("agreement with float:", figures)
    files = {name: {"bytes": (given.model / name).stat().st_size, "sha256": hashlib.sha256((given.model / name).read_bytes()).hexdigest()} for name in SHIPPED}
    write(given.model / "manifest.json", {"name": "chancery-minilm", "version": given.version, "date": datetime.date.today().isoformat(), "epochs": saved["epoch"], "activations": "float" if given.float_activations else "dynamic int8, sentence by sentence",
                                          "options": {k: v.name if isinstance(v, Path) else str(v) for k, v in saved["options"].items() if k not in ("data", "out", "device")}, "agreementWithFloat": figures, "files": files}, indent=2)
    print("MB:", sum(f["bytes"] for f in files.values()) / 1e6)


def write(path: Path, value: object, indent: int | None = None) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=indent) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
