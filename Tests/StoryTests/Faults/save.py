"""Measures a save in an article with many marks beside a bare C program.

    save.py POSTIL SAVE_PROBE [MARKS [FOLDER]]

FOLDER is on the disk that is measured; else the system's folder for temporary files is.
"""

import json
import os
import subprocess
import sys

from bench import Bench, temporary


def fill(bench, count):
    """Copies one mark to as many sentences; returns the article's folder."""
    bench.gates(count + 400)
    bench.must("mark", "the-gates", "--as", "claim", "--quote", "Gate 1 was shut at dusk, said the "
               "keeper.", "--note", "first", "--tag", "gates")
    folder = bench.article()
    with open(os.path.join(folder, "article.json")) as file:
        text = json.load(file)["text"]
    with open(os.path.join(folder, "marks.json")) as file:
        content = json.load(file)
    (one,), marks, end = content["marks"], [], 0
    for number in range(count):
        exact = f"Gate {number + 1} was shut at dusk, said the keeper."
        start = text.index(exact, end)
        end = start + len(exact)
        span = {"start": start, "end": end, "exact": exact,
                "prefix": text[max(0, start - 32):start], "suffix": text[end:end + 32]}
        marks.append({**one, "id": f"m-{number:08}", "spans": [span]})
    with open(os.path.join(folder, "marks.json"), "w") as file:
        json.dump({**content, "marks": marks}, file, indent=2, sort_keys=True)
        file.write("\n")
    return folder


def main():
    postil, probe = [os.path.abspath(path) for path in sys.argv[1:3]]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    with temporary("save", *sys.argv[4:5]) as folder:
        bench = Bench(postil, os.path.join(folder, "bench"))
        article = fill(bench, count)
        other = os.path.join(bench.folder, "bare")
        os.makedirs(other)
        size = os.path.getsize(os.path.join(article, "marks.json"))
        print(f"{count} marks, {size} bytes", flush=True)
        run = subprocess.run([probe, bench.library, os.path.basename(article), "100", other])
        flaws = bench.flaws()
        print("\n".join(flaws) or "the library is sound")
    return 1 if flaws or run.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
