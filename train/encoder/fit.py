"""Fine-tuning: the encoder and its heads learn treebanks."""

import gc
import random
import time

import torch
import torch.nn.functional as F

from windows import batches, shuffled

APART = -1e4


def tensors(group, indices):
    """Pads windows to one batch; with `indices`, the gold answers too."""
    n, m, b = max(len(w["ids"]) for w in group), max(len(w["first"]) for w in group), len(group)
    t = dict(ids=torch.zeros(b, n, dtype=torch.long), shapes=torch.full((b, n), 7), mask=torch.full((b, 1, 1, n), APART),
             first=torch.zeros(b, m, dtype=torch.long), apart=torch.full((b, m, m + 1), APART))
    gold = {k: torch.full((b, m), -100) for k in ("upos", "xpos", "head", "relation")}
    for i, w in enumerate(group):
        k, j = len(w["ids"]), len(w["first"])
        t["ids"][i, :k], t["shapes"][i, :k] = torch.tensor(w["ids"]), torch.tensor(w["shapes"])
        t["mask"][i, 0, 0, :k], t["first"][i, :j] = 0, torch.tensor(w["first"])
        s = torch.tensor(w["sentence"])
        t["apart"][i, :j, 1:j + 1] = (s[:, None] != s[None]) * APART
        t["apart"][i, :, 0] = 0
        if indices:
            gold["head"][i, :j] = torch.tensor(w["heads"]) + 1
            for column in ("upos", "xpos", "relation"):
                gold[column][i, :j] = torch.tensor([indices[column].get(getattr(x, column), -100) for x in w["words"]])
    return t, gold


def loss_of(reader, t, gold):
    upos, xpos, arcs, children, heads = reader(t)
    inner = gold["head"] > 0
    at = (gold["head"] - 1).clamp(min=0).unsqueeze(-1).expand(-1, -1, heads.shape[-1])
    relations = reader.relations(children[inner], torch.gather(heads, 1, at)[inner])
    entropy = lambda scores, answers: F.cross_entropy(scores.reshape(-1, scores.shape[-1]), answers.reshape(-1), ignore_index=-100)
    return (0.5 * entropy(upos, gold["upos"]) + 0.5 * entropy(xpos, gold["xpos"]) + entropy(arcs, gold["head"])
            + entropy(relations, gold["relation"][inner]))


def optimizer_of(reader, rate, head_rate, frozen):
    encoder = reader.encoder
    still = [encoder.pieces, encoder.positions] + list(encoder.layers[:frozen])
    for module in still:
        for p in module.parameters():
            p.requires_grad = False
    below = [p for p in encoder.parameters() if p.requires_grad]
    above = [p for name, p in reader.named_parameters() if not name.startswith("encoder.")]
    return torch.optim.AdamW([dict(params=below, lr=rate), dict(params=above, lr=head_rate)], betas=(0.9, 0.98), weight_decay=0.01,
                             fused=True)


def fit(reader, documents, cut, indices, epochs, rate=3e-4, head_rate=2e-3, size=1000, frozen=2, short=False):
    """Trains for a fixed number of passes; with `short`, products are computed in bfloat16 where the processor can."""
    chance = random.Random(1)
    optimizer = optimizer_of(reader, rate, head_rate, frozen)
    passes = [batches(shuffled(documents, cut, chance), size, chance) for _ in range(epochs)]
    gc.freeze()  # millions of words that are never given back need not be looked through
    total, step, begun = sum(map(len, passes)), 0, time.time()
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / (0.08 * total), max(0.02, 1 - s / total)))
    reader.train()
    for groups in passes:
        for group in groups:
            with torch.autocast("cpu", torch.bfloat16, enabled=short):
                loss = loss_of(reader, *tensors(group, indices))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % 50 == 0 or step in (3, 10):
                print(f"step {step} of {total}: loss {loss.item():.3f}, {time.time() - begun:.0f} s", flush=True)
