import Model

/// Marks, assertions and corrections brought to where they can be, in an article that is whole.
struct MarksMending {
  private let article: Article
  private let olds: [Article]
  private let texts: [String: Article]
  private let replay: Replay
  /// The marks to which the history leads.
  private let told: [ID<Mark>: Mark]
  private(set) var annotations: Annotations
  /// What was done, in words.
  private(set) var deeds: [String] = []

  /// `versions` are not empty, the newest is the last.
  init(_ annotations: Annotations, of versions: [Article], _ replay: Replay) {
    self.annotations = annotations
    self.replay = replay
    told = Dictionary(replay.annotations.marks.map { ($0.id, $0) }) { one, _ in one }
    article = versions[versions.count - 1]
    olds = versions.dropLast()
    texts = Dictionary(versions.map { ($0.textHash, $0) }) { $1 }
    mendReferences()
    mendMarks()
    mendCorrections()
  }

  private mutating func set(
    marks: [Mark]? = nil, assertions: [Assertion]? = nil, corrections: [Correction]? = nil,
    cuts: [Cut]? = nil, details: [DetailCorrection]? = nil
  ) {
    annotations = Annotations(
      marks: marks ?? annotations.marks, assertions: assertions ?? annotations.assertions,
      corrections: corrections ?? annotations.corrections, cuts: cuts ?? annotations.cuts,
      details: details ?? annotations.details)
  }

  // MARK: - References

  private mutating func mendReferences() {
    var marks = annotations.marks
    var have = Set(marks.map(\.id))
    var assertions: [Assertion] = []
    for var assertion in annotations.assertions {
      for id in assertion.marks where !have.contains(id) {
        guard let mark = replay.marks[id] else { continue }
        marks.append(mark)
        have.insert(id)
        deeds.append("mark \(id), which attribution \(assertion.id) needs, came from the history")
      }
      guard have.contains(assertion.claimMark) else {
        deeds.append("attribution \(assertion.id) taken out: its claim's mark is nowhere")
        continue
      }
      let count = assertion.marks.count
      assertion.sourceMarks.removeAll { !have.contains($0) }
      assertion.cueMarks.removeAll { !have.contains($0) }
      if assertion.marks.count < count {
        deeds.append("attribution \(assertion.id) no longer names marks that are nowhere")
      }
      assertions.append(assertion)
    }
    set(marks: marks, assertions: assertions)
  }

  // MARK: - Marks

  private mutating func mendMarks() {
    var mended = annotations.marks.map { self.mended($0) }
    let lost = mended.indices.filter { mended[$0] == nil }
    let found = sought(lost.map { annotations.marks[$0] })
    for (index, mark) in zip(lost, found) { mended[index] = mark }
    for (mark, new) in zip(annotations.marks, mended) {
      guard let new, new != mark else { continue }
      deeds.append("mark \(mark.id) \(words(for: new, in: article))")
    }
    set(marks: mended.compactMap { $0 })
  }

  private func words(for mark: Mark, in article: Article) -> String {
    mark.isPlaced(in: article) || mark.textHash != nil
      ? "placed where its words stand" : "made an orphan: its place is not certain"
  }

  /// Nil where it has to be sought.
  private func mended(_ mark: Mark) -> Mark? {
    var mark = withoutStrangeHashes(mark)
    if mark.isPlaced(in: article) { mark.soughtIn = nil }
    let hash = mark.textHash ?? (article.version == 1 ? article.textHash : nil)
    if mark.textHash == nil, mark.soughtIn != nil { return mark }
    if let text = hash.flatMap({ texts[$0]?.text }) {
      if mark.isExact(in: text) { return mark }
    } else if hash == nil, mark.isExact(in: article.text) {
      return mark
    }
    return remembered(mark) ?? sameText(mark) ?? refreshed(mark)
  }

  /// Without hashes of texts that there are not.
  private func withoutStrangeHashes(_ mark: Mark) -> Mark {
    var mark = mark
    if let sought = mark.soughtIn, texts[sought] == nil { mark.soughtIn = nil }
    if let kept = mark.keptIn, texts[kept] == nil { mark.keptIn = nil }
    return mark
  }

  /// With the places that the history has for it.
  private func remembered(_ mark: Mark) -> Mark? {
    for old in [told[mark.id], replay.marks[mark.id]].compactMap({ $0 }) {
      let hash = old.textHash ?? article.textHash
      guard let text = texts[hash]?.text, old.isExact(in: text) else { continue }
      return mark.at(old.anchors, of: hash)
    }
    return nil
  }

  /// Where everything is at its place in some version, that is the one.
  private func sameText(_ mark: Mark) -> Mark? {
    ([article] + olds.reversed()).first { mark.isExact(in: $0.text) }.map {
      mark.at(mark.anchors, of: $0.textHash)
    }
  }

  /// Its words are at their place, and nothing speaks for another one.
  private func refreshed(_ mark: Mark) -> Mark? {
    guard let found = texts[mark.textHash ?? article.textHash] else { return nil }
    let text = found.text
    guard mark.stands(in: text) else { return nil }
    let isSure = mark.anchors.allSatisfy { anchor in
      let own = Anchor(anchor.span, in: text)
      return own.prefix == anchor.prefix || own.suffix == anchor.suffix
        || text.occurrences(of: ScalarText(anchor.exact)).count == 1
    }
    guard isSure, mark.spans.areApart else { return nil }
    return mark.at(mark.spans.map { Anchor($0, in: text) }, of: found.textHash)
  }

  /// Sought by their words; else orphans. All at once: the text is cut into words once.
  private func sought(_ marks: [Mark]) -> [Mark] {
    guard !marks.isEmpty else { return [] }
    let lost = marks.map { mark in
      var mark = withoutStrangeHashes(mark)
      let anchors = mark.anchors.filter { !$0.exact.isEmpty }
      mark.anchors = anchors.isEmpty ? [firstWords(at: mark.extent.start)] : anchors
      // Of no text that there is: it is not to be taken to stand where it says.
      mark.textHash = Fingerprint.digits(of: 0)
      mark.soughtIn = nil
      return mark
    }
    let found = Annotations(marks: lost).carried(to: article, from: olds).annotations.marks
    let placed = Dictionary(found.map { ($0.id, $0) }) { one, _ in one }
    return lost.map { mark in
      var new = placed[mark.id] ?? mark
      if new.textHash != article.textHash {
        (new.textHash, new.soughtIn) = (nil, article.textHash)
      }
      return new
    }
  }

  /// What stands at an offset, for a mark that holds no words.
  private func firstWords(at offset: ScalarOffset) -> Anchor {
    let start = max(.start, min(offset, article.text.end - 1))
    return Anchor(Span(start, min(article.text.end, start + Anchor.context)), in: article.text)
  }

  // MARK: - Corrections

  private mutating func mendCorrections() {
    guard annotations.hasCorrections else { return }
    let details = annotations.details.compactMap { detail -> DetailCorrection? in
      if detail.isFit { return detail }
      deeds.append("the corrected \(detail.field) holds what the field cannot: taken out")
      return replay.annotations.detail(detail.field).flatMap { $0.isFit ? $0 : nil }
    }
    set(details: details)
    guard article.version == 1 else { return }
    let text = article.text
    let carried = annotations.carried(to: article, from: olds).annotations
    let corrections = carried.corrections.map { correction in
      text.holds(correction.block.span) && !correction.block.isExact(in: text)
        ? correction.over(Anchor(correction.block.span, in: text)) : correction
    }
    let cuts = carried.cuts.map { cut in
      text.holds(cut.before.span) && text.holds(cut.after.span) && !cut.isExact(in: text)
        ? cut.moved(
          before: Anchor(cut.before.span, in: text), after: Anchor(cut.after.span, in: text))
        : cut
    }
    let old = (annotations.corrections, annotations.cuts)
    set(corrections: corrections, cuts: cuts)
    let unfit = article.unfit(of: annotations)
    set(
      corrections: corrections.filter { !unfit.corrections.contains($0) },
      cuts: cuts.filter { !unfit.cuts.contains($0) })
    for correction in unfit.corrections {
      deeds.append("correction at \(correction.block.span) taken out: it has no block")
    }
    for cut in unfit.cuts { deeds.append("\(cut.kind) at \(cut.gap) taken out: it has no place") }
    if deeds.isEmpty, old != (annotations.corrections, annotations.cuts) {
      deeds.append("corrections placed where their words stand")
    }
  }
}

extension Mark {
  /// Whether its words, and those around them, are at its places.
  fileprivate func isExact(in text: ScalarText) -> Bool {
    !anchors.isEmpty && anchors.allSatisfy { $0.isExact(in: text) } && spans.areApart
  }

  fileprivate func at(_ anchors: [Anchor], of hash: String) -> Mark {
    var mark = self
    (mark.anchors, mark.textHash, mark.soughtIn) = (anchors, hash, nil)
    mark.keptIn = nil
    return mark
  }
}

extension [Span] {
  /// Whether the spans, in order, share nothing.
  fileprivate var areApart: Bool { zip(self, dropFirst()).allSatisfy { $0.end <= $1.start } }
}

extension Correction {
  fileprivate func over(_ block: Anchor) -> Correction {
    Correction(block: block, role: role, level: level, creator: creator, created: created)
  }
}
