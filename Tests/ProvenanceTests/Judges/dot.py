"""Judges a graph in DOT read from standard input, apart from the code that wrote it.

After "The DOT Language" (graphviz.org/doc/info/lang.html), as far as pictures use it. Prints what it
understood as JSON: nodes with their attributes, and edges; exit 1 where it is no DOT.
"""
import json
import re
import sys

TOKEN = re.compile(
    r'\s+|"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<arrow>->)|(?P<sign>[{}\[\]=,;])'
    r"|(?P<word>[A-Za-z_][A-Za-z_0-9]*|-?\d+(?:\.\d+)?)",
    re.DOTALL,
)


def tokens(text):
    place = 0
    while place < len(text):
        match = TOKEN.match(text, place)
        if not match:
            sys.exit(f"no token at {text[place:place + 20]!r}")
        place = match.end()
        if match.lastgroup:
            yield match.lastgroup, match.group(match.lastgroup)


class Reader:
    def __init__(self, text):
        self.rest = list(tokens(text))
        self.nodes, self.edges = {}, []

    def take(self, *wanted):
        kind, value = self.rest.pop(0) if self.rest else ("end", "")
        if wanted and kind not in wanted and value not in wanted:
            sys.exit(f"{value!r} stands where {wanted} should")
        return value

    def attributes(self):
        found = {}
        if self.rest and self.rest[0] == ("sign", "["):
            self.take("[")
            while self.rest and self.rest[0] != ("sign", "]"):
                key = self.take("word")
                self.take("=")
                found[key] = self.take("word", "quoted")
                if self.rest[0] == ("sign", ","):
                    self.take(",")
            self.take("]")
        return found

    def statement(self):
        first = self.take("quoted", "word")
        if self.rest[0] == ("sign", "="):
            self.take("=")
            self.take("quoted", "word")
        elif self.rest[0] == ("arrow", "->"):
            self.take("->")
            second = self.take("quoted")
            self.edges.append([first, second, self.attributes()])
        else:
            found = self.attributes()
            if first not in ("node", "edge"):
                self.nodes[first] = found
        self.take(";")

    def graph(self):
        self.take("digraph")
        self.take("word")
        self.take("{")
        while self.rest and self.rest[0] != ("sign", "}"):
            self.statement()
        self.take("}")


def shown(label):
    """What an escString shows: section "escString" of the attribute types."""
    return re.sub(r"\\(.)", lambda m: "\n" if m.group(1) == "n" else m.group(1), label)


reader = Reader(sys.stdin.read())
reader.graph()
for ends in reader.edges:
    for end in ends[:2]:
        if end not in reader.nodes:
            sys.exit(f"an edge leads to {end!r}, which is no node")
labels = [shown(node["label"]) for node in reader.nodes.values()]
print(json.dumps({"labels": labels, "edges": len(reader.edges)}))
