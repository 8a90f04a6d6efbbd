import Model
import TestSupport

/// Right, orphaned and wrong, counted over marks in texts that were edited by chance.
struct Tally {
  /// Marks whose words are untouched, and those of them that are where they belong.
  private(set) var untouched = 0
  private(set) var right = 0
  private(set) var orphaned = 0
  private(set) var wrong = 0
  /// Marks of which words changed or went.
  private(set) var touched = 0
  private(set) var touchedRight = 0
  private(set) var touchedWrong = 0
  /// What went wrong, for a look.
  private(set) var examples: [String] = []

  var marks: Int { untouched + touched }
  var wrongShare: Double { Double(wrong + touchedWrong) / Double(max(1, marks)) }
  var rightShare: Double { Double(right) / Double(max(1, untouched)) }

  mutating func count(_ before: Mark, _ after: Mark, _ edited: Edited, _ article: Article) {
    guard let span = before.spans.first else { return }
    let place = after.isPlaced(in: article) ? after.spans.first : nil
    if let truth = edited.place(of: span) {
      untouched += 1
      switch place {
      case nil: orphaned += 1
      case truth: right += 1
      default:
        wrong += 1
        note(before, after, article)
      }
    } else {
      touched += 1
      guard let place else { return }
      if edited.isFair(place, for: span) {
        touchedRight += 1
      } else {
        touchedWrong += 1
        note(before, after, article)
      }
    }
  }

  private mutating func note(_ before: Mark, _ after: Mark, _ article: Article) {
    guard examples.count < 40 else { return }
    let (a, b) = (before.anchors[0], after.anchors[0])
    examples.append("\(a.prefix)⟦\(a.exact)⟧\(a.suffix)\n  → \(b.prefix)⟦\(b.exact)⟧\(b.suffix)")
  }

  var words: String {
    """
    \(marks) marks: untouched \(untouched), right \(right) (\(percent(rightShare))), \
    orphaned \(orphaned), wrong \(wrong); touched \(touched), right \(touchedRight), \
    orphaned \(touched - touchedRight - touchedWrong), wrong \(touchedWrong); \
    wrong of all \(percent(wrongShare))
    """
  }

  private func percent(_ share: Double) -> String {
    let thousandths = Int((share * 100_000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
      + " %"
  }
}
