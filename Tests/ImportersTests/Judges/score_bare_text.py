#!/usr/bin/env python3
"""Turns saved pages into bare text and scores what Postil makes of it, by shingles of four words.

    score_bare_text.py .build/release/postil [--variant NAME] [--worst N] [--write FOLDER]

The pages lie in `shared/corpora/pages` beside the package, or in `$POSTIL_SHARED/corpora/pages`:
`source.html` is the page, `expected.html` the body that a browser's reader view finds. Without them
it says so and ends well. Of each page the visible text is written down, a block a line, in the ways
of VARIANTS; the program reads it as plain text; the body blocks are held against the reader view's
text. Python's standard library alone.
"""
import argparse
import collections
import concurrent.futures
import html.parser
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile

BLOCKS = set(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend li "
    "main menu nav ol optgroup option p pre section select summary table tbody td textarea tfoot "
    "th thead tr ul title".split()
)
VOID = set("area base br col embed hr img input link meta param source track wbr".split())
NEVER = {"script", "style", "template", "noscript", "svg", "iframe", "object", "head", "math"}
CRUDE = {"script", "style"}
CLOSES = {"li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "td": {"td", "th"},
          "th": {"td", "th"}, "tr": {"tr", "td", "th"}, "option": {"option"}}
BODY = {"heading", "paragraph", "quote", "list-item", "preformatted", "table"}
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")

# What differs between copies: blank lines between blocks, the title as the first line, the cells
# of a row in one line, and whether the converter sees what the page hides.
VARIANTS = {
    "lines": {},
    "blank": {"blank": True},
    "titled": {"title": True, "blank": True},
    "rows": {"rows": True},
    "crude": {"crude": True, "title": True},
}


class Lines(html.parser.HTMLParser):
    """The visible lines of a page."""

    def __init__(self, crude=False, rows=False, **_):
        super().__init__(convert_charrefs=True)
        self.lines, self.line, self.title, self.stack = [], [], [], []
        self.crude, self.blocks = crude, BLOCKS - ({"td", "th"} if rows else set())

    def handle_starttag(self, tag, attrs):
        if tag in CLOSES and self.stack and self.stack[-1][0] in CLOSES[tag]:
            self.handle_endtag(self.stack[-1][0])
        if tag in self.blocks and self.stack and self.stack[-1][0] == "p":
            self.handle_endtag("p")
        if tag in self.blocks or tag == "br":
            self.end_line()
        elif tag in ("td", "th"):
            self.line.append(" ")
        if tag not in VOID:
            hidden = bool(self.stack) and self.stack[-1][1]
            self.stack.append((tag, hidden or self.hides(tag, dict(attrs))))

    def hides(self, tag, attrs):
        if self.crude:
            return tag in CRUDE
        return (tag in NEVER or "hidden" in attrs or attrs.get("aria-hidden") == "true"
                or bool(HIDDEN.search(attrs.get("style") or "")))

    def handle_endtag(self, tag):
        if tag in self.blocks:
            self.end_line()
        for depth in range(len(self.stack) - 1, max(-1, len(self.stack) - 30), -1):
            if self.stack[depth][0] == tag:
                del self.stack[depth:]
                return

    def handle_data(self, data):
        if self.stack and self.stack[-1][0] == "title":
            self.title.append(data)
        elif not (self.stack and self.stack[-1][1]):
            self.line.append(data)

    def end_line(self):
        line = " ".join("".join(self.line).split())
        self.line = []
        if line:
            self.lines.append(line)


def bare_text(page, crude=False, rows=False, title=False, blank=False):
    lines = Lines(crude, rows)
    lines.feed(page)
    lines.close()
    lines.end_line()
    first = [" ".join("".join(lines.title).split())] if title else []
    return ("\n\n" if blank else "\n").join([line for line in first if line] + lines.lines) + "\n"


class Expected(html.parser.HTMLParser):
    """The text of the reader view, captions of figures left out."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.skip = [], 0

    def handle_starttag(self, tag, attrs):
        self.skip += tag in ("figcaption", "script", "style")
        self.out.append(" " if tag in BLOCKS or tag == "br" else "")

    def handle_endtag(self, tag):
        self.skip = max(0, self.skip - (tag in ("figcaption", "script", "style")))
        self.out.append(" " if tag in BLOCKS else "")

    def handle_data(self, data):
        if not self.skip:
            self.out.append(data)


def shingles(text):
    words = re.findall(r"\w+", text.lower())
    if len(words) < 4:
        return collections.Counter([tuple(words)] if words else [])
    return collections.Counter(tuple(words[at:at + 4]) for at in range(len(words) - 3))


def score(expected, got):
    want, have = shingles(expected), shingles(got)
    hits = sum((want & have).values())
    if not want and not have:
        return 1.0, 1.0, 1.0
    precision = hits / sum(have.values()) if have else 0.0
    recall = hits / sum(want.values()) if want else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0


def judge(program, folder, page, variant, keep):
    source = open(os.path.join(folder, page, "source.html"), encoding="utf-8").read()
    expected = Expected()
    expected.feed(open(os.path.join(folder, page, "expected.html"), encoding="utf-8").read())
    path = os.path.join(keep, f"{page}.{variant}.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(bare_text(source, **VARIANTS[variant]))
    run = subprocess.run([program, "show", path, "--format", "json"], capture_output=True)
    if run.returncode:
        print(f"failed  {page}: {run.stderr.decode('utf-8', 'replace').strip()[:100]}")
        return page, (0.0, 0.0, 0.0)
    article = json.loads(run.stdout)
    # The number of a list's item stood in the bare text, and is shown before its words.
    body = [(block.get("marker") or "") + " " + article["text"][block["start"]:block["end"]]
            for block in article["blocks"]
            if block["role"] in BODY]
    return page, score("".join(expected.out), "\n".join(body))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--variant", choices=VARIANTS)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--write", metavar="FOLDER", help="keeps the bare texts there")
    told = parser.parse_args()
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), *[".."] * 4, "shared")
    shared = os.environ.get("POSTIL_SHARED", beside)
    folder = os.path.join(shared, "corpora", "pages")
    if not os.path.isdir(folder):
        print(f"no pages in {os.path.normpath(folder)}: passed over")
        return
    pages = sorted(name for name in os.listdir(folder)
                   if os.path.isfile(os.path.join(folder, name, "source.html")))
    with tempfile.TemporaryDirectory() as scratch:
        keep = told.write or scratch
        os.makedirs(keep, exist_ok=True)
        for variant in [told.variant] if told.variant else VARIANTS:
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                jobs = [pool.submit(judge, told.program, folder, page, variant, keep)
                        for page in pages]
                scores = [job.result() for job in jobs]
            for page, (p, r, f) in sorted(scores, key=lambda one: one[1][2])[:told.worst]:
                print(f"F1 {f:.3f}  P {p:.3f}  R {r:.3f}  {page}")
            p, r, f = (statistics.mean(one[1][i] for one in scores) for i in range(3))
            print(f"{variant:<7} F1 {f:.3f}  precision {p:.3f}  recall {r:.3f}  pages {len(pages)}")


if __name__ == "__main__":
    sys.exit(main())
