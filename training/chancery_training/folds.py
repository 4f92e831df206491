"""Five-fold cross-validation of the PLOVER roots, of the int8 files as they would ship: `python -m chancery_training.folds --data DIR --lessons FILE --students DIR…`.

Student k has been trained like the model that ships, but with fold k of the marked pairs held out, taught by a teacher of roots that has not read it either.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import torch

from .corpora import read_pairs
from .evaluate import Exported, pair_roots
from .export import export_files
from .roots import root_figures
from .train import folds


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--lessons", type=Path, required=True)
    options.add_argument("--students", type=Path, nargs="+", required=True)
    options.add_argument("--out", type=Path, default=Path("../model/folds.json"))
    given = options.parse_args()
    pairs = read_pairs(given.data / "plover/PLV_train.tsv")
    dealt = folds(pairs)
    said = torch.load(given.lessons, weights_only=False)["said"]
    wanted, student, teacher, each = [], [], [], []
    for fold, folder in enumerate(given.students):
        held = [k for k, f in enumerate(dealt) if f == fold]
        with tempfile.TemporaryDirectory() as scratch:
            export_files(folder / "last.pt", Path(scratch))
            exported = Exported(Path(scratch))
            found = pair_roots(exported, [pairs[k] for k in held])
        own = [pairs[k].root for k in held]
        each.append(root_figures(own, found))
        print(f"fold {fold}: {each[-1]}", flush=True)
        wanted, student = wanted + own, student + found
        roots = exported.labels.roots
        teacher += [roots[max(range(len(roots)), key=said[k][str(fold)].__getitem__)] for k in held]
    figures = {**{f"five folds, int8 student: {k}": v for k, v in root_figures(wanted, student).items()}, **{f"five folds, teacher: {k}": v for k, v in root_figures(wanted, teacher).items()}, "folds": each}
    given.out.write_text(json.dumps(figures, indent=2) + "\n")
    print(figures)


if __name__ == "__main__":
    main()
