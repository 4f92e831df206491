"""The weights of an exported model, read back out of its ONNX files, so that a run can go on from what is shipped when its checkpoint is gone.

The encoder's int8 matrices come back as rounded as they were shipped; training on mends that.
"""

from __future__ import annotations

from pathlib import Path

import numpy
import onnx
import torch
from onnx import numpy_helper

WAY_TO_BIAS = ("MatMul", "MatMulInteger", "Cast", "Mul", "Add")


def shipped_weights(model: Path) -> dict[str, dict[str, torch.Tensor]]:
    """State dictionaries `encoder`, `heads` and `pair` of the ONNX files under a folder."""
    found = {"encoder": _weights(model / "encoder.onnx"), "heads": _weights(model / "sentence.onnx"), "pair": _weights(model / "pair.onnx")}
    heads = found["heads"]
    arc, relation = heads.pop("matrix:0"), heads.pop("matrix:1")
    heads["arc.weight"] = arc.T
    inner = relation.shape[0]
    heads["relation"] = relation.view(inner, -1, inner).permute(1, 0, 2)
    return {part: {name: weight.contiguous() for name, weight in weights.items()} for part, weights in found.items()}


def _weights(path: Path) -> dict[str, torch.Tensor]:
    """Weights by the names PyTorch gives them; matrices that no bias follows are `matrix:0`, `matrix:1` … in the order of the graph."""
    graph = onnx.load(path).graph
    tables = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    readers: dict[str, list] = {}
    for node in graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    found = {name: torch.from_numpy(table.copy()) for name, table in tables.items() if name.endswith((".weight", ".bias"))}
    for name in tables:
        if name.endswith(".weight_quantized"):
            found[name.removesuffix("_quantized")] = _dequantised(tables, name.removesuffix("_quantized"))
    unnamed = 0
    for node in graph.node:
        if node.op_type not in ("MatMul", "MatMulInteger") or node.input[1] not in tables:
            continue
        matrix = torch.from_numpy(tables[node.input[1]].copy()) if node.op_type == "MatMul" else _dequantised(tables, node.input[1].removesuffix("_quantized"))
        bias = _bias_after(node, readers, tables)
        if bias is None:
            found[f"matrix:{unnamed}"] = matrix
            unnamed += 1
        else:
            found[bias.removesuffix(".bias") + ".weight"] = matrix.T
    return found


def _dequantised(tables: dict[str, numpy.ndarray], name: str) -> torch.Tensor:
    values = tables[f"{name}_quantized"].astype(numpy.float32) - tables[f"{name}_zero_point"].astype(numpy.float32)
    return torch.from_numpy((values * tables[f"{name}_scale"]).astype(numpy.float32))


def _bias_after(node, readers: dict[str, list], tables: dict[str, numpy.ndarray]) -> str | None:
    """Name of the bias that is added to the product, if one is."""
    while True:
        after = readers.get(node.output[0], [])
        if len(after) != 1 or after[0].op_type not in WAY_TO_BIAS:
            return None
        node = after[0]
        if node.op_type == "Add":
            return next((name for name in node.input if name in tables and name.endswith(".bias")), None)
