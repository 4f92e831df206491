"""PLOVER roots counted: accuracy, macro-F1 and quad class; shared by whatever measures them."""

from __future__ import annotations

QUADS = {
    "verbal cooperation": {"AGREE", "CONSULT", "SUPPORT", "CONCEDE"},
    "material cooperation": {"COOPERATE", "AID", "RETREAT", "YIELD"},
    "verbal conflict": {"REQUEST", "ACCUSE", "REJECT", "THREATEN"},
    "material conflict": {"PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"},
}


def quad_of(root: str) -> str | None:
    return next((quad for quad, roots in QUADS.items() if root in roots), None)


def root_figures(wanted: list[str], found: list[str]) -> dict[str, float]:
    """Accuracy, macro-F1 over the roots that are wanted, accuracy of the quad class."""
    roots = sorted(set(wanted))
    f1 = [2 * sum(w == f == root for w, f in zip(wanted, found)) / max(1, sum(w == root for w in wanted) + sum(f == root for f in found)) for root in roots]
    return {
        "root accuracy": sum(w == f for w, f in zip(wanted, found)) / len(wanted),
        "root macro-F1": sum(f1) / len(f1),
        "quad accuracy": sum(quad_of(w) == quad_of(f) for w, f in zip(wanted, found)) / len(wanted),
    }
