import Model
import Screen
import Text

extension Command {
  static let showFailures = Command(
    "show-failures", "Show in full what could not be done last", group: .rest,
    disabled: { $0.failures.isEmpty ? "nothing has failed" : nil }
  ) { state, _ in
    state.mode = .failures(PagePlace())
    return []
  }
}

extension State {
  /// Says what was done to articles, and that the rest was not: of many the first, of which all the
  /// reasons are a page.
  mutating func tell(_ done: String, _ failed: [String]) {
    guard let first = failed.first else {
      status = Status(done)
      return
    }
    failures = failed
    let room = size.columns - 2
    let whole = spelled("\(done) · not \(first)")
    if failed.count == 1, whole.glyphs.width <= room {
      status = Status(whole, level: .warning)
      return
    }
    let start = spelled("\(done) · \(key: "show-failures") tells why \(failed.count) failed: ")
    let names = Fitted.text(Self.names(of: failed), width: max(12, room - start.glyphs.width))
    status = Status(start + names, level: .warning)
  }

  /// So many are named.
  private static let mostNamed = 3

  /// What stands before the reasons: `tarn, quay, …`
  private static func names(of failed: [String]) -> String {
    let names = failed.prefix(mostNamed).map { line in
      line.firstRange(of: ": ").map { String(line[..<$0.lowerBound]) } ?? line
    }
    return names.joined(separator: ", ") + (failed.count > mostNamed ? ", …" : "")
  }

  /// Each of them whole.
  func failureLines(width: Int) -> [PageLine] {
    failures.flatMap { line in
      [PageLine("")] + Fitted.lines(line, width: width).map { PageLine($0) }
    }
  }
}
