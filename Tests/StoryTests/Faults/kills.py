"""Kills postil at any moment, and looks whether what was acknowledged is there.

    kills.py POSTIL COUNT

Half of the kills meet commands, half the reader while keys are typed into it (where there is tmux).
Acknowledged is what a command said before it ended with 0, and what the reader's status line called
saved. After each kill every acknowledged mark is there, every file can be parsed, and `postil check`
finds nothing.
"""

import concurrent.futures
import os
import random
import re
import shutil
import signal
import sys
import time

from bench import Bench, Reader, temporary

WORKERS = 4


def kill_commands(postil, folder, count, seed):
    """Marks, tags, attributions, undos and newer versions, each killed. What came of it."""
    bench, dice = Bench(postil, folder).gates(1200), random.Random(seed)
    kept, deeds = set(), {"killed": 0, "done": 0}
    usual, number, version = {}, 0, 1
    while deeds["killed"] < count:
        number += 1
        verb = dice.choice(["mark"] * 6 + ["attribute", "correct", "undo", "add"])
        if verb == "add":
            version += 1
            newer(bench, version)
        words = command(verb, number, kept, dice)
        begin = time.monotonic()
        child = bench.start(words)
        # The files are written last.
        time.sleep(usual.get(verb, 0.2) * dice.uniform(0.2, 1.2))
        child.send_signal(signal.SIGKILL)
        said, _ = child.communicate()
        if child.returncode == 0:
            deeds["done"] += 1
            took = time.monotonic() - begin
            usual[verb] = 0.8 * usual.get(verb, took) + 0.2 * took
        elif child.returncode == -signal.SIGKILL:
            deeds["killed"] += 1
        now = bench.marks()
        if verb == "undo":
            # Whether it came to pass or not, one mark at most is gone, and it was the last one.
            lost = kept - now
            assert len(lost) <= 1, f"an undo took {lost}"
            kept -= lost
        elif verb == "mark" and child.returncode == 0:
            kept.add(said.strip())
        else:
            kept |= now
        assert kept <= now, f"lost {kept - now} by {words}"
        flaws = bench.flaws()
        assert not flaws, f"{words}: {flaws}"
    return deeds, len(bench.marks())


def newer(bench, version):
    with open(os.path.join(bench.folder, "gates.txt")) as file:
        text = file.read()
    bench.write("gates.txt", re.sub(r"\n\nGate \d+ (was|stood)", "\n\nGate 1 was", text, count=1)
                + f"\nGate {1200 + version} was added later.\n")


def command(verb, number, kept, dice):
    place = 20 + number * 11
    if verb == "attribute" and len(kept) > 2:
        return ["attribute", "the-gates", "--claim", dice.choice(sorted(kept)), "--source",
                f"Keeper {number}"]
    if verb == "correct":
        return ["correct", "the-gates", "--title", f"The gates {number}"]
    if verb in ("undo", "add"):
        return ["undo", "the-gates"] if verb == "undo" else ["add", "gates.txt"]
    return ["mark", "the-gates", "--as", "claim", "--range",
            f"{place}:{place + 9}", "--tag", f"t{number}"]


def kill_reader(postil, folder, count, seed):
    """The reader, killed while it saves what keys have marked."""
    bench, dice = Bench(postil, folder).gates(max(1200, count * 8 + 20)), random.Random(seed)
    reader = Reader(bench, "the-gates")
    try:
        return kill_rounds(bench, reader, count, dice)
    finally:
        reader.end()


def kill_rounds(bench, reader, count, dice):
    kept, most = set(), 0
    for number in range(count):
        if number > 0:
            reader.again()
        wait(lambda: "mark" in reader.screen(), "the reader does not open")
        reader.type(f"/Gate {number * 8 + 1} ⏎" + "cwH)" * 8)
        end, acknowledged = time.monotonic() + dice.uniform(0, 0.4), 0
        while True:
            found = re.search(r"saved · (\d+) mark", reader.screen())
            acknowledged = max(acknowledged, int(found[1]) if found else 0)
            # The first time, until something is saved: else a slow machine would show nothing.
            late = time.monotonic() - end
            if late > (30 if most == 0 and acknowledged == 0 else 0):
                break
        os.kill(int(reader.tells("pane_pid")), signal.SIGKILL)
        wait(lambda: reader.tells("pane_dead") == "1", "the reader does not die")
        now = bench.marks()
        assert len(now) >= acknowledged, f"{len(now)} marks, {acknowledged} acknowledged"
        assert kept <= now, f"lost {kept - now}"
        kept, most = now, max(most, acknowledged)
        flaws = bench.flaws()
        assert not flaws, flaws
    assert most > 0, "nothing was ever acknowledged"
    return {"killed": count, "done": 0}, len(kept)


def wait(is_true, complaint):
    end = time.monotonic() + 60
    while not is_true():
        assert time.monotonic() < end, complaint
        time.sleep(0.01)


def main():
    postil, count = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    kinds = [kill_commands, kill_reader]
    if shutil.which("tmux") is None:
        print("no tmux here: only commands are killed")
        kinds = [kill_commands]
    share = -(-count // (WORKERS * len(kinds)))
    with temporary("kills") as folder:
        with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
            jobs = [(kind, pool.submit(kind, postil, os.path.join(folder, f"{kind.__name__}{seed}"),
                                       share, seed))
                    for seed in range(WORKERS) for kind in kinds]
            failures = [f"{kind.__name__}: {job.exception()!r}"
                        for kind, job in jobs if job.exception()]
            for kind in kinds:
                results = [job.result() for one, job in jobs if one is kind and not job.exception()]
                print(f"{kind.__name__}: {sum(deeds['killed'] for deeds, _ in results)} killed, "
                      f"{sum(deeds['done'] for deeds, _ in results)} ended before, "
                      f"{sum(marks for _, marks in results)} marks there")
    print("\n".join(failures) or "nothing lost, nothing broken")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
