#!/usr/bin/env python3
"""Writes ../LineBreaking/LineBreakTable.swift from the Unicode data of Debian's `unicode-data`.

Run from anywhere: python3 Sources/Text/Generate/line_break_table.py [FOLDER]
FOLDER holds LineBreak.txt, EastAsianWidth.txt, UnicodeData.txt and emoji/emoji-data.txt; it is
/usr/share/unicode unless given.

Rule LB1 of UAX #14 is applied here (AI, SG and XX become AL, CJ becomes NS, SA becomes CM or AL),
and so are the conditions of LB30 and LB30b: brackets of East Asian width get classes of their own
(OW, CW), and so do the code points kept for pictographs to come (XP).
"""

import pathlib
import re
import sys

CLASSES = (
    "XX BK CR LF NL SP ZW WJ ZWJ CM GL CL CP CW EX IS SY OP OW QU NS B2 NU PR PO "
    "AL HL ID IN HY BA BB CB H2 H3 JL JV JT RI EB EM XP"
).split()
LIMIT = 0x110000
# The classes of what is not listed: the header of LineBreak.txt.
DEFAULTS = [
    (0x3400, 0x4DBF, "ID"), (0x4E00, 0x9FFF, "ID"), (0xF900, 0xFAFF, "ID"),
    (0x1F000, 0x1FAFF, "ID"), (0x1FC00, 0x1FFFD, "ID"), (0x20000, 0x2FFFD, "ID"),
    (0x30000, 0x3FFFD, "ID"), (0x20A0, 0x20CF, "PR"),
]


def ranges(path):
    """(first, last, value) of each line of a file of the Unicode Character Database."""
    for line in path.read_text("utf-8").splitlines():
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if match:
            first = int(match[1], 16)
            yield first, int(match[2] or match[1], 16), match[3]


def categories(path):
    """The general category of each code point; Cn where there is none."""
    found = ["Cn"] * LIMIT
    start = None
    for line in path.read_text("utf-8").splitlines():
        fields = line.split(";")
        code = int(fields[0], 16)
        first = code if start is None else start
        start = code if fields[1].endswith(", First>") else None
        for each in range(first, code + 1):
            found[each] = fields[2]
    return found


def classes(folder):
    category = categories(folder / "UnicodeData.txt")
    found = ["XX"] * LIMIT
    for first, last, name in DEFAULTS + list(ranges(folder / "LineBreak.txt")):
        found[first:last + 1] = [name] * (last + 1 - first)
    wide = {code for first, last, name in ranges(folder / "EastAsianWidth.txt")
            if name in "FWH" for code in range(first, last + 1)}
    pictographs = {code for first, last, name in ranges(folder / "emoji" / "emoji-data.txt")
                   if name == "Extended_Pictographic" for code in range(first, last + 1)}
    for code, name in enumerate(found):
        found[code] = resolved(name, code, category[code], wide, pictographs)
    return found


def resolved(name, code, category, wide, pictographs):
    if code in pictographs and category == "Cn":
        return "XP"
    if name == "SA":
        return "CM" if category in ("Mn", "Mc") else "AL"
    if name in ("OP", "CP") and code in wide:
        return {"OP": "OW", "CP": "CW"}[name]
    return {"AI": "AL", "SG": "AL", "XX": "AL", "CJ": "NS"}.get(name, name)


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
    version = (folder / "LineBreak.txt").read_text("utf-8").split("\n", 1)[0].lstrip("# ")
    found = classes(folder)
    starts = [code for code in range(LIMIT) if code == 0 or found[code] != found[code - 1]]
    words = [f"0x{code << 8 | CLASSES.index(found[code]):X}" for code in starts]
    lines = [""]
    for word in words:
        room = 98 if lines[-1] else 100
        if len(lines[-1]) + len(word) + 2 > room:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "    ") + word + ","
    target = pathlib.Path(__file__).parent.parent / "LineBreaking" / "LineBreakTable.swift"
    target.write_text(f"""\
// Written by Generate/line_break_table.py from {version},
// EastAsianWidth.txt, UnicodeData.txt and emoji/emoji-data.txt of the same version. Do not edit.

extension LineBreakClass {{
  /// Where each stretch of one class begins: the first code point shifted left by 8 bits, and the
  /// class's raw value below it; in order, {len(words)} stretches.
  static let stretches: [UInt32] = [
""" + "\n".join(lines) + "\n  ]\n}\n", "utf-8")


main()
