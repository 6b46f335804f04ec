"""Makes the careful reader, from the root of the repository with ../shared beside it: python train/encoder/careful.py --silver FILE.

The teacher that the silver in FILE is from: the same with --layers 12 --epochs 4 and without --silver.
"""

import argparse
import random
import subprocess
import time
from pathlib import Path

import torch

import base
import export
import measure
from fit import fit
from network import Encoder, Reader
from pieces import Cutter, trimmed
from treebank import documents, labels

COLUMNS = ("upos", "xpos", "relation")
LEAST = 5  # times a piece is seen in texts of the domain to be kept
INVENTED = 3000  # sentences of train/domain
LAYERS = 6  # of what ships


def options():
    a = argparse.ArgumentParser()
    a.add_argument("--data", default="../shared/data", type=Path)
    a.add_argument("--work", default="work-train", type=Path, help="folder for what is fetched and made")
    a.add_argument("--out", default="model/encoder", type=Path, help="folder of the model")
    a.add_argument("--silver", type=Path, help="trees that a teacher made; a quarter of them is read beside the others")
    a.add_argument("--layers", type=int, default=LAYERS)
    a.add_argument("--epochs", type=int, default=3)
    a.add_argument("--rate", type=float, default=3e-4)
    a.add_argument("--size", type=int, default=1000, help="pieces of a step")
    a.add_argument("--threads", type=int, default=2)
    a.add_argument("--short", action="store_true", help="products in bfloat16, for processors with AMX")
    return a.parse_args()


def main():
    a = options()
    torch.manual_seed(1)
    random.seed(1)
    torch.set_num_threads(a.threads)
    a.work.mkdir(exist_ok=True)
    gold = [d for name in ("ewt_train", "gum_train") for d in documents(a.data / f"syntax/{name}.conllu")]
    reader, pieces, cut = fresh(a, gold)
    begun = time.time()
    index = {c: {x: i for i, x in enumerate(reader.labels[c])} for c in COLUMNS}
    fit(reader, gold + more(a), cut, index, a.epochs, a.rate, size=a.size, short=a.short)
    torch.save(reader.state_dict(), a.work / "careful.pt")
    print(f"trained in {time.time() - begun:.0f} s")
    export.encoder_file(reader.encoder, pieces, a.out / "encoder.bin")
    export.heads_file(reader, a.out / "syntax.bin")
    told(reader, a.data, cut)


def fresh(a, gold):
    """A reader with the weights that training starts from, its pieces, and what cuts words into them."""
    weights, full = base.fetch(a.work)
    vocabulary = a.work / "vocabulary.txt"
    pieces = trimmed(str(full), sorted((a.data / "text").glob("*.gz")), gold, LEAST)
    vocabulary.write_text("\n".join(pieces) + "\n", encoding="utf8")
    encoder = Encoder(len(pieces), base.SIZE, base.INNER, a.layers, base.HEADS)
    base.fill(encoder, base.named(weights), full.read_text(encoding="utf8").split("\n")[:-1], pieces)
    known = {c: labels(gold, c) for c in COLUMNS}
    reader = Reader(encoder, *(len(known[c]) for c in COLUMNS))
    reader.labels = known
    return reader, pieces, Cutter(str(vocabulary))


def more(a):
    """Trees beside the gold: invented ones of the domain, and silver where there is some."""
    invented = a.work / "invented.conllu"
    with open(invented, "w", encoding="utf8") as out:
        subprocess.run(["go", "run", "./train/trees", "-n", str(INVENTED)], stdout=out, check=True)
    return documents(invented) + (quarter(documents(a.silver)) if a.silver else [])


def quarter(silver):
    """Forty sentences of each 160, so that they still stand beside each other."""
    return [[s for i, s in enumerate(d, 1) if i // 40 % 4 == 0] for d in silver]


def told(reader, data, cut):
    """Prints scores on the development parts, which shape nothing, before numbers are rounded."""
    for name in ("ewt_dev", "gum_dev"):
        treebank = documents(data / f"syntax/{name}.conllu")
        print(name, "windows:", measure.scores(reader, treebank, cut), "sentences:", measure.scores(reader, treebank, cut, True), flush=True)


if __name__ == "__main__":
    main()
