package import Model

/// What a picked thing is for. Data, so that no closure waits inside the state.
package enum PickerPurpose: Hashable, Sendable {
  /// A tag for the mark, or for a new highlight over the spans.
  case tag(ID<Mark>?, [Span])
  /// Who says it: the next link of an attribution.
  case source(AttributionDraft)
  /// The role of the block with this number.
  case role(block: Int)
  /// The field of the metadata to edit.
  case detail
  case claimStatus(ID<Claim>)
  case claimTag(ID<Claim>)
  /// The claim that it is made one with.
  case mergeClaim(ClaimEntry.Key)
  /// A claim that was merged into another.
  case splitClaim
  case theme(before: String)
  case palette
  case outline
  /// Addresses to open.
  case links
}

/// An attribution that is being put together, link by link.
package struct AttributionDraft: Hashable, Sendable {
  /// The claim; nil where one is made over the spans.
  package let mark: ID<Mark>?
  /// Empty where there is a claim.
  package let spans: [Span]
  /// The links so far: the source, then through whom.
  package var names: [String]
  /// Of the article to the claim.
  package var stance: Stance
}

/// One line of a picker.
package struct Choice: Hashable, Sendable {
  /// What is picked: a tag's or source's name, a command's name, a theme's slug.
  package let value: String
  /// How it is shown.
  package let label: String
  /// What stands beside it.
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
  /// What was typed to filter by.
  package var query: LineEditor
  /// A number into `lines`.
  package var selected: Int
  /// What would become of it if the chosen line were taken; empty where nobody says so.
  package var remark = ""

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

    /// The value of the choice, or the new name.
    package var value: String {
      switch self {
      case .choice(let choice): choice.value
      case .new(let name): name
      }
    }
  }

  /// The choices that fit what was typed, the best first. What is new stands behind the choices
  /// that begin as it does, and before all others: a name that was typed whole is never another's.
  package var lines: [Line] {
    let typed = query.text.trimmed
    let found = ranked(typed)
    let isKnown = choices.contains { $0.value.lowercased() == typed.lowercased() }
    guard takesNew, !typed.isEmpty, !isKnown else { return found.map { .choice($0.choice) } }
    let near = found.prefix { $0.choice.begins(with: typed) }
    let far = found.dropFirst(near.count)
    return near.map { .choice($0.choice) } + [.new(typed)] + far.map { .choice($0.choice) }
  }

  /// The first line that can be picked, else the first.
  var firstAvailable: Int {
    lines.firstIndex { line in
      if case .choice(let choice) = line { choice.disabled == nil } else { true }
    } ?? 0
  }

  /// The line that Enter takes; nil where nothing fits.
  package var current: Line? {
    let lines = lines
    return lines.indices.contains(selected) ? lines[selected] : nil
  }

  private func ranked(_ typed: String) -> [(choice: Choice, fit: Fit)] {
    // A choice without a value stands for picking nothing: what is typed never means it.
    let named = typed.isEmpty ? choices : choices.filter { !$0.value.isEmpty }
    let fitting = named.compactMap { choice in
      Fit(typed, in: choice).map { (choice: choice, fit: $0) }
    }
    // Equally good ones stay in their order.
    return fitting.enumerated().sorted { a, b in
      a.element.fit == b.element.fit ? a.offset < b.offset : a.element.fit > b.element.fit
    }.map(\.element)
  }
}

/// How well typed letters fit a line of a list.
private struct Fit: Comparable {
  /// 2 where what was typed is the whole name, 1 where the name begins so.
  private let start: Int
  private let score: Int

  /// Nil where not every typed word stands in the line. The name that was typed whole comes first,
  /// then those that begin as typed; then a word counts more at the start of one of the line's words
  /// than within it.
  init?(_ typed: String, in choice: Choice) {
    let line = (choice.label + " " + choice.detail).lowercased()
    let scores = typed.lowercased().split(separator: " ").map { Self.score($0, in: line) }
    guard !scores.contains(0) else { return nil }
    let isWhole = choice.value.lowercased() == typed.drop { $0 == "#" }.lowercased()
    start = isWhole ? 2 : choice.begins(with: typed) ? 1 : 0
    score = scores.reduce(0, +)
  }

  private static func score(_ word: Substring, in line: String) -> Int {
    let words = line.split { !$0.isLetter && !$0.isNumber }
    if words.contains(where: { $0.hasPrefix(word) }) { return 2 }
    return line.contains(word) ? 1 : 0
  }

  static func < (a: Fit, b: Fit) -> Bool {
    a.start == b.start ? a.score < b.score : a.start < b.start
  }
}

extension Choice {
  /// Whether its name begins with what was typed.
  fileprivate func begins(with typed: String) -> Bool {
    value.lowercased().hasPrefix(typed.drop { $0 == "#" }.lowercased())
  }
}

extension String {
  /// Without white space at its edges.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
