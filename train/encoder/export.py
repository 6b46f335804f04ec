"""Writes weights as the program reads them (model/tensors.go): rounded, and packed as its kernels want them."""

import json
import struct

import numpy as np


class File:
    """A file of tensors under way."""

    def __init__(self):
        self.numbers, self.text, self.places, self.parts, self.size = {}, {}, {}, [], 0

    def add(self, name, array):
        kind = {"int8": "int8", "float32": "float32"}[str(array.dtype)]
        self.places[name] = dict(kind=kind, shape=list(array.shape), at=self.size)
        data = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<")).tobytes()
        self.parts.append(data + bytes(-len(data) % 64))
        self.size += len(self.parts[-1])

    def floats(self, name, tensor):
        self.add(name, tensor.detach().float().numpy())

    def norm(self, name, module):
        self.floats(name + ".gain", module.weight)
        self.floats(name + ".bias", module.bias)

    def table(self, name, tensor):
        """Rows of bytes, each with the worth of a step."""
        values, scales = stepped(tensor.detach().float().numpy(), 127)
        self.add(name, values)
        self.add(name + ".scales", scales)

    def dense(self, name, module):
        """A matrix of 7 bits: panels of 16 outputs, in them groups of four inputs of each output."""
        values, scales = stepped(module.weight.detach().float().numpy(), 63)
        outputs, inputs = values.shape
        packed = values.reshape(outputs // 16, 16, inputs // 4, 4).transpose(0, 2, 1, 3)
        self.add(name, packed.reshape(outputs, inputs))
        self.add(name + ".sums", values.sum(1, dtype=np.int64).astype(np.float32))
        self.add(name + ".scales", scales)
        self.floats(name + ".bias", module.bias)

    def write(self, path):
        head = json.dumps(dict(numbers=self.numbers, text=self.text, tensors=self.places), ensure_ascii=False, sort_keys=True).encode()
        with open(path, "wb") as out:
            out.write(b"PLT1" + struct.pack("<I", len(head)) + head + bytes(-(8 + len(head)) % 64))
            for part in self.parts:
                out.write(part)


def stepped(rows, most):
    """Rounds each row to whole steps, at most so many either way."""
    scales = (np.maximum(np.abs(rows).max(1), 1e-9) / most).astype(np.float32)
    return np.clip(np.rint(rows / scales[:, None]), -most, most).astype(np.int8), scales


def encoder_file(encoder, pieces, path):
    f = File()
    f.numbers.update(layers=len(encoder.layers), heads=encoder.layers[0].heads)
    f.text["pieces"] = "\n".join(pieces) + "\n"
    f.table("pieces", encoder.pieces.weight)
    f.table("positions", encoder.positions.weight)
    f.floats("shapes", encoder.shapes.weight.reshape(-1))
    f.norm("norm", encoder.norm)
    for i, layer in enumerate(encoder.layers):
        for part in ("qkv", "out", "up", "down"):
            f.dense(f"layers.{i}.{part}", getattr(layer, part))
        f.norm(f"layers.{i}.norm1", layer.norm1)
        f.norm(f"layers.{i}.norm2", layer.norm2)
    f.write(path)


def heads_file(reader, path):
    """The heads: float32 but for the projection; widths padded to what kernels take."""
    f = File()
    for name in ("upos", "xpos", "relation"):
        f.text[name] = "\n".join(reader.labels[name]) + "\n"
    f.dense("project", reader.project)
    for name in ("upos", "xpos"):
        head = getattr(reader, name)
        f.add(name, padded(head.weight.detach().numpy().T, 1))
        f.add(name + ".bias", padded(head.bias.detach().numpy()[None], 1)[0])
    f.floats("root", reader.root)
    f.floats("arc", reader.arc)
    # For each relation a matrix from child to head, laid out child by (relation, head).
    relation = reader.relation.detach().numpy().transpose(1, 0, 2)
    f.add("relation", padded(relation.reshape(len(relation), -1), 1))
    f.write(path)


def padded(matrix, axis):
    """Fills a side with zeros to a multiple of 16."""
    more = -matrix.shape[axis] % 16
    widths = [(0, 0), (0, 0)]
    widths[axis] = (0, more)
    return np.pad(matrix, widths).astype(np.float32)
