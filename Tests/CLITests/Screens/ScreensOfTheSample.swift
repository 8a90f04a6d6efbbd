import Foundation
import Screen
import TestSupport
import Testing

@testable import CLI

/// Each view of the program, and each box over one, at four sizes: text and roles. What the roles look
/// like at each depth of colour stands beside them, in `PensOfTheSample`.
@Suite struct ScreensOfTheSample {
  private let shots: [Shot]

  init() throws { shots = try SampleScreens.shots.get() }

  @Test func eachViewAtEachSize() throws {
    for shot in shots where shot.screen.over == nil {
      let name = "\(shot.screen.name)-\(shot.size.defaultValueDescription).txt"
      try Golden.check(shot.frame.styled, name)
    }
  }

  /// One file a box, with the lines of the view below it that it makes others.
  @Test func eachBoxAtEachSize() throws {
    for screen in SampleScreens.overlays {
      let all = try shots.filter { $0.screen.name == screen.name }.map { shot in
        let view = try #require(
          shots.first { $0.screen.name == screen.over && $0.size == shot.size })
        let head = "== \(shot.size.defaultValueDescription), over \(view.screen.name) ==\n"
        return head + shot.frame.styled(over: view.frame)
      }
      try Golden.check(all.joined(separator: "\n"), "over-\(screen.name).txt")
    }
  }

  /// A box changes something, and two of them are not the same.
  @Test func eachIsAnother() {
    for size in SampleScreens.sizes {
      let here = shots.filter { $0.size == size }
      let same = Dictionary(grouping: here) { $0.frame.styled }.values.filter { $0.count > 1 }
      #expect(same.map { $0.map(\.name) } == [])
    }
  }

  /// Nothing that controls a terminal.
  @Test func nothingControlsATerminal() {
    for shot in shots {
      let isClean = shot.frame.styled.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control
      }
      #expect(isClean, "\(shot.name)")
    }
  }
}

extension Frame {
  /// The lines of the dump of this frame, each row with its number, where the row is another than in
  /// the frame below; what the signs mean and the cursor's place.
  fileprivate func styled(over below: Frame) -> String {
    var lines: [String] = []
    var row = -1
    for line in styled.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("│") { row += 1 }
      guard line.hasPrefix("│") || line.hasPrefix("┆") else {
        lines.append(String(line))
        continue
      }
      guard !isSame(row, below) else { continue }
      lines.append(line.hasPrefix("│") ? "\(row)\t\(line)" : "\t\(line)")
    }
    return lines.joined(separator: "\n")
  }

  private func isSame(_ row: Int, _ below: Frame) -> Bool {
    (0..<size.columns).allSatisfy { self[$0, row] == below[$0, row] }
  }
}
