import Model

/// The corrections of an article that fit no block of it as it is now.
struct LostCorrections {
  private let opened: OpenArticle
  private let corrections: [Correction]
  private let cuts: [Cut]

  init(_ opened: OpenArticle) {
    self.opened = opened
    (corrections, cuts) = opened.imported.unfit(of: opened.annotations)
  }

  /// The place by which it is discarded, what it did, and its words.
  func lines(in context: Context) -> [String] {
    var table = Table()
    for correction in corrections {
      add(.correct(correction), at: correction.block.span, correction.block.exact, to: &table)
    }
    for cut in cuts {
      add(.cut(cut), at: cut.gap, "\(cut.before.exact) ⏐ \(cut.after.exact)", to: &table)
    }
    return table.lines(in: context)
  }

  private func add(_ change: Change, at span: Span, _ words: String, to table: inout Table) {
    let label = change.label(in: Notebook(annotations: opened.annotations))
    table.add("  \(span)", label, "“\(Cells.oneLine(words))”")
  }

  /// What takes the one away that has this place, `A:B`; nil where none has.
  func removal(at place: String) -> Change? {
    if let correction = corrections.first(where: { $0.block.span.description == place }) {
      return .uncorrect(correction.block.span)
    }
    return cuts.first { $0.gap.description == place }.map { .uncut($0.gap) }
  }
}
