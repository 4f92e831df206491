"""Everything, in order: `python -m chancery_training.all --data DIR --teacher-encoder DIR`. Steps that are done are not done again; each resumes where it stopped."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path


def steps(data: str, encoder: str) -> list[tuple[str, list[str], Path | None]]:
    """(module, its options, the file that shows it is done; None where it must run each time or sees to that itself)."""
    folder = Path("checkpoints")
    given = ["--data", data]
    return [
        ("train", [*given, "--out", str(folder / "first"), "--epochs", "9", "--polnear", "5000"], None),
        ("teacher", [*given, "--encoder", encoder, "--out", str(folder), "--epochs", "5"], None),
        ("namer", [*given, "--out", str(folder / "namer.pt")], folder / "namer.pt"),
        ("lessons", [*given, "--encoder", encoder, "--out", str(folder / "lessons.pt")], folder / "lessons.pt"),
        ("train", [*given, "--out", str(folder / "second"), "--start", str(folder / "first/last.pt"), "--lessons", str(folder / "lessons.pt"),
                   "--epochs", "4", "--lr", "1.2e-4", "--polnear", "4000", "--pair-passes", "3"], None),
        ("export", [*given, "--checkpoint", str(folder / "second/last.pt")], None),
        ("evaluate", given, None),
    ]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True)
    options.add_argument("--teacher-encoder", required=True, help="folder of all-mpnet-base-v2, unpacked")
    given = options.parse_args()
    for module, arguments, done in steps(given.data, given.teacher_encoder):
        if done is not None and done.exists():
            continue
        print("==", module, " ".join(arguments), flush=True)
        subprocess.run([sys.executable, "-m", f"chancery_training.{module}", *arguments], check=True)


if __name__ == "__main__":
    main()
