"""Windows: whole sentences that follow each other, up to 128 pieces, a mark in front and one behind each."""

import random

from pieces import EDGE, SPECIAL, shape

LONGEST = 128  # pieces of a window, marks included
CLS, SEP = SPECIAL.index("[CLS]"), SPECIAL.index("[SEP]")


def window(sentences, cut):
    """Lays sentences out as one window; heads count in the words of the window, -1 is a root."""
    w = dict(ids=[CLS], shapes=[EDGE], first=[], sentence=[], words=[], heads=[])
    for number, sentence in enumerate(sentences):
        start = len(w["words"])
        for word in sentence:
            ids = cut(word.form)
            w["first"].append(len(w["ids"]))
            w["ids"] += ids
            w["shapes"] += [shape(word.form)] * len(ids)
            w["words"].append(word)
            w["sentence"].append(number)
            w["heads"].append(word.head + start if word.head >= 0 else -1)
        w["ids"].append(SEP)
        w["shapes"].append(EDGE)
    return w


def length(sentence, cut):
    return sum(len(cut(word.form)) for word in sentence) + 1


def packed(document, cut, most=LONGEST):
    """Packs the sentences of a document in order, as the program does: as many as fit."""
    groups, size = [], most
    for sentence in document:
        n = length(sentence, cut)
        if size + n + 1 > most:
            groups.append([])
            size = 0
        groups[-1].append(sentence)
        size += n
    return [window(group, cut) for group in groups]


def shuffled(documents, cut, chance=random):
    """Packs documents anew for one pass of training: from a sentence on its own up to full windows."""
    found = []
    for document in documents:
        at = 0
        while at < len(document):
            most = chance.choice((1, 48, 96, LONGEST, LONGEST, LONGEST))
            size, end = length(document[at], cut), at + 1
            while end < len(document) and size + length(document[end], cut) + 1 <= most:
                size += length(document[end], cut)
                end += 1
            if size <= 254:
                found.append(window(document[at:end], cut))
            at = end
    return found


def batches(found, most, chance=None):
    """Groups windows of like length, at most so many pieces with padding a batch."""
    found = list(found)
    if chance:
        chance.shuffle(found)
    groups = []
    for i in range(0, len(found), 1000):
        pool, group = sorted(found[i:i + 1000], key=lambda w: len(w["ids"])), []
        for w in pool:
            if group and (len(group) + 1) * len(w["ids"]) > most:
                groups.append(group)
                group = []
            group.append(w)
        if group:
            groups.append(group)
    if chance:
        chance.shuffle(groups)
    return groups
