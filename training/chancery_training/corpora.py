"""Readers of the corpora: each yields sentences as plain lists, with None where a layer has no gold."""

from __future__ import annotations

import csv
import gzip
import json
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

# Genres of GUM whose texts may be used commercially (public domain, CC BY, CC BY-SA); the others stay out of weights that ship.
GUM_OPEN_GENRES = frozenset("academic bio court interview news speech vlog voyage".split())
GUM_UNCLEAR_DOCUMENTS = frozenset({"GUM_court_carpet"})


@dataclass
class Sentence:
    words: list[str]
    upos: list[str] | None = None
    heads: list[int] | None = None  # 0 = root, k = k-th word
    relations: list[str] | None = None
    lemmas: list[str] | None = None
    names: list[str] | None = None  # BIO over PER, ORG, LOC
    guideline: str = "names"  # whose names: "names" (Universal NER's), "names_gum" or "names_news"
    attribution: list[str] | None = None  # BIO over SOURCE, CUE, CONTENT
    certainty: list[str] | None = None  # of each event's word, see CERTAINTY; O elsewhere
    document: str = ""


@dataclass
class Pair:
    """A sentence with its source and target marked, and the PLOVER root of what the one does to the other."""

    marked: str
    root: str
    weights: list[float] | dict[str, list[float]] | None = None  # probability of each root, where it is not plain gold; of a lesson, by what its teachers held out


@dataclass
class ConlluRows:
    document: str = ""
    sentence: str = ""
    rows: list[list[str]] = field(default_factory=list)


def conllu_rows(path: Path) -> Iterator[ConlluRows]:
    document = sentence = ""
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                document = line.split("=", 1)[1].strip()
            elif line.startswith("# sent_id"):
                sentence = line.split("=", 1)[1].strip()
            elif line and not line.startswith("#"):
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
            elif not line and rows:
                yield ConlluRows(document, sentence, rows)
                rows = []


def read_ud(path: Path) -> list[Sentence]:
    """UD treebank: words, UPOS, basic dependencies, lemmas; GUM's entities as names where MISC has them."""
    sentences = []
    for part in conllu_rows(path):
        rows = part.rows
        names = _gum_names(rows) if "gum" in path.name else None
        sentences.append(
            Sentence(
                words=[r[1] for r in rows],
                upos=[r[3] for r in rows],
                heads=[int(r[6]) for r in rows],
                relations=[r[7] for r in rows],
                lemmas=[r[2] for r in rows],
                names=names,
                guideline="names_gum",
                document=part.document,
            )
        )
    return sentences


def is_open_gum(sentence: Sentence) -> bool:
    genre = re.match(r"GUM_([a-z]+)_", sentence.document)
    return genre is not None and genre.group(1) in GUM_OPEN_GENRES and sentence.document not in GUM_UNCLEAR_DOCUMENTS


_LABELS = {"person": "PER", "organization": "ORG", "place": "LOC"}


def _gum_names(rows: list[list[str]]) -> list[str]:
    """Entity mentions of person, organisation and place whose words are a proper name, without determiner, outermost first."""
    stack: list[tuple[str, str, int]] = []
    spans: list[tuple[int, int, str]] = []
    for index, row in enumerate(rows):
        entity = next((m[len("Entity="):] for m in row[9].split("|") if m.startswith("Entity=")), "")
        for opening, single, closing in re.findall(r"(\([^()]*)(\))?|([^()]+\))", entity):
            if opening:
                identity, kind = (opening[1:].split("-") + [""])[:2]
                if single:
                    spans.append((index, index + 1, kind))
                else:
                    stack.append((identity, kind, index))
            elif closing:
                identity = closing[:-1]
                for at in range(len(stack) - 1, -1, -1):
                    if stack[at][0] == identity:
                        spans.append((stack[at][2], index + 1, stack[at][1]))
                        del stack[at]
                        break
    tags = ["O"] * len(rows)
    for start, end, kind in sorted(spans, key=lambda s: (s[0] - s[1])):
        label = _LABELS.get(kind)
        if label is None:
            continue
        while start < end and rows[start][3] in ("DET", "ADP", "PUNCT"):
            start += 1
        content = [rows[i] for i in range(start, end)]
        head = next((r for r in content if not (start < int(r[6]) <= end)), None)
        if not content or head is None or not all(_is_name_word(r) for r in content) or not any(r[3] == "PROPN" for r in content):
            continue
        if any(tag != "O" for tag in tags[start:end]):
            continue
        tags[start] = f"B-{label}"
        for i in range(start + 1, end):
            tags[i] = f"I-{label}"
    return tags


def _is_name_word(row: list[str]) -> bool:
    return row[3] in ("PROPN", "ADP", "DET", "PUNCT", "NUM", "CCONJ", "PART") or row[1][:1].isupper()


def with_trees(named: list[Sentence], trees: list[Sentence]) -> list[Sentence]:
    """Sentences with names of Universal NER, and the parse that EWT has of the same words."""
    parsed = {tuple(s.words): s for s in trees}
    return [replace(found, names=s.names, guideline=s.guideline) if (found := parsed.get(tuple(s.words))) else s for s in named]


def read_uner(path: Path) -> list[Sentence]:
    """Universal NER: words and BIO names."""
    sentences, words, tags = [], [], []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# ") and not words:
                continue
            if not line:
                if words:
                    sentences.append(Sentence(words=words, names=tags))
                words, tags = [], []
                continue
            columns = line.split("\t")
            if len(columns) >= 3 and columns[0].isdigit():
                words.append(columns[1])
                tags.append(columns[2] if columns[2] in ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC") else "O")
    return sentences


_SILVER = {"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC"}


def read_polnear(path: Path, split: str) -> list[Sentence]:
    """PolNeAR: CoreNLP's tokens and names (silver), gold attribution spans as BIO; nested attributions give way to the outer one."""
    sentences = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            if article["split"] != split:
                continue
            text = article["text"]
            spans = _attribution_spans(article["brat"])
            for tokens in article["silver"]:
                words = [text[t[0] : t[1]] for t in tokens]
                if not words or any(not w.strip() for w in words):
                    continue
                names = _bio([_SILVER.get(t[3], "O") for t in tokens])
                sentences.append(Sentence(words=words, names=names, guideline="names_news", attribution=_attribution_tags(tokens, spans), document=article["id"]))
    return sentences


def _attribution_spans(brat: list[str]) -> list[tuple[int, int, str]]:
    """Source, cue and content stretches of a brat file, discontinuous ones in pieces; those inside another's content are left out."""
    spans = []
    for line in "\n".join(brat).split("\n"):
        match = re.match(r"T\d+\t(Source|Cue|Content) ([\d ;]+)\t", line)
        if match:
            spans += [(int(a), int(b), match.group(1).upper()) for a, b in (piece.split() for piece in match.group(2).split(";"))]
    contents = [(a, b) for a, b, kind in spans if kind == "CONTENT"]
    return [(a, b, kind) for a, b, kind in spans if not any(x <= a and b <= y and (x, y) != (a, b) for x, y in contents)]


def _attribution_tags(tokens: list[list], spans: list[tuple[int, int, str]]) -> list[str]:
    first, last = tokens[0][0], tokens[-1][1]
    near = [span for span in spans if span[0] < last and first < span[1]]
    tags = ["O"] * len(tokens)
    for start, end, kind in near:
        inside = [i for i, t in enumerate(tokens) if start <= t[0] and t[1] <= end]
        for i in inside:
            tags[i] = ("B-" if tokens[i][0] == start else "I-") + kind
    return tags


def _bio(labels: list[str]) -> list[str]:
    return ["O" if label == "O" else ("I-" if i > 0 and labels[i - 1] == label else "B-") + label for i, label in enumerate(labels)]


def read_pairs(path: Path) -> list[Pair]:
    """PLV: sentences with <s>source</s> and <t>target</t>, and the PLOVER root."""
    with path.open(encoding="utf-8") as file:
        return [Pair(row["marked_sentence"], row["gold_root"].strip()) for row in csv.DictReader(file, delimiter="\t")]


def read_phoenix_names(path: Path) -> list[list[str]]:
    """Names of office holders the world over (PETRARCH's Phoenix dictionaries, MIT), as words: used to vary the names in training sentences."""
    names = []
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as lines:
        for line in lines:
            match = re.match(r"\+?([A-Z][A-Z'_-]+_)\s+# CountryInfo", line)
            if match:
                words = [w.capitalize() for w in match.group(1).strip("_").split("_") if w]
                if 2 <= len(words) <= 4:
                    names.append(words)
    return names


def read_gold_records(path: Path) -> list[Pair]:
    """PLOVER gold records made from the CAMEO manual: never trained on. Only those whose source and target stand in the text as written."""
    text = re.sub(r",\s*([\]}])", r"\1", path.read_text(encoding="utf-8", errors="replace"))
    pairs = []
    for block in re.split(r"\n\s*\{\s*\n?\s*\"id\":|\{\"id\":", text)[1:]:
        fields = {key: _field(block, key) for key in ("event", "text")}
        source, target = (_actor(block, role) for role in ("source", "target"))
        marked = _mark(fields["text"], source, target) if source and target else None
        if marked and fields["event"]:
            pairs.append(Pair(marked, fields["event"]))
    return pairs


def _field(block: str, key: str) -> str:
    match = re.search(rf'"{key}"\s*:\s*"((?:[^"\\]|\\.)*)"', block)
    return match.group(1).replace('\\"', '"') if match else ""


def _actor(block: str, role: str) -> str:
    match = re.search(rf'"{role}"\s*:\s*\[\s*\{{\s*"actorText"\s*:\s*"([^"]*)"', block)
    return match.group(1) if match else ""


def _mark(text: str, source: str, target: str) -> str | None:
    a, b = text.find(source), text.find(target)
    if a < 0 or b < 0 or a == b or (a < b < a + len(source)) or (b < a < b + len(target)):
        return None
    spans = sorted([(a, a + len(source), "s"), (b, b + len(target), "t")], reverse=True)
    for start, end, mark in spans:
        text = f"{text[:start]}<{mark}>{text[start:end]}</{mark}>{text[end:]}"
    return text


CERTAINTY = ["O", "ACTUAL", "NEGATED", "POSSIBLE", "FUTURE"]


def read_timeml(path: Path, folder: str) -> list[Sentence]:
    """TimeBank or AQUAINT: each event's word with how it is put forward, out of TimeML's polarity, modality and tense."""
    sentences = []
    with tarfile.open(path) as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            if member.name.endswith(".tml") and f"/{folder}/" in member.name:
                sentences += _timeml_sentences(archive.extractfile(member).read().decode("utf-8", "replace"), member.name)
    return sentences


def _timeml_sentences(xml: str, document: str) -> list[Sentence]:
    instances = {}
    for instance in re.findall(r"<MAKEINSTANCE ([^>]*)/>", xml):
        values = dict(re.findall(r'(\w+)="([^"]*)"', instance))
        instances.setdefault(values.get("eventID"), _certainty(values))
    found = []
    text = xml.split("<TEXT>")[-1].split("</TEXT>")[0]
    for part in re.split(r"\n\s*\n|(?<=[.!?])\s+(?=(?:<[^>]+>)*[A-Z\"`])", text):
        words, tags, event = [], [], "O"
        for tag, word in re.findall(r"<([^>]+)>|(\w+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+(?:-\w+)*|[^\w\s<>])", part):
            if tag:
                opened = re.match(r'EVENT\b.*\beid="(\w+)"', tag)
                event = instances.get(opened.group(1), "ACTUAL") if opened else "O" if tag == "/EVENT" else event
            else:
                words.append(word)
                tags.append(event)
        if 4 <= len(words) <= 80:
            found.append(Sentence(words=words, certainty=tags, document=document))
    return found


def _certainty(values: dict[str, str]) -> str:
    modality = values.get("modality", "none").lower()
    if values.get("polarity") == "NEG":
        return "NEGATED"
    if modality not in ("none", "delete", "close", "to", ""):
        return "POSSIBLE"
    return "FUTURE" if values.get("tense") == "FUTURE" else "ACTUAL"
