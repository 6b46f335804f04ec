#!/usr/bin/env python3
"""Count telephone calls per city."""
import csv, sys
from collections import Counter


def main(path):
    n = Counter()
    with open(path, newline="") as f:
        for row in csv.DictReader(f):
            # one call, one count
            n[row["called"]] += 1
    for city, k in n.most_common():
        print(f"{city:20} {k:5d}")


if __name__ == "__main__":
    main(sys.argv[1])
