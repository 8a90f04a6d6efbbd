import Model
import Screen
import Text

extension Comparison {
  /// What changed, for a page: `~` changed, `+` added, `-` removed, `>` moved.
  func pageLines(width: Int) -> [PageLine] {
    let head = [
      PageLine(""),
      PageLine("From version \(old.version) to version \(new.version)", role: .heading),
    ]
    if isEmpty { return head + [PageLine("The same words.", role: .muted)] }
    let known = fields.flatMap { Fitted.lines($0.marked, width: width).map { PageLine($0) } }
    return head + known + paragraphs(width: width)
  }

  private func paragraphs(width: Int) -> [PageLine] {
    var (lines, passed): ([PageLine], Int) = ([], 0)
    for change in blocks {
      guard let (sign, words) = marked(change) else {
        passed += 1
        continue
      }
      lines += Self.leftOut(passed) + [PageLine("")]
      lines += Fitted.lines("\(sign) \(words)", width: width).map { PageLine($0) }
      passed = 0
    }
    return lines + Self.leftOut(passed)
  }

  private static func leftOut(_ count: Int) -> [PageLine] {
    guard count > 0 else { return [] }
    let words = count == 1 ? "1 paragraph" : "\(count) paragraphs"
    return [PageLine(""), PageLine("… \(words) unchanged …", role: .muted)]
  }
}
