"""Maximum spanning trees with one root (Chu and Liu 1965, Edmonds 1967)."""

import numpy as np


def best_tree(scores):
    """Finds heads for scores[child, head]; node 0 is the root and has exactly one child."""
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = spanning(scores)
    if (heads[1:] == 0).sum() == 1:
        return heads
    best = None
    for root in range(1, len(scores)):
        only = scores.copy()
        only[1:, 0] = -np.inf
        only[root, 0] = scores[root, 0]
        if scores[root, 0] < scores[1:, 0].max() - 15:
            continue
        found = spanning(only)
        total = only[np.arange(1, len(only)), found[1:]].sum()
        if best is None or total > best[0]:
            best = total, found
    return best[1]


def spanning(scores):
    n = len(scores)
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = cycle_of(heads)
    if not cycle:
        return heads
    return opened(scores, heads, cycle, [i for i in range(n) if i not in set(cycle)])


def cycle_of(heads):
    state = [0] * len(heads)
    for v in range(1, len(heads)):
        path, u = [], v
        while u > 0 and state[u] == 0:
            state[u] = 1
            path.append(u)
            u = heads[u]
        if u > 0 and state[u] == 1:
            return path[path.index(u):]
        for x in path:
            state[x] = 2
    return None


def opened(scores, heads, cycle, rest):
    """Takes the cycle for one node, solves the smaller problem and opens the cycle where it is entered."""
    last = len(rest)
    small = np.full((last + 1, last + 1), -np.inf)
    small[:last, :last] = scores[np.ix_(rest, rest)]
    leave = [max(cycle, key=lambda c: scores[i, c]) for i in rest]
    enter = [max(cycle, key=lambda c: scores[c, i] - scores[c, heads[c]]) for i in rest]
    for a, i in enumerate(rest):
        small[a, last] = scores[i, leave[a]]
        small[last, a] = scores[enter[a], i] - scores[enter[a], heads[enter[a]]]
    small[0, :] = -np.inf
    found, out = spanning(small), heads.copy()
    for a, i in enumerate(rest[1:], 1):
        out[i] = leave[a] if found[a] == last else rest[found[a]]
    entered = found[last]
    out[enter[entered]] = rest[entered]
    return out
