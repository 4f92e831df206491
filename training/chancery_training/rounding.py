"""The encoder as its int8 files will round it, while it still learns: weights by column to seven bits, tables to eight, activations to the range of their sentence.

Gradients pass the rounding as if it were not there (Bengio et al. 2013, the straight-through estimator), so that the weights settle where rounding does least harm.
"""

from __future__ import annotations

import functools

import torch
from torch import nn
from torch.nn import functional

WEIGHT_STEPS, ACTIVATION_STEPS = 64, 255
"""What ONNX Runtime's dynamic quantisation uses with `reduce_range`."""

SMALLEST = 1e-8


class Rounding:
    """Switch shared by an encoder's layers."""

    def __init__(self, encoder):
        self.on = False
        for module in encoder.bert.encoder.modules():
            if isinstance(module, nn.Linear):
                module.forward = functools.partial(self.linear, module)
        for name in ("word_embeddings", "token_type_embeddings", "position_embeddings"):
            table = getattr(encoder.bert.embeddings, name)
            table.forward = functools.partial(self.embedding, table)

    def linear(self, module, states):
        weight = module.weight
        if self.on:
            seen = states.detach()
            states = states + (_affine(seen, seen.amin((1, 2), keepdim=True), seen.amax((1, 2), keepdim=True)) - seen)
            weight = weight + (_symmetric(weight.detach()) - weight.detach())
        return functional.linear(states, weight, module.bias)

    def embedding(self, module, ids):
        found = functional.embedding(ids, module.weight, module.padding_idx)
        if not self.on:
            return found
        table = module.weight.detach()
        return found + (_affine(found.detach(), table.min(), table.max()) - found.detach())


def _affine(values: torch.Tensor, low: torch.Tensor, high: torch.Tensor) -> torch.Tensor:
    low, high = low.clamp(max=0), high.clamp(min=0)
    scale = ((high - low) / ACTIVATION_STEPS).clamp(min=SMALLEST)
    zero = (-low / scale).round()
    return (((values / scale).round() + zero).clamp(0, ACTIVATION_STEPS) - zero) * scale


def _symmetric(weight: torch.Tensor) -> torch.Tensor:
    scale = weight.abs().amax(1, keepdim=True).clamp(min=SMALLEST) / WEIGHT_STEPS
    return (weight / scale).round().clamp(-WEIGHT_STEPS, WEIGHT_STEPS) * scale
