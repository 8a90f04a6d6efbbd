"""Validates files that Postil wrote against docs/schema, as an outside judge.

    validate.py FOLDER          copies that keep.c made, VERSION~HASH~NAME
    validate.py --files PATH…   files and folders as they are
    --all                       fail where a kind of file, or a field of a schema, was never met

What is judged: the schema of the file's kind; and for files of the present version every byte of the
layout. Of a newer minor version unknown fields are let pass. Records that were judged before are not
judged again. Whatever the judge passes, it has to refuse when it is made wrong: a field that is
required is dropped, an unknown one put in, a value given another type.
"""

import argparse
import copy
import json
import os
import re
import sys

try:
    import jsonschema
except ImportError:
    sys.exit("validation passed over: needs Python's jsonschema")

HERE = os.path.dirname(os.path.abspath(__file__))
SCHEMAS = os.path.join(HERE, "..", "..", "..", "docs", "schema")
CURRENT = "1.1"

# The kind of a file, the name that it has, and whether it is one of lines.
NAMES = {
    "library": r"postil\.json", "article": r"article\.json", "marks": r"marks\.json",
    "seen": r"seen\.json", "claims": r"claims\.json", "sources": r"sources\.json",
    "relations": r"relations\.json",
    "tags": r"tags\.json", "removed": r"removed\.json",
    "places": r"[^/]+\.json", "unsaved": r"[^/]+-\d+\.json(\.refused|\.discarded(-\d+)?)?",
    "pending": r"pending\.json", "history": r"history\.jsonl", "removals": r"removals\.jsonl",
}
LINES = {"history", "removals"}
# Files that are none of JSON, or of an older version: they are counted.
OTHERS = {
    "older": r".+\.json\.v\d+\.\d+(-\d+)?", "theme": r"theme", "asked": r"asked",
}


def load(name):
    with open(os.path.join(SCHEMAS, name + ".schema.json"), encoding="utf-8") as file:
        return json.load(file)


def bundled(schema, shared):
    """The schema with the records that it refers to within it."""
    text = json.dumps(schema).replace("records.schema.json#", "#")
    return dict(json.loads(text), **{"$defs": shared})


def relaxed(schema):
    """The schema as an older Postil takes a newer minor version: fields may be added."""
    if isinstance(schema, list):
        return [relaxed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if schema == {"const": CURRENT}:
        return {"type": "string", "pattern": r"^1\.\d+$"}
    return {
        key: relaxed(value) for key, value in schema.items()
        # A list that is empty is written where something unknown stands beside it.
        if not (key == "additionalProperties" and value is False) and key != "minItems"
    }


def judge(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def escaped(text):
    """The layout's own escapes, where Python has others or none."""
    text = re.sub(
        r"\\(.)", lambda found: {"b": "\\u0008", "f": "\\u000c"}.get(found[1], found[0]), text)
    return re.sub(
        "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]",
        lambda found: "\\u%04x" % ord(found[0]), text)


def written(value, kind):
    """The bytes that the value has in the layout of docs/file-format.md."""
    how = {"separators": (",", ":")} if kind in LINES else {"indent": 2}
    return (escaped(json.dumps(value, ensure_ascii=False, sort_keys=True, **how)) + "\n").encode()


class Judge:
    def __init__(self):
        self.shared = load("records")["$defs"]
        self.schemas = {kind: bundled(load(kind), self.shared) for kind in NAMES}
        self.judges = {kind: judge(schema) for kind, schema in self.schemas.items()}
        self.lenient = {kind: judge(relaxed(schema)) for kind, schema in self.schemas.items()}
        self.known, self.counts, self.newer = set(), {}, 0
        self.samples, self.fields, self.wrong = {}, set(), []

    def file(self, name, version, bytes):
        """One file, or a line of one; `version` is that of a line's library."""
        for kind, pattern in OTHERS.items():
            if re.fullmatch(pattern, name):
                return self.count(kind)
        try:
            value = json.loads(bytes.decode("utf-8"))
            kind = next((kind for kind in LINES if re.fullmatch(NAMES[kind], name)), None)
            kind = kind or str(value["format"]).removeprefix("postil-")
        except (ValueError, KeyError, TypeError) as error:
            return self.complain(name, error)
        if kind not in NAMES or not re.fullmatch(NAMES[kind], name):
            return self.complain(name, f"is of no known kind, or has the name of another: {kind}")
        self.count(kind)
        version = version if kind in LINES else value.get("version", CURRENT)
        is_newer = version not in (CURRENT, "-") and version > CURRENT
        self.newer += is_newer
        if not is_newer and written(value, kind) != bytes:
            self.complain(name, "is not in the layout that the format's page tells")
        self.validate(name, kind, value, is_newer)

    def count(self, kind):
        self.counts[kind] = self.counts.get(kind, 0) + 1

    def complain(self, name, reason):
        self.wrong.append(f"{name}: {reason}")

    def validate(self, name, kind, value, is_newer):
        part = self.unknown_part(kind, value, is_newer)
        for error in (self.lenient if is_newer else self.judges)[kind].iter_errors(part):
            self.complain(name, f"{error.json_path}: {error.message[:300]}")
        if is_newer:
            return
        self.note_fields(self.schemas[kind], part, kind)
        sample = self.samples.get(kind)
        if sample is None or spread(part) > spread(sample):
            self.samples[kind] = part

    def unknown_part(self, kind, value, is_newer):
        """The file with those records only that were not judged before, one at least."""
        if kind in LINES or not isinstance(value, dict):
            return value
        part = dict(value)
        for key, entries in value.items():
            if not isinstance(entries, list):
                continue
            new = []
            for entry in entries:
                name = hash((kind, key, is_newer, json.dumps(entry)))
                if name not in self.known:
                    self.known.add(name)
                    new.append(entry)
            part[key] = new or entries[:1]
        return part

    def note_fields(self, schema, value, place):
        """Which fields of the schemas were met."""
        if "$ref" in schema:
            name = schema["$ref"].removeprefix("#/$defs/")
            return self.note_fields(self.shared[name], value, name)
        for one in schema.get("oneOf", []):
            resolved = self.shared[one["$ref"].removeprefix("#/$defs/")] if "$ref" in one else one
            if jsonschema.Draft202012Validator(
                dict(resolved, **{"$defs": self.shared})).is_valid(value):
                self.note_fields(one, value, place)
        if isinstance(value, list):
            for entry in value:
                self.note_fields(schema.get("items", {}), entry, place)
        elif isinstance(value, dict):
            for key, inner in value.items():
                self.fields.add((place, key))
                self.note_fields(schema.get("properties", {}).get(key, {}), inner, place)

    def never_met(self):
        """The fields of the schemas that no file had."""
        everything = set()

        def collect(schema, place):
            if not isinstance(schema, dict):
                return
            for key, inner in schema.get("properties", {}).items():
                everything.add((place, key))
                collect(inner, place)
            collect(schema.get("items"), place)
            for one in schema.get("oneOf", []):
                collect(one, place)

        for name, schema in list(self.shared.items()) + list(self.schemas.items()):
            collect(schema, name)
        return sorted(f"{place}.{key}" for place, key in everything - self.fields)

    def prove(self):
        """Files of each kind made wrong in every way; how many, and which were not refused."""
        count, missed = 0, []
        for kind, sample in self.samples.items():
            required = set(self.schemas[kind]["required"])
            for name, wrong in mutants(sample, required):
                count += 1
                if self.judges[kind].is_valid(wrong):
                    missed.append(f"{kind}: {name}")
        return count, missed


def spread(value):
    """How many different fields a value has."""
    if isinstance(value, dict):
        return sum(1 + spread(inner) for inner in value.values())
    return max(map(spread, value), default=0) if isinstance(value, list) else 0


def mutants(value, required):
    for key in required:
        yield f"without {key}", {name: inner for name, inner in value.items() if name != key}
    for path in paths(value, ()):
        wrong = copy.deepcopy(value)
        inner = wrong
        for step in path:
            inner = inner[step]
        for key in list(inner):
            before = inner[key]
            inner[key] = {"of": "another type"}
            yield f"{path} {key} of another type", copy.deepcopy(wrong)
            inner[key] = before
        inner["unheardOf"] = 1
        yield f"{path} with an unknown field", wrong


def paths(value, path):
    """The ways to all objects within a value, of a list only to the first and the last entry."""
    if isinstance(value, dict):
        yield path
        for key, inner in value.items():
            yield from paths(inner, path + (key,))
    elif isinstance(value, list):
        for index in sorted({0, len(value) - 1} & set(range(len(value)))):
            yield from paths(value[index], path + (index,))


def inputs(asked):
    """Name, version and bytes of everything that is to be judged."""
    if not asked.files:
        for entry in sorted(os.listdir(asked.paths[0])):
            if not entry.startswith("."):
                version, _, name = entry.split("~", 2)
                with open(os.path.join(asked.paths[0], entry), "rb") as file:
                    yield name, version, file.read()
        return
    for path in asked.paths:
        found = [path]
        if os.path.isdir(path):
            found = sorted(
                os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names)
        for one in found:
            if not one.endswith((".json", ".jsonl")):
                continue
            with open(one, "rb") as file:
                bytes = file.read()
            lines = bytes.splitlines(keepends=True) if one.endswith(".jsonl") else [bytes]
            for line in lines:
                yield os.path.basename(one), "-", line


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--files", action="store_true")
    parser.add_argument("--all", action="store_true")
    asked = parser.parse_args()
    judge = Judge()
    for name, version, bytes in inputs(asked):
        judge.file(name, version, bytes)
    count, missed = judge.prove()
    problems = judge.wrong + [f"not refused: {name}" for name in missed]
    if asked.all:
        problems += [f"no file of this kind was written: {kind}" for kind in NAMES
                     if kind not in judge.counts]
        problems += [f"no file had the field {name}" for name in judge.never_met()]
    for problem in problems[:50]:
        print(problem)
    kinds = ", ".join(f"{kind} {number}" for kind, number in sorted(judge.counts.items()))
    print(f"validated {sum(judge.counts.values())} files of {len(judge.counts)} kinds: {kinds}"
          + (f"; {judge.newer} of a newer version" if judge.newer else ""))
    print(f"{count} of them made wrong, {count - len(missed)} refused")
    sys.exit(1 if problems else 0)


main()
