"""Int8 weights whose labels depend on nothing but the sentence: each matrix by column, the embedding table by row, activations in float.

The dequantisation is written as Cast and Mul on constants, which ONNX Runtime folds when it loads the file: it runs like the float
graph, natively and in WebAssembly alike, and no sentence is rounded by the ranges of the others in its batch.
"""

from __future__ import annotations

from pathlib import Path

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

EMBEDDING_ROWS = 10_000  # a Gather over a table longer than this is the embedding of wordpieces


def int8_weights(source: Path, target: Path) -> None:
    model = onnx.load(source)
    graph = model.graph
    tables = {t.name: t for t in graph.initializer}
    unpacked, nodes = [], []
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in tables:
            name = node.input[1]
            if name not in {n.output[0] for n in unpacked}:
                _store(graph, tables[name], axis=0)
                unpacked += _multiply(f"{name}_int8", f"{name}_scale", name)
            nodes.append(node)
        elif node.op_type == "Gather" and node.input[0] in tables and tables[node.input[0]].dims[0] > EMBEDDING_ROWS:
            name, ids, out = node.input[0], node.input[1], node.output[0]
            _store(graph, tables[name], axis=1)
            nodes += [helper.make_node("Gather", [f"{name}_{part}", ids], [f"{out}_{part}"]) for part in ("int8", "scale")]
            nodes += _multiply(f"{out}_int8", f"{out}_scale", out)
        else:
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(unpacked + nodes)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def _store(graph, tensor, axis: int) -> None:
    """Puts the int8 values and the scales along the axis in the place of a float tensor."""
    weights = numpy_helper.to_array(tensor)
    scale = numpy.maximum(numpy.abs(weights).max(axis=axis, keepdims=True), 1e-8) / 127
    name = tensor.name
    graph.initializer.remove(tensor)
    graph.initializer.append(numpy_helper.from_array(numpy.round(weights / scale).astype(numpy.int8), f"{name}_int8"))
    graph.initializer.append(numpy_helper.from_array(scale.astype(numpy.float32), f"{name}_scale"))


def _multiply(values: str, scale: str, out: str) -> list:
    return [helper.make_node("Cast", [values], [f"{out}_float"], to=TensorProto.FLOAT), helper.make_node("Mul", [f"{out}_float", scale], [out])]
