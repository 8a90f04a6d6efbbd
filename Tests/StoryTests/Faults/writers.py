"""Several processes change one article at the same time.

    writers.py POSTIL [WRITERS CHANGES [READERS]]

Each writer marks so many passages, one command after the other; each reader, in a terminal, marks as
many by keys. All marks are there then, the history has a line for each, and `postil check` finds
nothing.
"""

import concurrent.futures
import json
import os
import shutil
import sys
import time

from bench import Bench, Reader, temporary


def write(bench, writer, changes):
    made = set()
    for number in range(changes):
        place = 15 + (writer * changes + number) * 11
        done = bench.run(["mark", "the-gates", "--as", "highlight", "--tag", f"w{writer}",
                          "--note", f"{number}", "--range", f"{place}:{place + 7}"])
        assert done.returncode == 0, done.stderr
        made.add(done.stdout.strip())
    return made


def read(bench, reader, changes, first):
    """Marks sentences from the first on as claims."""
    terminal = Reader(bench, "the-gates")
    try:
        wait(lambda: "Gate 1 was" in terminal.screen(), terminal)
        terminal.type(f"/Gate {first} ⏎")
        for _ in range(changes):
            terminal.type("c)")
            time.sleep(0.02)
        wait(lambda: claims(bench, first, changes) == changes, terminal)
        wait(lambda: "saved ·" in terminal.screen(), terminal)
    finally:
        terminal.end()
    return changes


def claims(bench, first, changes):
    """How many of the sentences are claims."""
    wanted = [f"Gate {number} was" for number in range(first, first + changes)]
    with open(os.path.join(bench.article(), "marks.json")) as file:
        claimed = [mark["spans"][0]["exact"] for mark in json.load(file)["marks"]
                   if mark["kind"] == "claim"]
    return sum(any(exact.startswith(words) for exact in claimed) for words in wanted)


def wait(is_true, terminal):
    end = time.monotonic() + 120
    while not is_true():
        assert time.monotonic() < end, "waited too long at\n" + terminal.screen()
        time.sleep(0.1)


def main():
    postil = os.path.abspath(sys.argv[1])
    told = sys.argv[2:]
    writers, changes, readers = [int(word) for word in told + ["8", "200", "0"][len(told):]]
    if readers and shutil.which("tmux") is None:
        print("no tmux here: nobody reads meanwhile")
        readers = 0
    with temporary("writers") as folder:
        bench = Bench(postil, os.path.join(folder, "bench"))
        bench.gates(max(400, writers * changes // 3, (readers + 2) * (changes + 10)))
        begin = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(writers + readers) as pool:
            made = [pool.submit(write, bench, writer, changes) for writer in range(writers)]
            by_keys = [pool.submit(read, bench, number, changes, 2 + number * (changes + 5))
                       for number in range(readers)]
            ids = set().union(*[one.result() for one in made])
            keyed = sum(one.result() for one in by_keys)
        took = time.monotonic() - begin
        there = bench.marks()
        with open(os.path.join(bench.article(), "history.jsonl")) as file:
            lines = len(file.read().splitlines())
        flaws = bench.flaws()
    total = writers * changes + keyed
    print(f"{writers} writers, {readers} readers, {changes} changes each: {len(there)} marks and "
          f"{lines} lines of history of {total} changes in {took:.1f} s")
    right = len(ids) == writers * changes and ids <= there and len(there) == lines == total
    print("\n".join(flaws) or ("nothing lost" if right else "LOST"))
    return 0 if right and not flaws else 1


if __name__ == "__main__":
    sys.exit(main())
