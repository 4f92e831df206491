"""The weighted mean of two models that one grew out of the other: `python -m chancery_training.blend --first ../model --second CHECKPOINT --share 0.6 --out CHECKPOINT`.

Between a model and what it became by further training lie weights that are often better than either on what each does best
(Wortsman et al. 2022, Robust fine-tuning of zero-shot models).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from .shipped import shipped_weights


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--first", type=Path, required=True, help="folder of the exported model that the second began with")
    options.add_argument("--second", type=Path, required=True, help="checkpoint")
    options.add_argument("--share", type=float, default=0.6, help="of the second in the mean")
    options.add_argument("--out", type=Path, required=True)
    given = options.parse_args()
    first, saved = shipped_weights(given.first), torch.load(given.second, weights_only=False, map_location="cpu")
    for part in ("encoder", "heads", "pair"):
        weights = saved["average"][part]
        for name, weight in weights.items():
            if name in first[part] and weight.is_floating_point():
                weights[name] = given.share * weight + (1 - given.share) * first[part][name]
    torch.save(saved, given.out)


if __name__ == "__main__":
    main()
