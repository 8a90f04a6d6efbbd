import Model

/// An orphan as people read it: its old words in their surroundings, and where it may stand now.
struct OrphanLines {
  let orphan: Orphan
  let isKept: Bool

  func lines(in context: Context) -> [String] {
    var table = Table()
    let kind = orphan.mark.kind.rawValue + (isKept ? ", kept" : "")
    table.add("  " + orphan.mark.id.value, kind, oldWords)
    var places = Table()
    for (index, candidate) in orphan.candidates.enumerated() {
      let spans = candidate.spans.map(\.description).joined(separator: " ")
      places.add("    \(index + 1)", "\(candidate.score) %", spans, Cells.oneLine(candidate.words))
    }
    let none = orphan.candidates.isEmpty ? ["    no place like it"] : []
    return table.lines(in: context) + places.lines(in: context) + none
  }

  private var oldWords: String {
    orphan.mark.anchors.map { anchor in
      Cells.oneLine("…\(anchor.prefix)⟦\(anchor.exact)⟧\(anchor.suffix)…")
    }.joined(separator: " ")
  }
}
