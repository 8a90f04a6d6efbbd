import Model
import Testing

@testable import Text

/// What holds for any text whatever, tried on texts from fixed seeds.
@Suite struct PropertyTests {
  private static let seeds = Array(UInt64(0)..<1500)

  private func covers(_ spans: [Span], _ whole: Span) -> Bool {
    zip(spans, spans.dropFirst()).allSatisfy { $0.end == $1.start }
      && (spans.first?.start ?? whole.start) == whole.start
      && (spans.last?.end ?? whole.start) == whole.end
  }

  @Test func clustersAreThoseOfString() {
    for seed in Self.seeds {
      var random = RandomText(seed: seed)
      let text = random.text(upTo: 60)
      let clusters = Clusters.of(text, in: text.whole)
      #expect(covers(clusters.map(\.span), text.whole), "seed \(seed)")
      let lengths = text.string.map(\.unicodeScalars.count)
      #expect(clusters.map(\.span.count) == lengths, "seed \(seed)")
    }
  }

  @Test func boundariesAreThoseOfTheClusters() {
    for seed in Self.seeds {
      var random = RandomText(seed: seed)
      let text = random.text(upTo: 30)
      for cluster in Clusters.of(text, in: text.whole).map(\.span) {
        for value in cluster.start.value..<cluster.end.value {
          let place = ScalarOffset(value)
          #expect(Clusters.boundary(atOrBefore: place, in: text) == cluster.start, "seed \(seed)")
          #expect(Clusters.next(after: place, in: text) == cluster.end, "seed \(seed)")
        }
        #expect(Clusters.previous(before: cluster.end, in: text) == cluster.start, "seed \(seed)")
      }
    }
  }

  @Test func whatIsShownIsClean() {
    for seed in Self.seeds {
      var random = RandomText(seed: seed)
      let text = random.text(upTo: 60)
      for cluster in Clusters.of(text, in: text.whole) {
        let shown = cluster.text.unicodeScalars
        #expect((0...2).contains(cluster.width) && shown.isEmpty == (cluster.width == 0))
        #expect(shown.allSatisfy { !$0.isDangerous }, "seed \(seed)")
        #expect(shown.count <= 1 + Display.marksPerCell, "seed \(seed)")
        #expect(shown.dropFirst().allSatisfy { $0.cells == 0 }, "seed \(seed)")
      }
    }
  }

  @Test func linesCoverTheTextAndFit() {
    for seed in Self.seeds {
      var random = RandomText(seed: seed)
      let text = random.text(upTo: 200)
      let width = Int.random(in: 1...30, using: &random)
      for lines in [
        Lines.wrap(text, in: text.whole, width: width),
        Lines.wrapPreformatted(text, in: text.whole, width: width),
      ] {
        #expect(covers(lines, text.whole), "seed \(seed)")
        #expect(lines.allSatisfy { !$0.isEmpty } || text.isEmpty, "seed \(seed)")
        for line in lines { #expect(fits(line, of: text, width: width), "seed \(seed) \(line)") }
      }
    }
  }

  /// The cells up to the last cluster that is no white space, within the width; or a single wide
  /// cluster in one cell.
  private func fits(_ line: Span, of text: ScalarText, width: Int) -> Bool {
    var clusters = Clusters.ofLine(text, in: line)
    while let last = clusters.last, text.slice(last.span).allSatisfy(\.isGapInTests) {
      clusters.removeLast()
    }
    let used = clusters.reduce(0) { $0 + $1.width }
    return used <= width || width == 1 && clusters.filter { $0.width > 0 }.count == 1
  }

  @Test func wordsAndSentencesAreInOrder() {
    for seed in Self.seeds {
      var random = RandomText(seed: seed)
      let text = random.text(upTo: 200)
      for spans in [Words.of(text, in: text.whole), Sentences.of(text, in: text.whole)] {
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }, "seed \(seed)")
        #expect(spans.allSatisfy(text.holds), "seed \(seed)")
      }
      let sentences = Sentences.of(text, in: text.whole)
      #expect(sentences.allSatisfy { text.trimmed($0) == $0 }, "seed \(seed)")
      let inside = sentences.reduce(0) { $0 + text.visibleCount($1) }
      #expect(inside == text.visibleCount(text.whole), "seed \(seed)")
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDangerous: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  fileprivate var isGapInTests: Bool {
    properties.isWhitespace && self != "\u{A0}" && self != "\u{202F}" && self != "\u{2007}"
  }
}

extension ScalarText {
  fileprivate func visibleCount(_ span: Span) -> Int {
    slice(span).reduce(0) { $0 + ($1.properties.isWhitespace ? 0 : 1) }
  }
}
