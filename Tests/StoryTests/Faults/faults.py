"""Lets each file-changing system call of each verb fail in turn, and looks at what is on the disk.

    faults.py POSTIL [--long] [--only VERB]

After each fault: the library is what it was before or what it should have become, byte for byte
(or, where the history alone could not be written, all but its line, and the message says so); of
several articles, each is there or not. A fault that kept the work from being done is told on
standard error with file and reason, and the exit code is 1. The same command without a fault then
does the work and leaves nothing else behind. Killed before a call, or in the middle of a write, the
library is sound, and the next command finds its way. The long form tries every kind at every call,
and lets all calls after that one fail as well: a disk that is gone. There, where nothing can be
brought back any more, and with --reads, where what else there is may not be seen, a state that
`postil check` finds sound is enough.
"""

import argparse
import concurrent.futures
import json
import os
import re
import shutil
import signal
import subprocess
import sys

from bench import Bench, temporary

HERE = os.path.dirname(os.path.abspath(__file__))
REASONS = {
    "ENOSPC": "No space left on device", "EIO": "Input/output error",
    "EACCES": "Permission denied", "EDQUOT": "Disk quota exceeded",
    "EROFS": "Read-only file system", "SHORT": "", "FULL": "No space left on device",
    "KILL": "", "TORN": "",
}
KILLS = ("KILL", "TORN")
STORY = """Harbour closed

The harbour closed, said the mayor. A storm was coming, officials said. Nobody asked why.

The ferry stayed in port. It sails again on Monday.
"""
NEWER = STORY.replace("Nobody asked why.", "Two reporters asked why.").replace("Monday", "Friday")
OTHER = "Lighthouse\n\nThe keeper left, said the mayor. Nobody asked why.\n"


# What is done before, and the command whose calls fail. `{name}` is what a step before has printed.
BASE = [("init", "lib"), ("add", "harbour.txt"), ("add", "light.txt")]
CLAIM = ("claim", "mark", "harb", "--as", "claim", "--quote", "The harbour closed")
SOURCE = ("source", "mark", "harb", "--as", "source", "--quote", "the mayor", "--tag", "people")
ATTRIBUTE = ["attribute", "harb", "--claim", "{claim}", "--source", "The mayor", "--via", "The aide"]
ELSEWHERE = ("far", "mark", "light", "--as", "claim", "--quote", "The keeper left", "--tag", "sea")
ORPHAN = ("orphan", "mark", "harb", "--as", "claim", "--quote", "Nobody asked why.")
PEOPLE = ("also", "mark", "light", "--as", "source", "--quote", "the mayor", "--tag", "people")
TAGS = BASE + [SOURCE, ELSEWHERE, PEOPLE]
RENAME = ("step-probe", "rename", "people", "folk")
VERBS = {
    "init": ([], ["init", "lib"]),
    "add": (BASE[:1], ["add", "harbour.txt"]),
    "add-two": (BASE[:1], ["add", "harbour.txt", "light.txt"]),
    "add-newer": (BASE + [CLAIM, "newer"], ["add", "harbour.txt"]),
    "add-newest": (BASE + [CLAIM, "newer", ("add", "harbour.txt"), "newest"],
                   ["add", "harbour.txt"]),
    "mark": (BASE, ["mark", "harb", "--as", "claim", "--quote", "The harbour closed"]),
    "mark-tagged": (BASE + [CLAIM], ["mark", "harb", "--as", "source", "--quote", "the mayor",
                                     "--tag", "people", "--tag", "sea", "--note", "who?"]),
    "attribute": (BASE + [CLAIM, SOURCE], ATTRIBUTE),
    "edit": (BASE + [CLAIM, SOURCE], ["edit", "harb", "{source}", "--tag", "new", "--untag",
                                      "people", "--note", "n"]),
    "delete": (BASE + [CLAIM, ELSEWHERE], ["delete", "harb", "{claim}"]),
    "delete-other": (BASE + [CLAIM, SOURCE], ["delete", "harb", "{source}"]),
    "correct": (BASE + [CLAIM], ["correct", "harb", "--quote", "The ferry", "--as", "heading"]),
    "correct-title": (BASE, ["correct", "harb", "--title", "Harbour shut"]),
    "orphans": (BASE + [ORPHAN, "newer", ("add", "harbour.txt")],
                ["orphans", "harb", "--place", "{orphan}", "--candidate", "1"]),
    "carried": (BASE + [CLAIM, "newer", ("add", "harbour.txt")],
                ["mark", "harb", "--as", "claim", "--quote", "The ferry stayed"]),
    "migrate": (BASE + [CLAIM, SOURCE, "older"],
                ["edit", "harb", "{source}", "--tag", "new", "--untag", "people"]),
    "undo-mark": (BASE + [SOURCE], ["undo", "harb"]),
    "undo-attribute": (BASE + [CLAIM, ("it", *ATTRIBUTE)], ["undo", "harb"]),
    "rename-tag": (TAGS, list(RENAME)),
    "merge-tag": (TAGS, ["step-probe", "merge", "people", "sea"]),
    "undo-rename": (TAGS + [RENAME], ["step-probe", "undo"]),
    "redo-rename": (TAGS + [RENAME, ("step-probe", "undo")], ["step-probe", "redo"]),
    "add-tag": (BASE, ["step-probe", "tag", "1", "sea"]),
    "redo": (BASE + [CLAIM, ("it", *ATTRIBUTE), ("undo", "harb")], ["redo", "harb"]),
}


def prepare(bench, steps):
    names = {}
    for step in steps:
        if step == "newer":
            bench.write("harbour.txt", NEWER)
        elif step == "newest":
            bench.write("harbour.txt", NEWER.replace("Friday", "Sunday"))
        elif step == "older":
            age(bench)
        elif step[0] in ("init", "add", "undo", "step-probe"):
            bench.must(*step)
        else:
            names[step[0]] = bench.must(*[word.format(**names) for word in step[1:]])
    return names


def age(bench):
    """Makes all files of the library those of format 1.0."""
    for path, bytes in bench.state().items():
        if path.endswith(".json"):
            text = bytes.decode("utf-8").replace('"version": "1.1"', '"version": "1.0"')
            text = re.sub(r',\n *"textHash": "[0-9a-f]*"', "", text)
            with open(os.path.join(bench.library, path), "w", encoding="utf-8") as file:
                file.write(text)


def is_migrating(state, before, after):
    """Whether each file is old or new, and what is new of an older version is kept as it was."""
    if not all(bytes in (before.get(path), after.get(path)) for path, bytes in state.items()):
        return False
    return all(path in state or path + ".v1.0" in after for path in before) and all(
        state.get(path + ".v1.0") == before[path] for path in before
        if path + ".v1.0" in after and state[path] != before[path])


def visible(state):
    """Without what is nobody's, as docs/file-format.md has it: what begins with a dot, folders that
    are empty or of a version to come, originals that no article names, all that is no library."""
    if "postil.json" not in state:
        return {}
    kept = {}
    for path, bytes in state.items():
        parts = path.split("/")
        if bytes is None or any(part.startswith(".") for part in parts):
            continue
        about = json.loads(state.get("/".join(parts[:2] + ["article.json"]), "{}"))
        if len(parts) == 5 and int(parts[3]) >= about.get("number", 1):
            continue
        if len(parts) == 3 and parts[2].startswith("original"):
            if parts[2] != about["original"]["file"]:
                continue
        kept[path] = bytes
    return kept


def articles(state):
    """The names of the articles, with their files."""
    found = {}
    for path, bytes in state.items():
        parts = path.split("/")
        if parts[0] == "articles":
            found.setdefault(parts[1], {})["/".join(parts[2:])] = bytes
    return found


def is_between(state, before, after):
    """Whether each article is old or new, and all else is as it was and will be."""
    rest = [{path: bytes for path, bytes in one.items() if not path.startswith("articles/")}
            for one in (state, before, after)]
    if not rest[0] == rest[1] == rest[2]:
        return False
    now, old, new = articles(state), articles(before), articles(after)
    return all(now.get(name) in (old.get(name), new.get(name)) for name in {**now, **old, **new})


def unlogged(after, before):
    """What the disk holds where the line in the history alone is missing."""
    state = dict(after)
    for path in after:
        if path.endswith("history.jsonl"):
            state.pop(path)
            if path in before:
                state[path] = before[path]
    return state


class Verb:
    """One verb, with the states before and after it."""

    def __init__(self, postil, library, folder, name):
        self.name, self.preload = name, library
        self.bench = Bench(postil, os.path.join(folder, name))
        self.bench.settings["SOURCE_DATE_EPOCH"] = "1760000000"
        self.bench.write("harbour.txt", STORY)
        self.bench.write("light.txt", OTHER)
        steps, command = VERBS[name]
        names = prepare(self.bench, steps)
        self.command = [word.format(**names) for word in command]
        self.before = self.bench.state()
        self.calls = self.run(0, "EIO")[1]
        self.after = self.bench.state()
        self.failures, self.runs, self.outcomes, self.reads = [], 0, {}, False
        assert visible(self.before) != visible(self.after), (name, self.command)

    def run(self, at, kind, **more):
        log = os.path.join(self.bench.folder, "calls")
        if os.path.exists(log):
            os.remove(log)
        done = self.bench.run(
            self.command, LD_PRELOAD=self.preload, FAULTS_WITHIN=self.bench.library,
            FAULTS_AT=str(at), FAULTS_KIND=kind, FAULTS_LOG=log, **more)
        with open(log) as file:
            return done, [line.split(" ", 3) for line in file.read().split("\n") if line]

    def fault(self, at, kind, **more):
        """One run with a fault; false where no call met it."""
        self.bench.put(self.before)
        done, calls = self.run(at, kind, **more)
        met = [call for call in calls if call[1] != "-"]
        if not met:
            return len(calls) >= at
        self.runs += 1
        wrong = self.judge(done, kind, "FAULTS_ALL" in more or "FAULTS_READS" in more)
        again = self.again()
        if wrong or again:
            call = f"{met[0][2]} {os.path.relpath(met[0][3], self.bench.library)}"
            mode = " and all after it" if "FAULTS_ALL" in more else ""
            self.failures.append(
                f"{self.name}: {kind} at call {at}, {call}{mode}: {wrong or again}; exit "
                f"{done.returncode}, said: {done.stderr.strip() or 'nothing'}")
        return True

    def judge(self, done, kind, is_lenient):
        if "pending.json" in self.bench.state():
            # Half of a step may be there, until the next writer brings it to its end.
            next_one = self.bench.run(["step-probe", "settle"])
            if next_one.returncode != 0 or "pending.json" in self.bench.state():
                return f"a step that cannot be finished: {next_one.stderr.strip()}"
        state = visible(self.bench.state())
        is_after, is_before = state == visible(self.after), state == visible(self.before)
        is_lenient = is_lenient or kind in KILLS
        is_unlogged = state == visible(unlogged(self.after, self.before))
        outcome = ("new" if is_after else "old" if is_before else
                   "new, not in the history" if is_unlogged else "neither")
        if outcome == "neither" and is_between(state, visible(self.before), visible(self.after)):
            outcome = "some articles new"
        if outcome == "neither" and self.name == "migrate" and is_migrating(
                state, visible(self.before), visible(self.after)):
            outcome = "some files migrated"
        key = (outcome, done.returncode == 0)
        self.outcomes[key] = self.outcomes.get(key, 0) + 1
        if outcome == "neither":
            return self.unsound(state, is_lenient and (done.returncode != 0 or self.reads))
        if done.returncode == -signal.SIGKILL and kind in KILLS:
            return None
        if done.returncode == 0:
            if not is_after:
                return f"said to be done, but the state is {outcome}"
            return "complains, but exits 0" if "postil: " in done.stderr else None
        return self.words(done, kind, outcome, is_lenient)

    def unsound(self, state, is_lenient):
        """What is wrong with a state that is neither."""
        check = self.bench.run(["check"])
        if is_lenient and check.returncode == 0:
            return None
        after = visible(self.after)
        differs = sorted(path for path in set(state) | set(after)
                         if state.get(path) != after.get(path))
        return (f"neither old nor new (differs from the new in {differs}), check says "
                f"{check.stdout.strip()} {check.stderr.strip()}")

    def words(self, done, kind, outcome, is_lenient):
        if done.returncode != 1:
            return f"ended with {done.returncode}"
        if not re.match(r"postil: .*lib.*: .*", done.stderr):
            return "the message names no file"
        if REASONS[kind] not in done.stderr:
            return "the message tells no reason"
        is_told = "not in the history" in done.stderr
        if outcome == "new, not in the history" and not is_told and not is_lenient:
            return "does not say that the history has no line of it"
        if outcome == "old" and is_told:
            return "says that only the history failed, but the state is old"
        if outcome == "new" and not is_told and not is_lenient:
            return "says that it failed, but the state is new"
        return None

    def again(self):
        """Without a fault, the command does the work, and takes away what was left."""
        if not is_between(visible(self.bench.state()), visible(self.before), visible(self.before)):
            return None
        done = self.bench.run(self.command)
        if done.returncode != 0:
            return f"then, without a fault, says {done.stderr.strip()}"
        now = self.bench.state()
        if now == self.after:
            return None
        differs = sorted(path for path in set(now) | set(self.after)
                         if now.get(path) != self.after.get(path))
        return f"then, without a fault, does not do the work: differs in {differs}"

    def every(self, is_long, reads):
        kinds, self.reads = list(REASONS), reads
        for at in range(1, 1000):
            chosen = kinds if is_long else [kinds[(at + len(self.name)) % len(kinds)]]
            if reads:
                chosen = ["EIO", "EACCES"] if is_long else [["EIO", "EACCES"][at % 2]]
            more = {"FAULTS_READS": "1"} if reads else {}
            if not any([self.fault(at, kind, **more) for kind in chosen]):
                return self
            if is_long:
                for kind in ["EIO", "EROFS", "ENOSPC"]:
                    self.fault(at, kind, FAULTS_ALL="1", **more)
        return self


def compiled(folder):
    """The library to preload; None where it cannot be made."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        return None
    library = os.path.join(folder, "faults.so")
    source = os.path.join(HERE, "faults.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("postil", type=os.path.abspath)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--reads", action="store_true", help="calls that only read fail, too")
    parser.add_argument("--only", choices=VERBS, action="append")
    asked = parser.parse_args()
    with temporary("faults") as folder:
        library = compiled(folder)
        if library is None:
            print("faults passed over: needs Linux and a C compiler")
            return 0
        with concurrent.futures.ThreadPoolExecutor(max_workers=6) as pool:
            verbs = list(pool.map(
                lambda name: Verb(asked.postil, library, folder, name)
                .every(asked.long, asked.reads), asked.only or VERBS))
        return report(verbs)


def report(verbs):
    for verb in verbs:
        told = ", ".join(f"{count} {state}{'' if failed else ' (exit 0)'}"
                         for (state, done), count in sorted(verb.outcomes.items())
                         for failed in [not done])
        print(f"{verb.name}: {len(verb.calls)} calls, {verb.runs} faults: {told}")
    failures = [failure for verb in verbs for failure in verb.failures]
    print(f"{sum(verb.runs for verb in verbs)} faults, {len(failures)} failures")
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
