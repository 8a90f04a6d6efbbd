"""Lets each file-changing system call of a repair fail in turn, and looks at what is on the disk.

    repairs.py POSTIL [--long]

The short form tries one kind of fault at every second call. Files of each kind are damaged. After each fault, or kill, each damaged file is as it was, or kept
aside as it was; what could not be done is told on standard error, and the exit code is 1. The next
repair does the rest, and ends where one without a fault does.
"""

import os
import signal
import sys
import tempfile

from bench import Bench
from faults import ATTRIBUTE, BASE, CLAIM, ELSEWHERE, KILLS, OTHER, REASONS, SOURCE, STORY
from faults import compiled, prepare


def damaged(sound):
    """The files of a sound library, some of them damaged."""
    state = dict(sound)
    for path, content in sound.items():
        name = os.path.basename(path)
        if content is None:
            continue
        if name in ("marks.json", "removed.json") or path.startswith("articles/harb") and (
                name == "article.json"):
            state[path] = content[:-40]
        elif name == "history.jsonl":
            state[path] = content + b'{"act'
    state["sources.json"], state["tags.json"] = b"", bytes(50)
    state.pop("removals.jsonl")
    return state


def mended(state):
    return {path: content for path, content in state.items() if not path.startswith(".repaired")}


class Repairs:
    """A damaged library, and what a repair of it comes to."""

    def __init__(self, postil, preload, folder):
        self.preload, self.bench = preload, Bench(postil, os.path.join(folder, "bench"))
        self.bench.settings["SOURCE_DATE_EPOCH"] = "1760000000"
        self.bench.write("harbour.txt", STORY)
        self.bench.write("light.txt", OTHER)
        prepare(self.bench, BASE + [CLAIM, SOURCE, ("it", *ATTRIBUTE), ELSEWHERE])
        self.bench.must("remove", "light")
        self.damaged = damaged(self.bench.state())
        self.count = len(self.run(0, "EIO")[1])
        self.after = mended(self.bench.state())
        self.failures, self.runs = [], 0

    def run(self, at, kind, **more):
        self.bench.put(self.damaged)
        log = os.path.join(self.bench.folder, "calls")
        if os.path.exists(log):
            os.remove(log)
        done = self.bench.run(
            ["check", "--repair"], LD_PRELOAD=self.preload, FAULTS_WITHIN=self.bench.library,
            FAULTS_AT=str(at), FAULTS_KIND=kind, FAULTS_LOG=log, **more)
        with open(log) as file:
            return done, [line.split(" ", 3) for line in file.read().split("\n") if line]

    def fault(self, at, kind, **more):
        done, calls = self.run(at, kind, **more)
        met = [call for call in calls if call[1] != "-"]
        if not met:
            return
        self.runs += 1
        wrong = self.lost() + self.said(done, kind) + self.rest()
        if wrong:
            call = f"{met[0][2]} {os.path.relpath(met[0][3], self.bench.library)}"
            self.failures.append(
                f"{kind} at call {at}, {call} {more or ''}: {'; '.join(wrong)}; exit "
                f"{done.returncode}, said: {done.stderr.strip() or 'nothing'}")

    def lost(self):
        now = self.bench.state()
        aside = [(path, content) for path, content in now.items() if path.startswith(".repaired")]
        return [f"{path} is lost" for path, content in self.damaged.items()
                if content and now.get(path) != content and not any(
                    kept.endswith("/" + path) and content == same for kept, same in aside)]

    def said(self, done, kind):
        if done.returncode == -signal.SIGKILL and kind in KILLS:
            return []
        if done.returncode == 0:
            return ["ends well, but flaws are left"] if self.bench.run(["check"]).returncode else []
        return [] if done.returncode == 1 and "postil: " in done.stderr else ["tells nothing"]

    def rest(self):
        again = self.bench.run(["check", "--repair"])
        if again.returncode or mended(self.bench.state()) != self.after:
            return [f"the next does not do the rest: {again.stdout}{again.stderr}"]
        return self.bench.flaws()


def main():
    with tempfile.TemporaryDirectory(prefix="postil-repairs-") as folder:
        folder = os.path.realpath(folder)
        preload = compiled(folder)
        if preload is None:
            print("faults of repairs passed over: needs Linux and a C compiler")
            return 0
        repairs, kinds = Repairs(os.path.abspath(sys.argv[1]), preload, folder), list(REASONS)
        is_long = "--long" in sys.argv
        for at in range(1, repairs.count + 1, 1 if is_long else 2):
            for kind in kinds if is_long else [kinds[at % len(kinds)]]:
                repairs.fault(at, kind)
            if is_long or at % 5 == 0:
                repairs.fault(at, "ENOSPC", FAULTS_ALL="1")
        print(f"{repairs.count} calls, {repairs.runs} faults, {len(repairs.failures)} failures")
        print("\n".join(repairs.failures))
        return 1 if repairs.failures or not repairs.runs else 0


if __name__ == "__main__":
    sys.exit(main())
