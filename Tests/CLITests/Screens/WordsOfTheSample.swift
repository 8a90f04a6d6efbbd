import Foundation
import Model
import Screen
import Storage
import TestSupport
import Testing

@testable import CLI

/// No word on a screen is cut: each stands as it does where there is room for all.
@Suite struct WordsOfTheSample {
  private let shots: [Shot]
  private let known: Set<String>

  init() throws {
    shots = try SampleScreens.shots.get()
    known = Set(try SampleScreens.vastShots.get().flatMap { $0.frame.words } + Self.onlyNarrow)
  }

  /// What a screen with room for all has no need to say.
  private static let onlyNarrow = ["Sections"]

  @Test func noWordIsCut() {
    for shot in shots {
      let cut = Set(shot.frame.words).subtracting(known)
      #expect(cut.sorted() == [], "\(shot.name)")
    }
  }
}

extension Frame {
  /// The letters and digits that stand together in a row. Numbers alone say how far one has come.
  fileprivate var words: [String] {
    (0..<size.rows).flatMap { row in
      line(row).split { !$0.isLetter && !$0.isNumber }.map(String.init)
        .filter { $0.contains(where: \.isLetter) }
    }
  }
}
