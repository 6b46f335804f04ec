"""Words cut into pieces, as the encoder sees them.

The vocabulary is the uncased one that the encoder was trained with, cut down to pieces that texts of the domain
use. Each word is cut for itself. Case is told apart from the pieces, by one of eight shapes.
"""

import gzip
import json
import re
import unicodedata
from collections import Counter

from tokenizers.implementations import BertWordPieceTokenizer

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
MOST_PIECES = 12  # of one word
EDGE = 7  # shape of the marks at both ends of a window


def shape(word):
    """Tells how a word is written: a small number, the same as shape in encoder/shape.go."""
    kinds = [unicodedata.category(c) for c in word]
    capitals = [kind == "Lu" for kind in kinds if kind[0] == "L"]
    if "Nd" in kinds:
        return 4
    if not capitals:
        return 5
    if not any(capitals):
        return 0
    if len(capitals) == 1:
        return 6
    if all(capitals):
        return 2
    return 1 if capitals[0] and not any(capitals[1:]) else 3


def trimmed(full, texts, treebanks, least=3):
    """Lists the pieces of a vocabulary that occur at least so often, and all single characters of Latin text."""
    words = Counter()
    for name in texts:
        for line in gzip.open(name, "rt", encoding="utf8"):
            words.update(re.findall(r"\w+|[^\w\s]", json.loads(line)["text"]))
    for document in treebanks:
        for sentence in document:
            words.update(word.form for word in sentence)
    cut = BertWordPieceTokenizer(full, lowercase=True)
    seen = Counter()
    for word, count in words.items():
        for piece in cut.encode(word, add_special_tokens=False).tokens:
            seen[piece] += count
    pieces = [line.rstrip("\n") for line in open(full, encoding="utf8")]
    rest = [p for p in pieces if p not in SPECIAL and (seen[p] >= least or plain_letter(p))]
    return SPECIAL + rest


def plain_letter(piece):
    bare = piece.removeprefix("##")
    return len(bare) == 1 and (ord(bare) < 0x250 or 0x2010 <= ord(bare) < 0x20D0)


class Cutter:
    """Cuts words by a vocabulary file, one piece a line."""

    def __init__(self, vocabulary):
        self.cut = BertWordPieceTokenizer(vocabulary, lowercase=True)
        self.known = {}

    def __call__(self, word):
        if word not in self.known:
            ids = self.cut.encode(word, add_special_tokens=False).ids[:MOST_PIECES]
            self.known[word] = ids or [SPECIAL.index("[UNK]")]
        return self.known[word]
