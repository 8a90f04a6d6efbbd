import Model

/// What can be verified of the marks, assertions and corrections of one article.
struct MarksCheck {
  let annotations: Annotations
  let article: Article
  private let olds: [Article]
  /// All versions, by the hash of their text.
  private let texts: [String: Article]
  /// The text that all marks were made on, where that is no version's: then it is the article that
  /// changed.
  private let lostText: String?
  private let path: String
  private(set) var report = CheckReport()

  /// `versions` are not empty, the newest is the last.
  init(_ annotations: Annotations, of versions: [Article], path: String) {
    self.annotations = annotations
    self.path = path
    article = versions[versions.count - 1]
    olds = versions.dropLast()
    texts = Dictionary(versions.map { ($0.textHash, $0) }) { $1 }
    let hashes = Set(annotations.marks.compactMap(\.textHash))
    lostText = hashes.count == 1 ? hashes.subtracting(texts.keys).first : nil
  }

  mutating func run(
    _ told: HistoryLog<HistoryLine>.Parts?, _ parts: [(after: Int, change: Change)]
  ) {
    if lostText != nil {
      let file = Path.join(Path.parent(of: path), "article.json")
      let words = "its text is not the one that its marks were made on"
      report.findings.append(CheckFinding(file, words))
    }
    for mark in annotations.marks {
      for flaw in flaws(of: mark) { note("mark \(mark.id): \(flaw)") }
      for tag in mark.tags { refer(.mark(mark.id), to: .tag(tag)) }
    }
    let carried = carried(annotations)
    report.orphans = carried.marks.count { !$0.isPlaced(in: article) }
    checkCorrections(carried)
    checkDetails()
    let marks = Set(annotations.marks.map(\.id))
    for assertion in annotations.assertions { check(assertion, marks) }
    if let told, !told.lines.isEmpty { compare(Replay(told, parts)) }
  }

  private mutating func note(_ reason: String, _ weight: CheckFinding.Weight = .flaw) {
    report.findings.append(CheckFinding(path, reason, weight))
  }

  private mutating func refer(_ user: Reference.User, to name: Reference.Name) {
    report.references.append(Reference(user: user, name: name, path: path))
  }

  private func carried(_ annotations: Annotations) -> Annotations {
    guard !annotations.isCarried(to: article) else { return annotations }
    return annotations.dated(by: olds.first).carried(to: article, from: olds).annotations
  }

  // MARK: - Marks

  private func flaws(of mark: Mark) -> [String] {
    var flaws = shapeFlaws(of: mark)
    if let sought = mark.soughtIn {
      if !isKnown(sought) { flaws.append("it was sought in a text that is no version") }
      // One of another text is forgotten when the marks are carried to this one.
      if sought == article.textHash, mark.isPlaced(in: article) {
        flaws.append("it is placed, and yet an orphan")
      }
    }
    if let kept = mark.keptIn, !isKnown(kept) {
      flaws.append("it was kept as an orphan of a text that is no version")
    }
    let isOfOnlyText = article.version == 1 && mark.soughtIn == nil
    guard let hash = mark.textHash ?? (isOfOnlyText ? article.textHash : nil) else { return flaws }
    guard let text = texts[hash]?.text else {
      return isKnown(hash) ? flaws : flaws + ["its text is no version of the article"]
    }
    if !mark.stands(in: text) { return flaws + ["its words are not at its place"] }
    if !mark.anchors.allSatisfy({ $0.isExact(in: text) }) {
      flaws.append("other words stand around it than it says")
    }
    return flaws
  }

  /// Whether a text is some version's, or told once for all marks.
  private func isKnown(_ hash: String) -> Bool { texts[hash] != nil || hash == lostText }

  private func shapeFlaws(of mark: Mark) -> [String] {
    let spans = mark.spans
    if spans.contains(where: \.isEmpty) { return ["a span holds no words"] }
    return zip(spans, spans.dropFirst()).contains { $0.end > $1.start }
      ? ["its spans overlap"] : []
  }

  // MARK: - Corrections

  private mutating func checkCorrections(_ carried: Annotations) {
    guard carried.hasCorrections else { return }
    let unfit = article.unfit(of: carried)
    let corrections = unfit.corrections.map { "correction at \($0.block.span): no such block" }
    let cuts = unfit.cuts.map { cut in
      let what = cut.kind == .join ? "no two blocks part there" : "no block goes on there"
      return "\(cut.kind) at \(cut.gap): \(what)"
    }
    let found = (corrections + cuts).map { CheckFinding(path, $0) }
    // What a newer version has no block for is kept, as orphans are; it is no damage.
    guard article.version == 1 else { return report.unfit += found }
    report.findings += found
    for correction in annotations.corrections where !unfit.corrections.contains(correction) {
      if !correction.block.isExact(in: article.text) {
        note("correction at \(correction.block.span): other words stand there than it says")
      }
    }
    for cut in annotations.cuts where !unfit.cuts.contains(cut) && !cut.isExact(in: article.text) {
      note("\(cut.kind) at \(cut.gap): other words stand there than it says")
    }
  }

  private mutating func checkDetails() {
    for detail in annotations.details where !detail.isFit {
      note("the corrected \(detail.field): holds what the field cannot")
    }
  }

  // MARK: - References

  private mutating func check(_ assertion: Assertion, _ marks: Set<ID<Mark>>) {
    for mark in assertion.marks where !marks.contains(mark) {
      note("attribution \(assertion.id): no mark \(mark)")
    }
    for source in assertion.allSources {
      refer(.attribution(assertion.id), to: .source(source))
    }
    if let claim = assertion.claim { refer(.attribution(assertion.id), to: .claim(claim)) }
  }

  // MARK: - History

  /// The history never decides what the marks are; that it leads elsewhere is worth a look.
  private mutating func compare(_ replay: Replay) {
    let told = replay.annotations
    guard told != annotations else { return }
    let isSame =
      article.version == 1
      ? carried(told) == carried(annotations)
      : told.marks.map(\.content).sorted { $0.id < $1.id }
        == annotations.marks.map(\.content).sorted { $0.id < $1.id }
        && told.assertions == annotations.assertions
    guard !isSame else { return }
    let place = replay.refusal.map { "step \($0) does not follow from those before it" }
    let mark = odd(told).map { "first mark \($0)" }
    let places = [place, mark].compactMap { $0 }.joined(separator: "; ")
    note(
      "the history leads to something else" + (places.isEmpty ? "" : ": \(places)"), .remark)
  }

  /// The first mark that the history tells otherwise.
  private func odd(_ told: Annotations) -> ID<Mark>? {
    let known = Dictionary(told.marks.map { ($0.id, $0) }) { one, _ in one }
    if let odd = annotations.marks.first(where: { known[$0.id]?.content != $0.content }) {
      return odd.id
    }
    let own = Set(annotations.marks.map(\.id))
    return told.marks.first { !own.contains($0.id) }?.id
  }
}

extension Mark {
  /// The mark without its place.
  fileprivate var content: Mark {
    var mark = self
    (mark.anchors, mark.textHash, mark.soughtIn, mark.keptIn) = ([], nil, nil, nil)
    // Moving a mark, which a newer text does unasked, counts as no change here.
    mark.modified = mark.created
    return mark
  }
}

extension Assertion {
  var marks: [ID<Mark>] { [claimMark] + sourceMarks + cueMarks }
  var allSources: [ID<Source>] { sources + via.map(\.source) }
}

extension Cut {
  func isExact(in text: ScalarText) -> Bool {
    before.isExact(in: text) && after.isExact(in: text)
  }
}

extension Anchor {
  /// Whether its words, and those around them, are at its place.
  func isExact(in text: ScalarText) -> Bool {
    let before = Span(max(.start, span.start - Self.context), span.start)
    let after = Span(span.end, min(text.end, span.end + Self.context))
    return stands(in: text) && text.slice(before).elementsEqual(prefix.unicodeScalars)
      && text.slice(after).elementsEqual(suffix.unicodeScalars)
  }
}

extension DetailCorrection {
  /// Whether the field can hold the values.
  var isFit: Bool {
    do { return try field.values(of: values) == values } catch { return false }
  }
}
