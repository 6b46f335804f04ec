"""Sentences of Universal Dependencies treebanks, document by document.

A word is (form, upos, xpos, head, relation); heads count from 0 inside the sentence, -1 is the root. Ranges
of multiword tokens and empty nodes are left out, as `score/conllu` leaves them out.
"""

from collections import namedtuple

Word = namedtuple("Word", "form upos xpos head relation")


def documents(path):
    """Lists the documents of a file, each a list of sentences, each a list of Words."""
    found, sentence = [[]], []
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc") and found[-1]:
            found.append([])
        if not line and sentence:
            found[-1].append(sentence)
            sentence = []
        columns = line.split("\t")
        if len(columns) == 10 and columns[0].isdigit():
            sentence.append(Word(columns[1], columns[3], columns[4], int(columns[6]) - 1, columns[7]))
    if sentence:
        found[-1].append(sentence)
    return [document for document in found if document]


def labels(all_documents, column):
    """Sorts the different values of one column."""
    return sorted({getattr(word, column) for document in all_documents for sentence in document for word in sentence})
