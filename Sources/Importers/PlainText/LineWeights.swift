/// How much each line speaks for standing in an article, above 0, or in the page around it, below.
///
/// The numbers were set by hand on newspaper pages; only how they stand to each other matters.
struct LineWeights {
  private let kinds: [LineKind]
  private let lines: [Line]

  init(_ kinds: [LineKind], _ lines: [Line]) {
    (self.kinds, self.lines) = (kinds, lines)
  }

  var all: [Double] {
    var weights = kinds.indices.map(weight(at:))
    for run in labelRuns where isSection(run) {
      for index in run { weights[index] = Self.heading }
    }
    return weights
  }

  /// A long paragraph weighs as much as six menu entries. A form weighs once, however many lines
  /// it has, for it may stand within the article; what leads to other articles, or names the
  /// author again behind the text, hardly does.
  private func weight(at index: Int) -> Double {
    switch kinds[index] {
    case .prose, .item, .quote: proseWeight(at: index)
    case .label where lines[index].shape.words >= 15:
      min(Double(lines[index].shape.words), 60) / 12
    case .label where lines[index].level != nil: 0
    case .label: Self.label
    case .menu: -4
    case .promotion where Phrases.leadsElsewhere(lines[index].text): -8
    case .promotion, .appeal: index > 0 && kinds[index - 1].isForm ? -0.5 : -3
    case .byline: -10
    case .date, .link: -2
    case .caption, .credit, .rule: 0
    }
  }

  /// Prose alone beside a label is a teaser as often as not.
  private func proseWeight(at index: Int) -> Double {
    let size = min(max(Double(lines[index].shape.words), 3), 60) / 6
    let beside = [index - 1, index + 1].filter(kinds.indices.contains)
    let isAlone = !beside.contains { kinds[$0].isText } && beside.contains { kinds[$0] == .label }
    return isAlone ? size * 0.6 : size
  }

  private static let label = -1.5
  private static let heading = -0.5

  /// The stretches of labels.
  private var labelRuns: [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in kinds.indices where kinds[index] == .label {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// One or two labels between paragraphs are a section's heading.
  private func isSection(_ run: Range<Int>) -> Bool {
    run.count <= 2 && run.lowerBound > 0 && run.upperBound < kinds.count
      && kinds[run.lowerBound - 1].isText && kinds[run.upperBound].isText
  }
}
