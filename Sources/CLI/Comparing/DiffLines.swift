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

  private func line(of change: FieldChange) -> String { broken(Visible.line(change.marked)) }

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
    if let (sign, words) = comparison.marked(change) { return marked(sign, Visible.line(words)) }
    guard case .same(_, let index) = change else { return "" }
    let words = comparison.words(of: comparison.new.blocks[index].span, in: comparison.new)
    return "  " + Cells.cut(Visible.line(words), to: (columns ?? 78) - 2)
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
