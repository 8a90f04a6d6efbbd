package import Model

/// What a picked thing is for. Data, so that no closure waits inside the state.
package enum PickerPurpose: Hashable, Sendable {
  /// A tag for the mark, or for a new highlight over the spans.
  case tag(ID<Mark>?, [Span])
  /// Who says it: the next link of an attribution.
  case source(AttributionDraft)
  /// The role of the block with this number.
  case role(block: Int)
  case theme(before: String)
  case palette
  case outline
}

/// An attribution that is being put together, link by link.
package struct AttributionDraft: Hashable, Sendable {
  /// The claim; nil where one is made over the spans.
  package let mark: ID<Mark>?
  package let spans: [Span]
  /// The links so far: the source, then through whom.
  package var names: [String]
  package var stance: Stance
}

/// One line of a picker.
package struct Choice: Hashable, Sendable {
  /// What is picked: a tag's or source's name, a command's name, a theme's slug.
  package let value: String
  package let label: String
  package let detail: String
  /// Why it can't be picked; nil where it can.
  package let disabled: String?

  package init(_ value: String, label: String? = nil, detail: String = "", disabled: String? = nil)
  {
    self.value = value
    self.label = label ?? value
    self.detail = detail
    self.disabled = disabled
  }
}

/// A list that filters as one types.
package struct Picker: Hashable, Sendable {
  package let purpose: PickerPurpose
  package let title: String
  package let choices: [Choice]
  /// Whether what is typed may be taken as it is.
  package let takesNew: Bool
  package var query: LineEditor
  /// A number into `lines`.
  package var selected: Int

  package init(
    _ purpose: PickerPurpose, title: String, choices: [Choice], takesNew: Bool = false
  ) {
    self.purpose = purpose
    self.title = title
    self.choices = choices
    self.takesNew = takesNew
    query = LineEditor()
    selected = 0
  }

  /// A line to pick: a choice, or what was typed as something new.
  package enum Line: Hashable, Sendable {
    case choice(Choice)
    case new(String)

    package var value: String {
      switch self {
      case .choice(let choice): choice.value
      case .new(let name): name
      }
    }
  }

  /// The choices that fit what was typed, the best first, and the typed words where they are new.
  package var lines: [Line] {
    let typed = query.text.trimmed
    let found = ranked(typed).map(Line.choice)
    let isKnown = choices.contains { $0.label.lowercased() == typed.lowercased() }
    return takesNew && !typed.isEmpty && !isKnown ? found + [.new(typed)] : found
  }

  package var current: Line? {
    let lines = lines
    return lines.indices.contains(selected) ? lines[selected] : nil
  }

  private func ranked(_ typed: String) -> [Choice] {
    guard !typed.isEmpty else { return choices }
    let scored = choices.enumerated().compactMap { index, choice in
      Match.score(typed, in: choice.label + " " + choice.detail).map { ($0, index, choice) }
    }
    return scored.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 > $1.0 }.map(\.2)
  }
}

/// How well typed letters fit a line of a list.
enum Match {
  /// Nil where not every word stands in the line. A word at the line's start counts most, then at
  /// the start of one of its words, then anywhere.
  static func score(_ typed: String, in line: String) -> Int? {
    let line = line.lowercased()
    var total = 0
    for word in typed.lowercased().split(separator: " ") {
      guard let score = score(word: String(word), in: line) else { return nil }
      total += score
    }
    return total
  }

  private static func score(word: String, in line: String) -> Int? {
    if line.hasPrefix(word) { return 3 }
    let words = line.split { !$0.isLetter && !$0.isNumber }
    if words.contains(where: { $0.hasPrefix(word) }) { return 2 }
    return line.contains(word) ? 1 : nil
  }
}

extension String {
  /// Without white space at its edges.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
