"""Everything, in order: `python -m chancery_training.all --data DIR --teacher-encoder DIR`. Each step resumes where it stopped; what is done is not done again.

Five teachers, each with one fold of the marked pairs held out; their lessons; the model that ships; with `--folds` also the five students of the cross-validation.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from .train import FOLDS

CHECKPOINTS = Path("checkpoints")
TEACHING = ["--epochs", "6", "--lr", "5e-5", "--heads-rate", "15", "--budget", "4400", "--polnear", "12000", "--pair-passes", "2", "--decay", "0.995"]
LEARNING = ["--epochs", "8", "--lr", "2e-4"]


def steps(data: str, encoder: str, crossed: bool) -> list[tuple[str, list[str]]]:
    """Modules and their options."""
    given, lessons = ["--data", data], str(CHECKPOINTS / "lessons.pt")
    teachers = [str(CHECKPOINTS / f"teacher{k}") for k in range(FOLDS)]
    students = [str(CHECKPOINTS / f"student{k}") for k in range(FOLDS)]
    teach = [("train", [*given, "--encoder", encoder, "--out", folder, "--hold-out", str(k), "--seed", str(7 + k), *TEACHING]) for k, folder in enumerate(teachers)]
    learn = [("train", [*given, "--lessons", lessons, "--out", folder, "--hold-out", str(k), *LEARNING]) for k, folder in enumerate(students)]
    return [
        *teach,
        ("lessons", [*given, "--encoder", encoder, "--teachers", *teachers, "--out", lessons]),
        *([*learn, ("folds", [*given, "--lessons", lessons, "--students", *students])] if crossed else []),
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
