import Model

/// Marks as people read them: id, kind, words and tags; below a mark what was said of it.
struct MarkLines {
  let opened: OpenArticle
  let ledgers: Ledgers

  func lines(_ marks: [Mark], _ context: Context) -> [String] {
    var table = Table()
    for mark in marks {
      let tags = mark.tags.map { " \($0)" }.joined()
      let orphan = mark.isPlaced(in: opened.article) ? "" : " orphan"
      table.add(
        cells: [
          "  " + mark.id.value, mark.kind.rawValue + orphan, "“\(Cells.oneLine(mark.quote))”",
        ], tail: tags)
    }
    return zip(marks, table.rowLines(in: context)).flatMap { mark, lines in
      lines + Cells.hung(below(mark), in: context)
    }
  }

  private func below(_ mark: Mark) -> [String] {
    let attributions = opened.annotations.assertions.filter { $0.claimMark == mark.id }.map {
      assertion in
      let chain = ledgers.chain(of: assertion).map { "← \($0)" }.joined(separator: " ")
      return "    \(chain) (\(assertion.stance), \(assertion.id))"
    }
    let note = mark.note.isEmpty ? [] : ["    note: \(Cells.oneLine(mark.note))"]
    return (attributions + note).map(Visible.line)
  }
}
