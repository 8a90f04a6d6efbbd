"""Judges a Web Annotation collection read from standard input, apart from the code that wrote it.

After the Web Annotation Data Model (W3C Recommendation 2017), chapters 3, 4 and 5. Prints each
breach in a line; exit 1 where there is one.
"""
import json
import re
import sys

MOTIVATIONS = set(
    "assessing bookmarking classifying commenting describing editing highlighting identifying "
    "linking moderating questioning replying tagging".split()
)
IRI = re.compile(r'^[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|\\^`\x7f-\x9f]+$')
TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
breaches = []


def ask(is_so, message):
    if not is_so:
        breaches.append(message)


def unique(pairs):
    names = [name for name, _ in pairs]
    ask(len(names) == len(set(names)), f"members given twice: {names}")
    return dict(pairs)


def is_iri(value):
    return isinstance(value, str) and bool(IRI.match(value))


def judge_agent_and_times(thing, where):
    for key in ("created", "modified"):
        if key in thing:
            ask(TIME.match(thing[key]), f"{where}: {key} is no time in UTC: {thing[key]}")
    if "creator" in thing:
        ask(thing["creator"].get("name"), f"{where}: the creator has no name")


def judge_body(body, where):
    ask(body.get("type") == "TextualBody", f"{where}: body of type {body.get('type')}")
    ask(isinstance(body.get("value"), str), f"{where}: body without value")
    ask(body.get("purpose") in MOTIVATIONS, f"{where}: purpose {body.get('purpose')}")


def judge_target(target, where):
    if set(target) == {"id"}:
        ask(is_iri(target["id"]), f"{where}: target id is no IRI: {target['id']}")
        return
    ask(target.get("type") == "SpecificResource", f"{where}: target of type {target.get('type')}")
    ask(is_iri(target.get("source")), f"{where}: source is not one IRI: {target.get('source')}")
    kinds = [selector.get("type") for selector in target.get("selector", [])]
    ask(kinds[:1] == ["TextQuoteSelector"], f"{where}: selectors {kinds}")
    for selector in target.get("selector", []):
        if selector["type"] == "TextQuoteSelector":
            keys = {"type", "exact", "prefix", "suffix"}
            ask(set(selector) == keys, f"{where}: quote selector {sorted(selector)}")
        else:
            start, end = selector.get("start"), selector.get("end")
            ask(type(start) is int and type(end) is int, f"{where}: place {start}:{end}")
            ask(0 <= start < end, f"{where}: place {start}:{end}")
            exact = target["selector"][0]["exact"]
            ask(len(exact) == end - start, f"{where}: {end - start} code points for {exact!r}")


def judge_annotation(annotation):
    where = annotation.get("id", "?")
    ask(is_iri(where), f"{where}: id is no IRI")
    ask(annotation.get("type") == "Annotation", f"{where}: type")
    ask("@context" not in annotation, f"{where}: context in an embedded annotation")
    ask(annotation.get("motivation") in MOTIVATIONS, f"{where}: motivation")
    ask(not ("body" in annotation and "bodyValue" in annotation), f"{where}: body and bodyValue")
    ask(len(annotation.get("target", [])) > 0, f"{where}: no target")
    judge_agent_and_times(annotation, where)
    for body in annotation.get("body", []):
        judge_body(body, where)
    for target in annotation.get("target", []):
        judge_target(target, where)
    if annotation.get("motivation") == "linking":
        for target in annotation["target"]:
            ask(target.get("id") in ids, f"{where}: links to {target.get('id')}, which is not here")


text = sys.stdin.buffer.read().decode("utf-8")
ask(not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", text), "a raw control character")
collection = json.loads(text, object_pairs_hook=unique)
ask(collection.get("@context") == "http://www.w3.org/ns/anno.jsonld", "context of the collection")
ask(collection.get("type") == "AnnotationCollection", "type of the collection")
ask(is_iri(collection.get("id")), "id of the collection")
judge_agent_and_times(collection, "collection")
items = []
if collection.get("total") == 0:
    ask("first" not in collection, "an empty collection with a page")
else:
    page = collection.get("first", {})
    ask("@context" not in page, "context in an embedded page")
    ask(page.get("type") == "AnnotationPage", "type of the page")
    ask(is_iri(page.get("id")), "id of the page")
    ask(page.get("partOf") == collection.get("id"), "the page is part of another collection")
    items = page.get("items", [])
    ask(len(items) == collection.get("total") > 0, "total")
ids = {item.get("id") for item in items}
ask(len(ids) == len(items), "an id given twice")
for item in items:
    judge_annotation(item)
print("\n".join(breaches) or f"sound: {len(items)} annotations")
sys.exit(1 if breaches else 0)
