import Foundation
import TestSupport
import Testing

extension Stories {
  /// A terminal that can hold a frame back until it is whole (mode 2026) is sent whole frames, and the
  /// screen is never cleared.
  @Suite struct WholeFrames {
    @Test func theyBeginAndEndInPairs() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(60)])
      let keys = ["j", "}", "G", "c", "?", "q", ":", "\u{1B}", "4", "5", "q", "q", "q"]
      let sent = try BareTerminal.sent(to: bench, arguments: ["a-long"], keys: keys).joined()
      let (begun, ended) = (sent.count(of: "\u{1B}[?2026h"), sent.count(of: "\u{1B}[?2026l"))
      #expect(begun == ended && begun >= keys.count, "\(begun) begun, \(ended) ended")
      #expect(sent.isInPairs("\u{1B}[?2026h", "\u{1B}[?2026l"))
      // The screen that was taken over is cleared once.
      let first = try #require(sent.range(of: "\u{1B}[?2026h"))
      for clearing in ["\u{1B}[2J", "\u{1B}[H\u{1B}[J"] {
        #expect(!sent[first.upperBound...].contains(clearing))
      }
    }
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }

  /// Whether each beginning is followed by an end before the next begins.
  fileprivate func isInPairs(_ beginning: String, _ end: String) -> Bool {
    components(separatedBy: beginning).dropFirst().allSatisfy { $0.count(of: end) == 1 }
  }
}
