"""Writes what the original tokenizer makes of words, for the tests of encoder: python golden.py VOCABULARY DATA OUT."""

import gzip
import hashlib
import json
import sys
from itertools import islice
from pathlib import Path

from pieces import Cutter, shape

WORDS = """The Zelenskyy Erdoğan İstanbul Łódź naïve CO2 U.S. U.S.-led 1,250.75 won't O'Brien al-Ani “quoted” — … ‘ ’s €5bn №7
Ålesund ＦＵＬＬ ﬁnal Straße ΑΘΗΝΑ Москва 北京 서울 محمد नमस्ते 🙂 🇳🇴 a\u0301 \u200b\u200b zero\u200bwidth \ufeffbom soft\u00adhyphen
\u0000 \ufffd Ⅳ ½ x² ªº ǅ ŉ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
supercalifragilisticexpialidociousness-and-antidisestablishmentarianism ##ing a\u00a0b c\u2028d \x1b[31m _under_score_ @handle
#tag http://example.org/a?b=c e-mail’s Dr. Jr. III iPhone NATO-Ukraine G7 9:30am 2026-11-30 ~!@$%^&*()_+ ´ ¨ ﷺ ㎏""".split(" ")


def paragraphs(data):
    for name in sorted(Path(data, "text").glob("*.gz")):
        lines = gzip.open(name, "rt", encoding="utf8")
        yield from islice((p for line in lines for p in json.loads(line)["text"].split("\n") if p.strip()), 5000)


def main(vocabulary, data, out):
    cut = Cutter(vocabulary)
    words = [w for part in WORDS for w in part.split("\n")]
    with open(Path(out, "words.jsonl"), "w", encoding="utf8") as f:
        for w in words:
            f.write(json.dumps(dict(word=w, pieces=cut(w), shape=shape(w))) + "\n")
    sums, sum_now = [], hashlib.sha256()
    for n, paragraph in enumerate(paragraphs(data), 1):
        for word in paragraph.split(" "):
            sum_now.update((" ".join(map(str, cut(word))) + f" {shape(word)}\n").encode())
        if n % 100 == 0:
            sums.append(sum_now.hexdigest()[:16])
            sum_now = hashlib.sha256()
    Path(out, "sentences.txt").write_text("\n".join(sums) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
