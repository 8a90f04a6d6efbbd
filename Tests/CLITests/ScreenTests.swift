import Foundation
import TestSupport
import Testing

/// Whole screens of the program on the sample library: each view at four sizes.
@Suite struct ScreensOfTheSample {
  private static let sizes = ["80x24", "100x30", "140x40", "220x60"]
  private static let views = [
    ("articles", ""), ("reading", "<Enter>jjjjjjjj"), ("claims", "<F4>"), ("chains", "<F4><Enter>"),
    ("sources", "<F5>"), ("record", "<F5>jj<Enter>"), ("tags", "<F6>"), ("orphans", "<F7>"),
    ("results", "g/gates<Enter>"), ("beside", "gd<Enter>"), ("palette", ":"), ("help", "?"),
    ("keys", "<Enter>g"),
  ]

  @Test func eachViewAtEachSize() throws {
    let sandbox = try Sandbox()
    try #require(try sandbox.run("init", "--sample", "lib").status == 0)
    for (name, keys) in Self.views {
      for size in Self.sizes {
        let run = try sandbox.run("replay", "-", "--size", size, "--styles", input: keys)
        #expect(run.status == 0 && run.errors.isEmpty)
        try Golden.check(run.output, "\(name)-\(size).txt")
        checkIsWhole(run.output, "\(name) at \(size)")
      }
    }
  }

  /// Nothing that controls a terminal, and no row longer than the screen.
  private func checkIsWhole(_ screen: String, _ name: String) {
    let isClean = screen.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.properties.generalCategory != .control
    }
    #expect(isClean, "\(name)")
  }
}
