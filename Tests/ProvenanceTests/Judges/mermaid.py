"""Judges a Mermaid flowchart read from standard input, apart from the code that wrote it.

After mermaid.js.org/syntax/flowchart.html, as far as pictures use it: every line is a comment, the
head, a node, a link or a style, and no sign stands in a text that means something to Mermaid or to
HTML. Prints what the labels show as JSON; exit 1 with the line where it is none of these.
"""
import json
import re
import sys

TEXT = r'"(?P<text>(?:[^"<>`\\&|;]|#\d+;|<br/>)*)"'
SHAPES = [r"\{\{%s\}\}", r"\[/%s\\\]", r"\[/%s/\]", r"\(\[%s\]\)", r"\[\[%s\]\]", r"\[%s\]", r">%s\]", r"\(%s\)"]
NODES = [re.compile(r"  n(\d+)" + shape % TEXT) for shape in SHAPES]
LINK = re.compile(r"  n(\d+) (?:---|-->|-\.-|-\.->)(?:\|%s\|)? n(\d+)" % TEXT)
STYLE = re.compile(r"  (?:linkStyle [\d,]+ [a-z:-]+[0-9a-z: ]+|classDef [a-z]+ [a-z0-9:,-]+|class [n\d,]+ [a-z]+)")


def shown(text):
    return re.sub(r"#(\d+);", lambda m: chr(int(m.group(1))), text.replace("<br/>", "\n"))


lines = sys.stdin.read().splitlines()
while lines and re.fullmatch(r"%% [^{}]*", lines[0]):
    lines.pop(0)
if not lines or lines.pop(0) != "flowchart TD":
    sys.exit("no head")
labels, links = {}, 0
for line in lines:
    node = next((match for match in (n.fullmatch(line) for n in NODES) if match), None)
    link = LINK.fullmatch(line)
    if node:
        labels[node.group(1)] = shown(node.group("text"))
    elif link:
        links += 1
        if link.group(1) not in labels or link.group(3) not in labels:
            sys.exit(f"leads to what is no node: {line!r}")
    elif not STYLE.fullmatch(line):
        sys.exit(f"neither node nor link nor style: {line!r}")
print(json.dumps({"labels": list(labels.values()), "edges": links}))
