import Model
import Text

/// What changed between two versions, for people.
struct DiffLines {
  /// Neighbours that stayed, on each side of what changed.
  private static let context = 1

  private let comparison: Comparison
  /// The cells of a line; nil where lines are not broken.
  private let columns: Int?

  init(_ comparison: Comparison, in context: Context) {
    self.comparison = comparison
    columns = context.isTerminal ? min(context.columns, 100) : nil
  }

  var all: [String] {
    let names = name(comparison.old) + " → " + name(comparison.new)
    let head = Visible.line("\(comparison.new.id): \(names)")
    guard !comparison.isEmpty else { return [head, "the same words"] }
    return [head, summary] + comparison.fields.map(line) + paragraphs
  }

  private func name(_ article: Article) -> String {
    "version \(article.version) (\(article.original.retrieved))"
  }

  // MARK: - What is known about the article

  private func line(of change: FieldChange) -> String {
    let (old, new) = (change.old.joined(separator: "; "), change.new.joined(separator: "; "))
    let words = (old.isEmpty ? "" : "[-\(old)-]") + (new.isEmpty ? "" : "{+\(new)+}")
    return broken("\(change.field): " + Visible.line(words))
  }

  // MARK: - Paragraphs

  private var summary: String {
    var (changed, added, removed, moved) = (0, 0, 0, 0)
    for block in comparison.blocks {
      switch block {
      case .same: break
      case .changed: changed += 1
      case .added: added += 1
      case .removed: removed += 1
      case .moved: moved += 1
      }
    }
    let counts = [(changed, "changed"), (added, "added"), (removed, "removed"), (moved, "moved")]
    let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "paragraphs: " + (told.isEmpty ? "none changed" : told)
  }

  /// The changed paragraphs with their neighbours; the number of those left out in between.
  private var paragraphs: [String] {
    let blocks = comparison.blocks
    let shown = blocks.indices.map { index in
      let near = max(0, index - Self.context)...min(blocks.count - 1, index + Self.context)
      return blocks[near].contains { !$0.isSame }
    }
    var (lines, passed): ([String], Int) = ([], 0)
    for (block, isShown) in zip(blocks, shown) {
      guard isShown else {
        passed += 1
        continue
      }
      lines += leftOut(passed) + ["", paragraph(block)]
      passed = 0
    }
    return lines.isEmpty ? [] : lines + leftOut(passed)
  }

  private func leftOut(_ count: Int) -> [String] {
    count == 0 ? [] : ["", "… \(count.counted("paragraph")) unchanged …"]
  }

  private func paragraph(_ change: BlockChange) -> String {
    let (old, new) = (comparison.old, comparison.new)
    switch change {
    case .same(_, let index): return "  " + Cells.cut(words(new, index), to: (columns ?? 78) - 2)
    case .moved(_, let index): return marked(">", "moved here: " + words(new, index))
    case .removed(let index): return marked("-", "[-" + words(old, index) + "-]")
    case .added(let index): return marked("+", "{+" + words(new, index) + "+}")
    case .changed(_, let index, let runs):
      return marked("~", runs.words(old.text, new.text, from: new.blocks[index].span.start))
    }
  }

  private func words(_ article: Article, _ index: Int) -> String {
    Visible.line(Cells.oneLine(article.text[article.blocks[index].span]))
  }

  /// The sign before the first line, the others indented below it.
  private func marked(_ sign: String, _ text: String) -> String {
    guard let columns else { return sign + " " + text }
    return sign + " "
      + Cells.wrapped(text, to: columns - 2).replacing("\n", with: "\n  ")
  }

  private func broken(_ text: String) -> String {
    columns.map { Cells.wrapped(text, to: $0) } ?? text
  }
}

extension BlockChange {
  fileprivate var isSame: Bool {
    if case .same = self { return true }
    return false
  }
}

extension [WordRun] {
  /// The runs on one line, with white space between them where either text has some.
  fileprivate func words(
    _ old: ScalarText, _ new: ScalarText, from start: ScalarOffset
  ) -> String {
    var line = ""
    for (index, run) in enumerated() {
      let (text, span) = run.new.map { (new, $0) } ?? (old, run.old ?? Span(start, start))
      let tookPlace = index > 0 && run.kind == .added && self[index - 1].kind == .removed
      if index > 0, !tookPlace, text.hasSpace(before: span.start) { line += " " }
      let words = Visible.line(Cells.oneLine(text[span]))
      switch run.kind {
      case .same: line += words
      case .removed: line += "[-\(words)-]"
      case .added: line += "{+\(words)+}"
      }
    }
    return line
  }
}

extension ScalarText {
  fileprivate func hasSpace(before offset: ScalarOffset) -> Bool {
    offset > .start && self[offset - 1].properties.isWhitespace
  }
}
