"""A folder with a library in which postil runs, for the scripts beside this one."""

import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import tempfile

SWEEP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../.ci/sweep")


@contextlib.contextmanager
def temporary(name, within=None):
    """A folder for a while. It goes when this ends, by a signal too, and what is still at work in it
    ends then."""
    # As an exception, Ctrl-C would wait for all that is still to be done.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    folder = os.path.realpath(tempfile.mkdtemp(prefix=f"postil-{name}-", dir=within))
    sweep = subprocess.Popen(
        ["/bin/sh", SWEEP, folder], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        yield folder
    finally:
        sweep.stdin.close()
        sweep.wait()


class Bench:
    """A folder of its own, of which postil finds nothing of the machine's home and settings."""

    def __init__(self, postil, folder):
        self.postil, self.folder = postil, folder
        self.library = os.path.join(folder, "lib")
        os.makedirs(folder)
        self.settings = {
            "HOME": folder, "POSTIL_LIBRARY": self.library, "POSTIL_CREATOR": "ana",
            "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"],
        }
        # Copies of what is written are kept to be validated: Tests/StoryTests/Schemas.
        for name in ["POSTIL_KEEP_FILES", "LD_PRELOAD"]:
            if name in os.environ:
                self.settings[name] = os.environ[name]

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w") as file:
            file.write(text)

    def start(self, arguments, **settings):
        return subprocess.Popen(
            [self.postil, *arguments], cwd=self.folder, env={**self.settings, **settings},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def run(self, arguments, **settings):
        program = [self.postil]
        if arguments[0] == "step-probe":
            # It is built beside postil.
            program, arguments = [os.path.join(os.path.dirname(self.postil), arguments[0])], arguments[1:]
        return subprocess.run(
            [*program, *arguments], cwd=self.folder, env={**self.settings, **settings},
            stdin=subprocess.DEVNULL, capture_output=True, text=True)

    def must(self, *arguments, **settings):
        """The last word that was said."""
        done = self.run(arguments, **settings)
        assert done.returncode == 0, (arguments, done.stderr)
        return done.stdout.strip().split("\n")[-1].split(" ")[-1]

    def gates(self, count):
        """A library with one article of so many numbered sentences, nine to a paragraph."""
        sentences = [f"Gate {number + 1} was shut at dusk, said the keeper."
                     for number in range(count)]
        paragraphs = [" ".join(sentences[at:at + 9]) for at in range(0, count, 9)]
        self.write("gates.txt", "\n\n".join(["The gates", *paragraphs]) + "\n")
        self.must("init", "lib")
        self.must("add", "gates.txt")
        return self

    def article(self):
        """The folder of the only article."""
        (name,) = [name for name in os.listdir(os.path.join(self.library, "articles"))
                   if not name.startswith(".")]
        return os.path.join(self.library, "articles", name)

    def marks(self):
        """The ids in marks.json."""
        path = os.path.join(self.article(), "marks.json")
        if not os.path.exists(path):
            return set()
        with open(path) as file:
            return {mark["id"] for mark in json.load(file)["marks"]}

    def flaws(self):
        """What is wrong in the library: files that are no JSON, and what `postil check` finds."""
        found = []
        for root, folders, files in os.walk(self.library):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in files:
                if name.endswith(".json") and not name.startswith("."):
                    with open(os.path.join(root, name)) as file:
                        try:
                            json.load(file)
                        except ValueError as error:
                            found.append(f"{os.path.join(root, name)}: {error}")
        check = self.run(["check"])
        if check.returncode != 0 or check.stderr:
            found.append(check.stdout + check.stderr)
        return found

    def state(self):
        """Every file with its bytes, every folder with None."""
        found = {}
        for root, folders, files in os.walk(self.library):
            for name in folders:
                found[os.path.relpath(os.path.join(root, name), self.library)] = None
            for name in files:
                path = os.path.join(root, name)
                with open(path, "rb") as file:
                    found[os.path.relpath(path, self.library)] = file.read()
        return found

    def put(self, state):
        shutil.rmtree(self.library, ignore_errors=True)
        if not state:
            return
        os.makedirs(self.library)
        for path, content in sorted(state.items()):
            full = os.path.join(self.library, path)
            if content is None:
                os.makedirs(full, exist_ok=True)
            else:
                os.makedirs(os.path.dirname(full), exist_ok=True)
                with open(full, "wb") as file:
                    file.write(content)


class Reader:
    """The reader in a terminal of tmux' own server."""

    def __init__(self, bench, article):
        self.bench = bench
        self.socket = os.path.join(bench.folder, f"t{random.getrandbits(32)}")
        settings = " ".join(f"'{name}={value}'" for name, value in bench.settings.items())
        self.tmux("new-session", "-d", "-x", "80", "-y", "24", "-c", bench.folder,
                  f"env -i {settings} TERM=screen-256color {bench.postil} {article}")
        self.tmux("set-option", "-g", "remain-on-exit", "on")

    def tmux(self, *words):
        return subprocess.run(
            ["tmux", "-S", self.socket, "-f", "/dev/null", *words], capture_output=True, text=True,
            check=True, cwd="/", env={"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}).stdout

    def again(self):
        self.tmux("respawn-pane", "-k")

    def screen(self):
        return self.tmux("capture-pane", "-p")

    def tells(self, name):
        return self.tmux("display", "-p", "#{" + name + "}").strip()

    def type(self, keys):
        for part in keys.split("⏎"):
            if part != keys.split("⏎")[0]:
                self.tmux("send-keys", "Enter")
            if part:
                self.tmux("send-keys", "-l", "--", part)

    def end(self):
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], capture_output=True)
