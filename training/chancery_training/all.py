"""Everything, in order: `python -m chancery_training.all --data DIR --teacher-encoder DIR`. Each step resumes where it stopped; what is done is not done again.

Two teachers of sentences and two of roots, their lessons, the model that ships; with `--folds` also the teachers and students of the cross-validation.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from .train import FOLDS

CHECKPOINTS = Path("checkpoints")
TEACHING = ["--epochs", "12", "--lr", "6e-5", "--heads-rate", "15", "--budget", "4400", "--polnear", "7000", "--pair-passes", "1", "--decay", "0.99"]
ROOTS = ["--only-pairs", "--epochs", "9", "--pair-passes", "1", "--lr", "4e-5", "--heads-rate", "15", "--decay", "0.9"]
LEARNING = ["--epochs", "9", "--lr", "2.2e-4", "--budget", "4400", "--soft-pairs", "7000", "--decay", "0.997", "--rounded-from", "0.55"]


def steps(data: str, encoder: str, crossed: bool) -> list[tuple[str, list[str]]]:
    """Modules and their options."""
    given, lessons, parts = ["--data", data], str(CHECKPOINTS / "lessons.pt"), [str(k) for k in range(FOLDS)] if crossed else []
    teachers = {str(CHECKPOINTS / f"teacher{seed}"): ["--seed", seed, *TEACHING] for seed in ("7", "8")}
    roots = {str(CHECKPOINTS / f"roots-{part}-{seed}"): ["--hold-out", part, "--seed", seed, *ROOTS] for part in ("tenth", *parts) for seed in ("7", "8")}
    students = {str(CHECKPOINTS / f"student{part}"): ["--hold-out", part, *LEARNING] for part in parts}
    return [
        *[("train", [*given, "--encoder", encoder, "--out", folder, *own]) for folder, own in {**teachers, **roots}.items()],
        ("lessons", [*given, "--encoder", encoder, "--teachers", *teachers, "--root-teachers", *roots, "--out", lessons]),
        *[("train", [*given, "--lessons", lessons, "--out", folder, *own]) for folder, own in students.items()],
        *([("folds", [*given, "--lessons", lessons, "--students", *students])] if crossed else []),
        ("train", [*given, "--lessons", lessons, "--out", str(CHECKPOINTS / "shipped"), *LEARNING]),
        ("export", [*given, "--checkpoint", str(CHECKPOINTS / "shipped/last.pt")]),
        ("evaluate", given),
    ]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True)
    options.add_argument("--teacher-encoder", required=True, help="folder of all-mpnet-base-v2, unpacked")
    options.add_argument("--folds", action="store_true", help="cross-validate the PLOVER roots, too: five more trainings")
    given = options.parse_args()
    for module, arguments in steps(given.data, given.teacher_encoder, given.folds):
        if module == "lessons" and (CHECKPOINTS / "lessons.pt").exists():
            continue
        print("==", module, " ".join(arguments), flush=True)
        subprocess.run([sys.executable, "-m", f"chancery_training.{module}", *arguments], check=True)


if __name__ == "__main__":
    main()
