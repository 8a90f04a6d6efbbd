"""Times keys in an article of a megabyte with 5,000 marks, and `less` on the same text beside it.

    keys.py POSTIL [ROUNDS]

A time is from the moment when a key is written into a pseudo-terminal of 80x24 until bytes of the new
frame come out. Both programs are asked in turn, round by round, so that what else the machine does
meets both. It fails where `j` takes more than 1 ms in the median or 4 ms at the 99th of 100, or where
one by which a line scrolls sends more than 400 bytes, by which two scroll more than 800.
"""

import fcntl
import json
import os
import pty
import random
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Faults"))
from bench import Bench, temporary  # noqa: E402

CHARACTERS, MARKS = 1_000_000, 5_000
WORDS = ("the keeper of the gate said on Monday that nothing in the log shows who raised it by hand "
         "before the tide came in and the board met to hear of it").split()


def long_article(bench, seed=7):
    """A library with one article, and its text as a file."""
    dice, paragraphs, length = random.Random(seed), [], 0
    while length < CHARACTERS:
        sentences = [" ".join(dice.choices(WORDS, k=12)).capitalize() + f" at {length + part}."
                     for part in range(5)]
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 2
    bench.write("long.txt", "\n\n".join(["A long article", *paragraphs]) + "\n")
    bench.must("init", "lib")
    bench.must("add", "long.txt")
    article = os.listdir(os.path.join(bench.library, "articles"))[0]
    bench.must("mark", article, "--as", "claim", "--range", "20:60")
    mark_all(os.path.join(bench.library, "articles", article), dice)
    return article


def mark_all(folder, dice):
    """As many marks as are wanted, made after the one that is there: a command for each takes too long."""
    with open(os.path.join(folder, "article.json")) as file:
        text = json.load(file)["text"]
    path = os.path.join(folder, "marks.json")
    with open(path) as file:
        marks = json.load(file)
    model = marks["marks"][0]
    step = (len(text) - 200) // MARKS
    marks["marks"] = []
    for number in range(MARKS):
        start = 20 + number * step + dice.randrange(20)
        end = start + dice.randrange(8, 120)
        span = {"start": start, "end": end, "exact": text[start:end],
                "prefix": text[max(0, start - 32):start], "suffix": text[end:end + 32]}
        kind = dice.choice(["claim", "source", "cue", "highlight"])
        name = "m-" + "".join(dice.choices("0123456789abcdefghjkmnpqrstvwxyz", k=8))
        marks["marks"].append({**model, "id": name, "kind": kind, "spans": [span]})
    with open(path, "w") as file:
        json.dump(marks, file)


class Screen:
    """A program in a pseudo-terminal."""

    def __init__(self, arguments, environment, columns=80, rows=24):
        self.end, inside = pty.openpty()
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        begin = time.perf_counter()
        self.child = subprocess.Popen(
            arguments, stdin=inside, stdout=inside, stderr=inside, env=environment,
            preexec_fn=lambda: (os.setsid(), fcntl.ioctl(0, termios.TIOCSCTTY, 0)))
        os.close(inside)
        select.select([self.end], [], [], 10)
        self.first = (time.perf_counter() - begin) * 1000
        self.drain(1.0)

    def drain(self, quiet):
        """What comes until nothing came for so many seconds."""
        got = b""
        while select.select([self.end], [], [], quiet)[0]:
            got += os.read(self.end, 65536)
        return got

    def press(self, key):
        """Milliseconds, or None where nothing was drawn, and what was written."""
        begin = time.perf_counter()
        os.write(self.end, key)
        if not select.select([self.end], [], [], 1)[0]:
            return None, b""
        took = (time.perf_counter() - begin) * 1000
        return took, self.drain(0.004)

    def close(self):
        self.child.send_signal(signal.SIGKILL)
        self.child.wait()
        os.close(self.end)


def scrolled(written):
    """How many lines scrolled in a region: SU has their number, and one is a line feed in the last row."""
    several = re.search(rb"\x1b\[(\d+)S", written)
    return int(several[1]) if several else written.count(b"\n") if b"\x1b[2;" in written else 0


class Times:
    def __init__(self):
        self.times, self.bytes, self.scrolls = [], [], {}

    def add(self, took, written):
        if took is not None:
            self.times.append(took)
            self.bytes.append(len(written))
            self.scrolls.setdefault(scrolled(written), []).append(len(written))

    def percentile(self, part):
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, int(len(ordered) * part))]

    def line(self, name):
        return (f"{name:<22} {len(self.times):5}  {statistics.median(self.times):8.2f} "
                f"{self.percentile(0.99):8.2f}  {int(statistics.median(self.bytes)):6} "
                f"{max(self.bytes):6}")


def main():
    postil, rounds = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 6
    with temporary("keys") as folder:
        bench = Bench(postil, os.path.join(folder, "bench"))
        article = long_article(bench)
        settings = {**bench.settings, "TERM": "xterm-256color"}
        readers = {"postil": Screen([postil, article], settings)}
        if shutil.which("less"):
            path = os.path.join(bench.folder, "long.txt")
            readers["less"] = Screen(["less", path], {**settings, "LESS": ""})
        # The library is read beside the keys in the first second.
        time.sleep(2)
        results = {}
        for _ in range(rounds):
            for key, times in [(b"j", 80), (b"l", 40), (b"w", 40), (b")", 20), (b"\t", 20), (b"k", 40)]:
                for name, screen in readers.items():
                    if name == "less" and key not in (b"j", b"k"):
                        continue
                    label = f"{name} {key.decode()!r}".replace("'\\t'", "Tab").replace("'", "")
                    for _ in range(times):
                        results.setdefault(label, Times()).add(*screen.press(key))
        print(f"{'':22} {'keys':>5}  {'median':>8} {'99 %':>8}  {'bytes':>6} {'most':>6}")
        for label, times in results.items():
            print(times.line(label))
        for name, screen in readers.items():
            print(f"{name}: first bytes after {screen.first:.0f} ms")
            screen.close()
        down = results["postil j"]
        for lines, sizes in sorted(down.scrolls.items()):
            print(f"postil j: {len(sizes)} keys scroll {lines} lines and send at most {max(sizes)} bytes")
        if (statistics.median(down.times) > 1 or down.percentile(0.99) > 4
                or any(max(sizes) > 400 * max(1, lines) for lines, sizes in down.scrolls.items())):
            sys.exit("a key takes longer, or sends more, than it may")


main()
