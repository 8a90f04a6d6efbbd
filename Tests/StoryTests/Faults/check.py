"""Measures `postil check` on the articles of PolNeAR with the marks that its annotators made.

    check.py POSTIL CORPUS [RUNS [FOLDER]]

CORPUS is the folder `polnear`, in which each text lies beside its annotations in the form of brat. A
library is made of them in FOLDER, else in the system's folder for temporary files.
"""

import json
import os
import re
import resource
import sys
import tempfile
import time

from bench import Bench

LIMIT = 2.0
TIME = "2025-01-01T00:00:00Z"
SIGNED = {"creator": "annotator", "created": TIME, "modified": TIME}
KINDS = {"Source": "source", "Cue": "cue", "Content": "claim"}
# What Postil escapes in its files: see docs/file-format.md.
ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def fingerprint(text):
    """FNV-1a in 64 bits, as hexadecimal digits."""
    found = 0xcbf29ce484222325
    for byte in text.encode():
        found = ((found ^ byte) * 0x100000001b3) & (2 ** 64 - 1)
    return f"{found:016x}"


def dumped(content, **how):
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, **how)
    return ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n"


def store(path, content):
    with open(path, "w") as file:
        file.write(dumped({**content, "version": "1.1"}, indent=2))


class Marked:
    """The marks and attributions of one article."""

    def __init__(self, article, text, annotations):
        self.text, self.hash = article["text"], fingerprint(article["text"])
        self.marks, self.assertions, self.steps = {}, [], []
        events = []
        for line in annotations:
            name, content, *_ = line.rstrip("\n").split("\t") + [""]
            if name.startswith("T"):
                self.mark(name, content, text)
            elif name.startswith("E"):
                events.append([role.split(":") for role in content.split()])
        self.events = events

    def mark(self, name, content, text):
        kind, _, places = content.partition(" ")
        # Words with a line feed in them go on in a line that may begin as an annotation does.
        if kind not in KINDS:
            return
        spans = [self.place(text, *map(int, part.split())) for part in places.split(";")]
        if None in spans:
            return
        spans.sort()
        if any(one[1] > next[0] for one, next in zip(spans, spans[1:])):
            return
        mark = {"id": f"m-{len(self.marks):08}", "kind": KINDS[kind], "textHash": self.hash,
                "spans": [self.anchor(*span) for span in spans], **SIGNED}
        self.marks[name] = mark
        self.step({"type": "add-mark", "mark": mark}, {"type": "remove-mark", "id": mark["id"]})

    def place(self, text, start, end):
        """Where the words stand in the article that stand there in the text."""
        words = text[start:end]
        places = [found.start() for found in re.finditer(re.escape(words), self.text)]
        if not words.strip() or not places:
            return None
        at = min(places, key=lambda place: abs(place - start))
        return at, at + len(words)

    def anchor(self, start, end):
        return {"start": start, "end": end, "exact": self.text[start:end],
                "prefix": self.text[max(0, start - 32):start], "suffix": self.text[end:end + 32]}

    def step(self, change, inverse):
        self.steps.append({"act": "do", "change": change, "inverse": inverse, "label": "marked",
                           "creator": "annotator", "time": TIME})

    def attribute(self, sources):
        """Adds what is missing to the ledger of sources."""
        for roles in self.events:
            def named(*beginnings):
                return [self.marks[mark] for role, mark in roles
                        if role.startswith(beginnings) and mark in self.marks]
            claims, origins = named("Content"), named("Source")
            if not claims:
                continue
            one = {"id": f"a-{len(self.assertions):08}", "claimMark": claims[0]["id"],
                   "stance": "supports", **SIGNED}
            changes = [{"type": "add-assertion", "assertion": one}]
            cues = named("Cue", "Attribution")
            if cues:
                one["cueMarks"] = [cue["id"] for cue in cues]
            if origins:
                name = " ".join(origins[0]["spans"][0]["exact"].split())
                source = re.sub("[^a-z0-9]+", "-", name.lower()).strip("-") or "x"
                one["sourceMarks"] = [origin["id"] for origin in origins]
                one["sources"] = [source]
                if source not in sources:
                    sources[source] = {"id": source, "name": name, "kind": "unknown",
                                       "creator": "annotator", "created": TIME}
                    changes.insert(0, {"type": "add-source", "source": sources[source]})
            self.assertions.append(one)
            self.step({"type": "group", "changes": changes},
                      {"type": "remove-assertion", "id": one["id"]})

    def write(self, folder):
        def place(mark):
            spans = mark["spans"]
            return spans[0]["start"], max(span["end"] for span in spans), mark["kind"], mark["id"]
        if not self.marks:
            return
        store(os.path.join(folder, "marks.json"), {
            "format": "postil-marks", "marks": sorted(self.marks.values(), key=place),
            "assertions": self.assertions, "corrections": []})
        with open(os.path.join(folder, "history.jsonl"), "w") as file:
            file.writelines(dumped(step, separators=(",", ":")) for step in self.steps)


def fill(bench, corpus):
    """Makes the library; returns the numbers of its articles and marks."""
    texts = [os.path.join(corpus, part, name) for part in ("train", "dev")
             for name in sorted(os.listdir(os.path.join(corpus, part))) if name.endswith(".txt")]
    bench.must("init", "lib")
    added = bench.run(["add", *texts])
    assert added.returncode == 0, added.stderr
    sources, count, root = {}, 0, os.path.join(bench.library, "articles")
    for name in sorted(os.listdir(root)):
        folder = os.path.join(root, name)
        with open(os.path.join(folder, "article.json")) as file:
            article = json.load(file)
        path = article["original"]["source"]
        with open(path, newline="") as file, open(path[:-4] + ".ann") as annotations:
            marked = Marked(article, file.read(), annotations)
        marked.attribute(sources)
        marked.write(folder)
        count += len(marked.marks)
    store(os.path.join(bench.library, "sources.json"), {
        "format": "postil-sources", "sources": [sources[name] for name in sorted(sources)]})
    return len(os.listdir(root)), count


def timed(bench):
    """Seconds that a check took, and seconds of all cores."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = bench.run(["check"])
    wall, after = time.monotonic() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, used, done


def main():
    postil, corpus = [os.path.abspath(path) for path in sys.argv[1:3]]
    if not os.path.isdir(corpus):
        print(f"not measured: a check of many articles, for there is no {corpus}")
        return 0
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 7
    with tempfile.TemporaryDirectory(dir=(sys.argv[4:] or [None])[0]) as folder:
        bench = Bench(postil, os.path.join(os.path.realpath(folder), "bench"))
        articles, marks = fill(bench, corpus)
        found = sorted((timed(bench) for _ in range(runs)), key=lambda run: run[0])
        said = found[0][2].stdout + found[0][2].stderr
        print(f"{articles} articles, {marks} marks, {os.cpu_count()} cores")
        for name, run in (("best", found[0]), ("median", found[runs // 2]), ("worst", found[-1])):
            print(f"check, {name} of {runs}: {run[0]:.2f} s, {run[1]:.2f} s of all cores")
        print(said.strip())
    return 0 if found[0][0] <= LIMIT and said == f"{articles} articles checked, no flaws\n" else 1


if __name__ == "__main__":
    sys.exit(main())
