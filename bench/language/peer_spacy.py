"""spaCy's en_core_web_sm on the same data, one JSON object on standard output. Argument: a JSON file {texts, names: [{words, tags}], upos: [{words, upos}]}."""

import json
import os
import resource
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = os.environ["BLIS_NUM_THREADS"] = "1"

import spacy  # noqa: E402
from spacy.tokens import Doc  # noqa: E402
from spacy.util import get_installed_models  # noqa: E402

LABELS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


def spans(tags):
    found, start = set(), None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and not (tag.startswith("I-") and tag[2:] == tags[start][2:]):
            found.add((start, i, tags[start][2:]))
            start = None
        if start is None and tag != "O":
            start = i
    return found


def entities(doc):
    for entity in doc.ents:
        if entity.label_ in LABELS:
            start = entity.start + (1 if doc[entity.start].lower_ == "the" and len(entity) > 1 else 0)
            yield start, entity.end, LABELS[entity.label_]


def main():
    given = json.load(open(sys.argv[1], encoding="utf-8"))
    model = next(name for name in ("en_core_web_sm", *sorted(get_installed_models())) if name in get_installed_models() and name.startswith("en_core_web_sm"))
    nlp = spacy.load(model)
    for text in given["texts"][:5]:
        nlp(text)
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in nlp.pipe(given["texts"], batch_size=32):
        pass
    result = {"model": f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}, spaCy {spacy.__version__}", "cpuSeconds": time.process_time() - cpu, "wallSeconds": time.perf_counter() - wall}
    result["peakMegabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    right = words = 0
    docs = nlp.pipe(Doc(nlp.vocab, words=s["words"]) for s in given["upos"])
    for doc, sentence in zip(docs, given["upos"]):
        right += sum(token.pos_ == upos for token, upos in zip(doc, sentence["upos"]))
        words += len(doc)
    result["upos"] = right / words
    hits, found_all, gold_all = {}, {}, {}
    for doc, sentence in zip(nlp.pipe(Doc(nlp.vocab, words=s["words"]) for s in given["names"]), given["names"]):
        gold, found = spans(sentence["tags"]), set(entities(doc))
        for label in ("PER", "ORG", "LOC", "all"):
            mine, theirs = ({s for s in side if label in (s[2], "all")} for side in (found, gold))
            hits[label] = hits.get(label, 0) + len(mine & theirs)
            found_all[label] = found_all.get(label, 0) + len(mine)
            gold_all[label] = gold_all.get(label, 0) + len(theirs)
    result["names"] = {label: 2 * hits[label] / max(1, found_all[label] + gold_all[label]) for label in hits}
    print(json.dumps(result))


main()
