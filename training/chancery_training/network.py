"""The network: one encoder, heads that read it. Export keeps the three parts apart (encoder, sentence heads, pair head).

The teacher is the same network over a larger encoder (MPNetEncoder)."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from torch import nn
from transformers import BertConfig, BertModel, MPNetModel

CANDIDATES = 4

# MPNet's vocabulary is BERT's uncased one behind four marks of its own; its first, padding and last marks stand for [CLS], [PAD] and [SEP].
MPNET_FIRST, MPNET_PADDING, MPNET_LAST, MPNET_OFFSET = 0, 1, 2, 4
BERT_CLS, BERT_SEP = 101, 102


class Encoder(nn.Module):
    """MiniLM whose token types carry letter case (see wordpieces.shape)."""

    def __init__(self, folder: str, shapes: int, attention: str = "sdpa"):
        super().__init__()
        config = BertConfig.from_pretrained(folder)
        config._attn_implementation = attention
        self.bert = BertModel.from_pretrained(folder, config=config, add_pooling_layer=False)
        old = self.bert.embeddings.token_type_embeddings.weight.data
        table = nn.Embedding(shapes, old.shape[1])
        table.weight.data[:] = old[0] + 0.01 * torch.randn(shapes, old.shape[1])
        self.bert.embeddings.token_type_embeddings = table
        self.width = config.hidden_size

    def forward(self, input_ids, attention_mask, shape_ids):
        return self.bert(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=shape_ids).last_hidden_state


class MPNetEncoder(nn.Module):
    """mpnet-base fed with BERT's word pieces, that also sees letter case: the teacher's encoder, never shipped."""

    def __init__(self, folder: str, shapes: int):
        super().__init__()
        self.mpnet = MPNetModel.from_pretrained(folder, add_pooling_layer=False)
        self.width = self.mpnet.config.hidden_size
        self.shapes = nn.Embedding(shapes, self.width)
        nn.init.normal_(self.shapes.weight, std=0.01)

    def forward(self, input_ids, attention_mask, shape_ids):
        ids = input_ids + MPNET_OFFSET
        ids = ids.masked_fill(input_ids == BERT_CLS, MPNET_FIRST).masked_fill(input_ids == BERT_SEP, MPNET_LAST).masked_fill(attention_mask == 0, MPNET_PADDING)
        embedded = self.mpnet.embeddings.word_embeddings(ids) + self.shapes(shape_ids)
        return self.mpnet(inputs_embeds=embedded, attention_mask=attention_mask).last_hidden_state


def encoder_of(folder: Path, shapes: int, attention: str = "sdpa") -> nn.Module:
    """The encoder whose published weights lie in the folder: MiniLM (BERT) or mpnet."""
    kind = json.loads((folder / "config.json").read_text())["model_type"]
    return MPNetEncoder(str(folder), shapes) if kind == "mpnet" else Encoder(str(folder), shapes, attention)


class Mlp(nn.Sequential):
    def __init__(self, width: int, out: int, dropout: float):
        super().__init__(nn.Linear(width, out), nn.GELU(), nn.Dropout(dropout))


class SentenceHeads(nn.Module):
    """UPOS, biaffine dependencies (Dozat & Manning 2017), names, attribution and certainty over the first wordpiece of each word; word 0 is ROOT.

    `names_gum` and `names_news` learn names under other guidelines (GUM's entities, CoreNLP's labels) so that the encoder profits and the guideline of
    `names`, Universal NER's, is kept; they are not exported."""

    def __init__(self, width: int, upos: int, relations: int, names: int, attribution: int, certainty: int, arc: int = 256, relation: int = 96, dropout: float = 0.25):
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        self.upos = nn.Linear(width, upos)
        self.names = nn.Linear(width, names)
        self.names_gum, self.names_news = nn.Linear(width, names), nn.Linear(width, names)
        self.attribution = nn.Linear(width, attribution)
        self.certainty = nn.Linear(width, certainty)
        self.arc_dependent, self.arc_head = Mlp(width, arc, dropout), Mlp(width, arc, dropout)
        self.arc = nn.Linear(arc + 1, arc, bias=False)
        self.relation_dependent, self.relation_head = Mlp(width, relation, dropout), Mlp(width, relation, dropout)
        self.relation = nn.Parameter(torch.zeros(relations, relation + 1, relation + 1))
        nn.init.normal_(self.relation, std=0.02)

    @staticmethod
    def words(hidden, word_starts):
        index = word_starts.unsqueeze(-1).expand(-1, -1, hidden.shape[-1])
        return torch.gather(hidden, 1, index)

    def arcs(self, words, root):
        """Scores [B, W, W+1]: how well each word (and ROOT, column 0) governs each word."""
        heads = self.arc_head(torch.cat([root, words], dim=1))
        return self.arc(_with_one(self.arc_dependent(words))) @ heads.transpose(1, 2)

    def relation_scores(self, words, root, heads):
        """Scores [B, W, R] for the given governor of each word (0 = ROOT)."""
        governors = self.relation_head(torch.cat([root, words], dim=1))
        chosen = torch.gather(governors, 1, heads.unsqueeze(-1).expand(-1, -1, governors.shape[-1]))
        return torch.einsum("bwi,rij,bwj->bwr", _with_one(self.relation_dependent(words)), self.relation, _with_one(chosen))

    def candidate_relations(self, words, root, heads):
        """Best relation for each candidate governor [B, W, K]: the dependent's half of the biaffine product is worked out once a word."""
        governors = _with_one(self.relation_head(torch.cat([root, words], dim=1)))
        batch, count, _ = words.shape
        labels, inner, outer = self.relation.shape
        half = (_with_one(self.relation_dependent(words)) @ self.relation.permute(1, 0, 2).reshape(inner, labels * outer)).view(batch, count, labels, outer)
        best = []
        for k in range(CANDIDATES):
            chosen = torch.gather(governors, 1, heads[:, :, k].unsqueeze(-1).expand(-1, -1, outer))
            best.append((half @ chosen.unsqueeze(-1)).squeeze(-1).argmax(-1))
        return torch.stack(best, dim=-1)

    def forward(self, hidden, word_starts, word_mask):
        words, root = self.words(hidden, word_starts), hidden[:, :1]
        allowed = torch.cat([torch.ones_like(word_mask[:, :1]), word_mask], dim=1).unsqueeze(1)
        scores = self.arcs(words, root).masked_fill(allowed == 0, -1e4)
        scores = torch.log_softmax(scores, dim=-1)
        padded = nn.functional.pad(scores, (0, CANDIDATES), value=-1e4)
        best, heads = torch.topk(padded, CANDIDATES, dim=-1)
        heads = torch.clamp(heads, max=words.shape[1])
        relations = self.candidate_relations(words, root, heads)
        return self.upos(words), heads, best, relations, self.names(words), self.attribution(words), self.certainty(words)


def _with_one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], dim=-1)


class PairHead(nn.Module):
    """PLOVER root of what the marked source does to the marked target: reads the four markers and [CLS]."""

    def __init__(self, width: int, roots: int, dropout: float = 0.2):
        super().__init__()
        self.mlp = Mlp(5 * width, 256, dropout)
        self.out = nn.Linear(256, roots)

    def forward(self, hidden, marker_positions):
        at = torch.cat([torch.zeros_like(marker_positions[:, :1]), marker_positions], dim=1)
        pooled = torch.gather(hidden, 1, at.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))
        return self.out(self.mlp(pooled.flatten(1)))
