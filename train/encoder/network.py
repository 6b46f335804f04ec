"""The encoder (Devlin et al. 2019, BERT) and the heads on it, as PyTorch modules.

Heads: tags by a linear layer each; arcs and relations by biaffine attention (Dozat and Manning 2017). Training
computes in float32; the program rounds weights and what comes in to 7 bits, which costs next to nothing
(model/encoder/MODEL.md), so nothing is done here to learn around it.
"""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F

ARC, RELATION = 256, 64
SHAPES = 8


class Layer(nn.Module):
    def __init__(self, size, inner, heads):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(size, 3 * size), nn.Linear(size, size)
        self.up, self.down = nn.Linear(size, inner), nn.Linear(inner, size)
        self.norm1, self.norm2 = nn.LayerNorm(size, eps=1e-12), nn.LayerNorm(size, eps=1e-12)

    def forward(self, x, mask):
        b, n, size = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(q.shape[-1]) + mask, -1)
        x = self.norm1(x + self.out((weights @ v).transpose(1, 2).reshape(b, n, size)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    def __init__(self, pieces, size=384, inner=1536, layers=12, heads=12, positions=512):
        super().__init__()
        self.pieces, self.positions = nn.Embedding(pieces, size), nn.Embedding(positions, size)
        self.shapes = nn.Embedding(SHAPES, size)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, inner, heads) for _ in range(layers))

    def forward(self, ids, shapes, mask):
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.pieces(ids) + self.positions(places) + self.shapes(shapes))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Reader(nn.Module):
    """Encoder and heads: tags, arcs and relations of the words of windows."""

    def __init__(self, encoder, upos, xpos, relations, drop=0.15):
        super().__init__()
        self.encoder = encoder
        size = encoder.pieces.embedding_dim
        self.upos, self.xpos = nn.Linear(size, upos), nn.Linear(size, xpos)
        self.project = nn.Linear(size, 2 * ARC + 2 * RELATION)
        self.root = nn.Parameter(torch.zeros(ARC))
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.relation = nn.Parameter(torch.zeros(relations, RELATION + 1, RELATION + 1))
        nn.init.xavier_uniform_(self.arc.data[:ARC])
        nn.init.normal_(self.relation, std=0.02)
        nn.init.normal_(self.root, std=0.02)
        self.drop, self.drop_projected = nn.Dropout(drop), nn.Dropout(0.25)

    def forward(self, batch):
        vectors = self.encoder(batch["ids"], batch["shapes"], batch["mask"])
        size = vectors.shape[-1]
        words = self.drop(torch.gather(vectors, 1, batch["first"].unsqueeze(-1).expand(-1, -1, size)))
        projected = self.drop_projected(F.leaky_relu(self.project(words), 0.1))
        arc_child, arc_head, rel_child, rel_head = projected.split([ARC, ARC, RELATION, RELATION], -1)
        heads = torch.cat([self.root.expand(len(words), 1, -1), arc_head], 1)  # column 0 is the root
        arcs = with_one(arc_child) @ self.arc @ heads.transpose(1, 2) + batch["apart"]
        return self.upos(words), self.xpos(words), arcs, with_one(rel_child), with_one(rel_head)

    def relations(self, children, heads):
        """Scores of each relation for pairs of a child and its head."""
        return torch.einsum("td,rde,te->tr", children, self.relation, heads)


def with_one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
