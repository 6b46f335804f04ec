"""Scores on treebanks, to look at while training; `parley score syntax` is what counts."""

import numpy as np
import torch

from fit import tensors
from tree import best_tree
from windows import batches, packed


def predict(reader, found, size=4000):
    """Adds to each window what the reader makes of it."""
    reader.eval()
    root = reader.labels["relation"].index("root")
    with torch.inference_mode():
        for group in batches(found, size):
            t, _ = tensors(group, None)
            upos, xpos, arcs, children, heads = reader(t)
            for i, w in enumerate(group):
                n = len(w["first"])
                w["upos"], w["xpos"] = upos[i, :n].argmax(-1), xpos[i, :n].argmax(-1)
                w["got"] = trees(arcs[i, :n, :n + 1].double().numpy(), w["sentence"])
                at = torch.tensor([max(h, 0) for h in w["got"]])
                scores = reader.relations(children[i, :n], heads[i, at])
                scores[:, root] = -1e9
                w["relations"] = [root if h < 0 else int(r) for h, r in zip(w["got"], scores.argmax(-1))]


def trees(arcs, sentence):
    """Finds the best tree of each sentence of a window; heads count in the window, -1 is the root."""
    got, start = [], 0
    while start < len(sentence):
        end = start + sentence[start:].count(sentence[start])
        scores = np.full((end - start + 1, end - start + 1), -1e9)
        scores[1:, 0], scores[1:, 1:] = arcs[start:end, 0], arcs[start:end, start + 1:end + 1]
        got += [h - 1 + start if h else -1 for h in best_tree(scores)[1:]]
        start = end
    return got


def scores(reader, documents, cut, single=False):
    """Counts right tags, heads and labelled heads over documents."""
    groups = [[s] for d in documents for s in d] if single else documents
    found = [w for d in groups for w in packed(d, cut)]
    predict(reader, found)
    total = right_tag = right_head = right_both = 0
    for w in found:
        for i, word in enumerate(w["words"]):
            total += 1
            right_tag += reader.labels["upos"][w["upos"][i]] == word.upos
            head = w["got"][i] == w["heads"][i]
            right_head += head
            right_both += head and reader.labels["relation"][w["relations"][i]] == word.relation
    return f"UPOS {100 * right_tag / total:.2f} UAS {100 * right_head / total:.2f} LAS {100 * right_both / total:.2f} ({total} words)"
