"""A lemma table from the treebanks: suffix rules by part of speech and the exceptions to them."""

from __future__ import annotations

from collections import Counter, defaultdict

from .corpora import Sentence

_OPEN = ("NOUN", "VERB", "AUX", "ADJ", "ADV", "PRON", "DET", "PART")
_RULES = {
    "NOUN": [["'s", ""], ["ches", "ch"], ["shes", "sh"], ["sses", "ss"], ["xes", "x"], ["ies", "y"], ["ss", "ss"], ["us", "us"], ["is", "is"], ["men", "man"], ["s", ""]],
    "VERB": [["ies", "y"], ["ied", "y"], ["sses", "ss"], ["ches", "ch"], ["shes", "sh"], ["xes", "x"], ["oes", "o"], ["ss", "ss"], ["s", ""],
             *[[c + c + e, c] for e in ("ing", "ed") for c in "bdgmnprt"],
             ["lling", "ll"], ["lled", "ll"], ["ssing", "ss"], ["ssed", "ss"],
             *[[stem + e, stem + "e"] for e in ("ing", "ed") for stem in ("phon", "pon", "at", "iz", "is", "ov", "iv", "av", "olv", "erv", "uc", "nc", "ng", "rg", "ag", "us", "ot", "ut", "it", "ur", "ir", "ar", "or", "in", "im", "am", "um", "om", "ak", "uk", "ik", "ok", "bl", "pl", "dl", "tl", "gl", "lls", "ns", "ls", "id", "ad", "ud", "ap", "yp", "op", "u", "e")],
             ["ying", "y"], ["ing", ""], ["ed", ""]],
}


def build(sentences: list[Sentence], limit: int = 14000) -> dict:
    """Exceptions "form|UPOS" → lemma, where the rules go wrong or the form is frequent, and the suffix rules."""
    counts: dict[tuple[str, str], Counter] = defaultdict(Counter)
    for sentence in sentences:
        for word, upos, lemma in zip(sentence.words, sentence.upos, sentence.lemmas):
            if upos in _OPEN:
                counts[(word.lower().replace("’", "'"), upos)][lemma] += 1
    exceptions = {}
    for (form, upos), lemmas in sorted(counts.items(), key=lambda item: -sum(item[1].values())):
        lemma = lemmas.most_common(1)[0][0]
        if apply(form, upos, {}, _RULES) != lemma and len(exceptions) < limit:
            exceptions[f"{form}|{upos}"] = lemma
    return {"exceptions": exceptions, "suffixes": _RULES}


def apply(form: str, upos: str, exceptions: dict, suffixes: dict) -> str:
    """The algorithm of src/language/model/lemmas.ts."""
    lower = form.lower().replace("’", "'")
    if f"{lower}|{upos}" in exceptions:
        return exceptions[f"{lower}|{upos}"]
    if upos in ("PROPN", "X", "PUNCT", "NUM"):
        return form
    for ending, replacement in suffixes.get(upos, []):
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            return lower[: -len(ending)] + replacement
    return lower
