import Model

/// The fields of a record as people read them, one a line; what is empty is left out.
struct FieldLines {
  private var table = Table(overflow: .wrapped)

  mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    table.add("  " + name, Cells.oneLine(value))
  }

  /// Nothing is cut: this is where it is read.
  func lines(in context: Context) -> [String] { table.lines(in: context) }
}

/// What articles say, as people read it: the article and its stance, below it whom it has that from,
/// and the words.
struct TellingLines {
  let ledgers: Ledgers

  func lines(_ tellings: [Telling], in context: Context) -> [String] {
    var table = Table(overflow: .wrapped)
    for one in tellings {
      table.add(
        "  " + String((one.published ?? "–").prefix(10)), Cells.oneLine(one.outlet ?? "–"),
        one.assertion.stance.rawValue
          + (one.assertion.grade.isEmpty ? "" : " \(one.assertion.grade)"),
        one.assertion.id.value, one.article.value)
    }
    return zip(tellings, table.rowLines(in: context)).flatMap { one, lines in
      lines + Cells.hung(below(one), in: context)
    }
  }

  private func below(_ telling: Telling) -> [String] {
    let chain = ledgers.chainWords(of: telling.assertion)
    let words = Cells.oneLine(telling.words)
    return [
      chain.isEmpty ? "    nobody is named" : "    ← \(chain)",
      words.isEmpty ? nil : "    “\(words)”",
    ].compactMap(\.self).map(Visible.line)
  }
}
