import JSON
import Model

/// What can be had of a damaged file of marks: its records as far as they can be read, and for the
/// rest what the history leads to.
struct MarksSalvage {
  private let fragments: Fragments
  private let replay: Replay
  private let time: Timestamp
  private(set) var marks: [Mark] = []
  private(set) var assertions: [Assertion] = []
  private(set) var corrections: [Correction] = []
  private(set) var cuts: [Cut] = []
  private(set) var details: [DetailCorrection] = []
  /// How many records the history gave.
  private(set) var recalled = 0
  /// How many records could not be read and were in no history.
  private(set) var lost = 0
  /// How many records had fields that could not be read.
  private(set) var mended = 0

  /// `carried` places corrections and cuts in the newest text, as far as it is certain where: those of
  /// the file may be there already, those of the history never are.
  init(
    of bytes: [UInt8], _ replay: Replay, at time: Timestamp,
    carried: (Annotations) -> Annotations
  ) {
    fragments = Fragments(of: bytes)
    self.replay = replay
    self.time = time
    let told = replay.annotations
    marks = records("marks", told.marks, \.id) { $0 }
    assertions = records("assertions", told.assertions, \.id) { $0 }
    corrections = records("corrections", told.corrections, \.block.span) {
      carried(Annotations(corrections: $0)).corrections
    }
    cuts = records("cuts", told.cuts, \.gap) { carried(Annotations(cuts: $0)).cuts }
    details = records("details", told.details, \.field.rawValue) { $0 }
    parted()
  }

  var annotations: Annotations {
    Annotations(
      marks: marks, assertions: assertions, corrections: corrections, cuts: cuts, details: details)
  }

  /// Whether a list is gone that is always written, in bytes that can be read.
  static func lacksLists(_ bytes: [UInt8]) -> Bool {
    // What a colon follows is a key: within a text a quote has a backslash before it.
    let keys = ["marks", "assertions"].map { Array("\"\($0)\":".utf8) }
    if keys.allSatisfy({ bytes.contains($0) }) { return false }
    let fragments = Fragments(of: bytes)
    return ["marks", "assertions"].contains { fragments.fields[$0] == nil }
  }

  /// Whether the list is not what somebody wrote down last.
  private func isDamaged(_ list: String) -> Bool {
    let known = ["marks", "assertions", "corrections", "cuts", "details", "format", "version"]
    return !fragments.isWhole || fragments.fields.keys.contains { !known.contains($0) }
      || fragments.fields[list].map { $0.items == nil } ?? ["marks", "assertions"].contains(list)
  }

  private mutating func records<Record: Wired & Hashable, Key: Hashable>(
    _ list: String, _ told: [Record], _ key: (Record) -> Key, _ placed: ([Record]) -> [Record]
  ) -> [Record] {
    var found: [Record] = []
    var unread: [JSON] = []
    let known = Dictionary(placed(told).map { (key($0), $0) }) { one, _ in one }
    let wires = Dictionary(told.map(\.wire).compactMap { wire in wire["id"].map { ($0, wire) } }) {
      one, _ in one
    }
    var seen: Set<Record> = []
    for json in fragments.records[list] ?? [] {
      let old = json["id"].flatMap { wires[$0] }
      if let (record, replaced) = Record.mended(
        json.withSoundSpans, { key, json in substitute(for: key, in: json, list, old) })
      {
        if !replaced.isEmpty { mended += 1 }
        if seen.insert(record).inserted { found.append(record) }
      } else {
        unread.append(json)
      }
    }
    found = placed(found)
    let have = Set(found.map(key))
    let recalled =
      isDamaged(list) || !unread.isEmpty ? known.filter { !have.contains($0.key) }.map(\.value) : []
    self.recalled += recalled.count
    let broken = fragments.broken[list] ?? []
    lost += max(0, unread.count + broken.count - recalled.count)
    return found + recalled
  }

  private func substitute(
    for key: String, in json: JSON, _ list: String, _ old: JSON?
  ) -> Substitute? {
    if let value = old?[key] { return .value(value) }
    switch key {
    case "tags", "sourceMarks", "cueMarks", "sources", "via":
      return .value(.array((json[key]?.items ?? []).filter { $0.fits(key) }))
    case "note", "textHash", "soughtIn", "keptIn", "claim", "level": return .nothing
    case "creator": return .value("unknown".wire)
    case "created", "modified":
      let other = json[key == "created" ? "modified" : "created"]?.text.flatMap(Timestamp.init)
      return .value((other ?? time).wire)
    case "kind": return list == "marks" ? .value(MarkKind.highlight.wire) : nil
    case "stance": return .value(Stance.supports.wire)
    case "id":
      let prefix = list == "marks" ? "m" : "a"
      return .value(ID<Mark>.minted(prefix, from: [json.line]) { _ in false }.wire)
    default: return nil
    }
  }

  /// Records of one id, and not the same: both stay, the second under an id of its own. Of two
  /// corrections of one block the later counts.
  private mutating func parted() {
    var seenMarks: Set<ID<Mark>> = []
    marks = marks.map { mark in
      if seenMarks.insert(mark.id).inserted { return mark }
      let id = ID<Mark>.minted("m", from: [mark.wire.line]) { seenMarks.contains($0) }
      seenMarks.insert(id)
      mended += 1
      return mark.under(id)
    }
    var seenAssertions: Set<ID<Assertion>> = []
    assertions = assertions.map { assertion in
      if seenAssertions.insert(assertion.id).inserted { return assertion }
      let id = ID<Assertion>.minted("a", from: [assertion.wire.line]) {
        seenAssertions.contains($0)
      }
      seenAssertions.insert(id)
      mended += 1
      return assertion.under(id)
    }
    corrections = corrections.latest(by: \.block.span, \.created)
    cuts = cuts.latest(by: \.gap, \.created)
    details = details.latest(by: \.field, \.created)
  }
}

extension JSON {
  /// Whether an entry of a list of that key can be read.
  fileprivate func fits(_ key: String) -> Bool {
    let value = Value(json: self, isNewer: true)
    do {
      switch key {
      case "tags": _ = try TagName(wire: value)
      case "via": _ = try Via(wire: value)
      default: _ = try ID<Mark>(wire: value)
      }
      return true
    } catch { return false }
  }

  /// A mark whose spans are as long as their words; a span without words is left out. The hash of
  /// the text goes where a span was mended: the place is to be sought.
  fileprivate var withSoundSpans: JSON {
    guard let spans = self["spans"]?.items else { return self }
    let sound = spans.compactMap(\.soundSpan)
    guard sound != spans else { return self }
    return with("spans", .array(sound)).with("textHash", nil).with("soughtIn", nil)
  }

  private var soundSpan: JSON? {
    do {
      _ = try Anchor(wire: Value(json: self, isNewer: false))
      return self
    } catch {}
    guard let exact = self["exact"]?.text, !exact.isEmpty else { return nil }
    let count = exact.unicodeScalars.count
    let places = 0...max(0, Span.limit - count)
    let end = (self["end"]?.whole).flatMap { (0...Span.limit).contains($0) ? $0 - count : nil }
    let start = [self["start"]?.whole, end].compactMap { $0 }.first(where: places.contains) ?? 0
    return .record([
      "start": start.wire, "end": (start + count).wire, "exact": exact.wire,
      "prefix": (self["prefix"]?.text ?? "").wire, "suffix": (self["suffix"]?.text ?? "").wire,
    ])
  }
}

extension Mark {
  fileprivate func under(_ id: ID<Mark>) -> Mark {
    Mark(
      id: id, kind: kind, anchors: anchors, textHash: textHash, soughtIn: soughtIn, keptIn: keptIn,
      tags: tags, note: note, creator: creator, created: created, modified: modified)
  }
}

extension Assertion {
  fileprivate func under(_ id: ID<Assertion>) -> Assertion {
    Assertion(
      id: id, claimMark: claimMark, sourceMarks: sourceMarks, cueMarks: cueMarks, stance: stance,
      claim: claim, sources: sources, via: via, creator: creator, created: created,
      modified: modified)
  }
}

extension Array {
  fileprivate func latest<Key: Hashable>(
    by key: (Element) -> Key, _ time: (Element) -> Timestamp
  ) -> [Element] {
    let kept = Dictionary(map { (key($0), $0) }) { time($0) > time($1) ? $0 : $1 }
    return Array(kept.values)
  }
}
