package import Model
import Screen

/// What a picked thing is for. Data, so that no closure waits inside the state.
package enum PickerPurpose: Hashable, Sendable {
  /// A tag for the mark, or for a new highlight over the spans.
  case tag(ID<Mark>?, [Span])
  /// Who says it: the next link of an attribution.
  case source(AttributionDraft)
  /// What a sweep makes of passages, then the tag that they get.
  case sweepKind
  case sweepTag(MarkKind)
  /// The claim of the ledger that is made.
  case claim(ClaimDraft)
  /// How far a source can be relied on, then how far the information can be believed.
  case grade(GradeDraft)
  case likelihood(ID<Claim>)
  /// How sure one is of it; the likelihood was chosen before.
  case confidence(ID<Claim>, Likelihood?)
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
  /// For a source or a tag.
  case record(RecordPick)
  case theme(before: String)
  /// The format for the marks of these articles.
  case export([ID<Article>])
  case palette
  case outline
  /// What the list of articles is sorted by; the columns that it has.
  case articleOrder, articleColumns
  /// A tag for these articles.
  case articleTag([ID<Article>])
  /// The article to compare with this one.
  case beside(ID<Article>)
  /// Addresses to open.
  case links
  case bookmarks
}

extension PickerPurpose {
  /// Whether it is a tag that is asked for.
  var isTag: Bool {
    switch self {
    case .tag, .sweepTag, .claimTag, .articleTag, .record(.moveTag): true
    default: false
    }
  }
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
  /// A tag's colour; nil where it has none.
  package let swatch: String?
  /// The number key that picks it where nothing is typed; nil where it has none.
  package let number: Int?
  /// Whether it is shown only where something typed fits it.
  package let waits: Bool
  /// What stands at the right edge: the keys of a command.
  package let trail: String
  /// What is known as its name where one types: the value, unless that is an id.
  let foldedName: String

  package init(
    _ value: String, label: String? = nil, detail: String = "", disabled: String? = nil,
    name: String? = nil, waits: Bool = false, swatch: String? = nil, number: Int? = nil,
    trail: String = ""
  ) {
    self.number = number
    self.value = value
    self.label = label ?? value
    self.detail = detail
    self.disabled = disabled
    self.swatch = swatch
    self.waits = waits
    self.trail = trail
    foldedName = (name ?? value).lowercased()
  }
}

/// A list that filters as one types.
package struct Picker: Hashable, Sendable {
  package let purpose: PickerPurpose
  package let title: String
  package let choices: [Choice]
  /// Whether what is typed may be taken as it is.
  package let takesNew: Bool
  /// Whether what was typed stands behind all that fits it, as words do that are sought, and not
  /// typed as a name.
  var newComesLast = false
  /// The text in which a name that is typed may stand by itself; nil where what is typed is no name
  /// of a text.
  package var text: ScalarText?
  /// What was typed to filter by.
  package var query: LineEditor {
    didSet { lines = found() }
  }
  /// A number into `lines`.
  package var selected: Int
  /// What would become of it if the chosen line were taken; empty where nobody says so.
  package var remark = ""
  /// Something to be heeded, below the choices; empty where there is nothing.
  package var note = ""
  /// The choices that fit what was typed, the best first. What is new stands behind the choices whose
  /// name goes on within the word that is being typed, and before all others: words that were typed
  /// whole are never the beginning of another's name.
  package private(set) var lines: [Line]
  /// What is looked through while one types; where nobody has made it, it is when the first letter is.
  private var index: [FoldedChoice]

  package init(
    _ purpose: PickerPurpose, title: String, choices: [Choice], takesNew: Bool = false
  ) {
    self.init(purpose, title: title, choices: choices, folded: [], takesNew: takesNew)
  }

  /// `folded` are the choices as they are looked through.
  init(
    _ purpose: PickerPurpose, title: String, choices: [Choice], folded: [FoldedChoice],
    takesNew: Bool = false
  ) {
    self.purpose = purpose
    self.title = title
    self.choices = choices
    self.takesNew = takesNew
    query = .sought()
    selected = 0
    lines = choices.filter { !$0.waits }.map { .choice($0) }
    index = folded
  }

  /// The same list for another purpose.
  init(_ picker: Picker, for purpose: PickerPurpose) {
    self.purpose = purpose
    (title, choices, takesNew) = (picker.title, picker.choices, picker.takesNew)
    (query, selected, lines) = (picker.query, picker.selected, picker.lines)
    (index, note, remark) = (picker.index, picker.note, picker.remark)
    (newComesLast, text) = (picker.newComesLast, picker.text)
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

  private mutating func found() -> [Line] {
    let typed = query.text.trimmed
    guard !typed.isEmpty else { return choices.filter { !$0.waits }.map { .choice($0) } }
    if index.isEmpty { index = choices.map(FoldedChoice.init) }
    let found = ranked(Typed(typed))
    let isKnown = found.first?.fit.isWhole ?? false
    guard takesNew, !isKnown else { return found.map { .choice(choices[$0.choice]) } }
    let near =
      comesLast(typed, behind: found.map(\.choice)) ? found[...] : found.prefix { $0.fit.goesOn }
    let far = found.dropFirst(near.count)
    return near.map { .choice(choices[$0.choice]) } + [.new(typed)]
      + far.map { .choice(choices[$0.choice]) }
  }

  /// Whether some of its choices are on number keys.
  var hasNumbers: Bool { choices.contains { $0.number != nil } }

  /// With the choice selected that a number key picks; nil where the key is a letter of what one types.
  func numbered(by key: KeyEvent) -> Picker? {
    guard query.isEmpty, let number = key.character?.wholeNumberValue,
      let line = choices.firstIndex(where: { $0.number == number })
    else { return nil }
    var picker = self
    picker.selected = line
    return picker
  }

  /// The first line that can be picked, else the first.
  var firstAvailable: Int {
    lines.firstIndex { line in
      if case .choice(let choice) = line { choice.disabled == nil } else { true }
    } ?? 0
  }

  /// The line that Enter takes; nil where nothing fits.
  package var current: Line? { lines.indices.contains(selected) ? lines[selected] : nil }

  /// Whether what was typed stands behind the choices that fit it. Of names of a text that is so where
  /// it is some words of a known one (`Rutte`, `The New`), unless it stands in the text by itself, as
  /// `China` does beside `China Daily`.
  private func comesLast(_ typed: String, behind fitting: [Int]) -> Bool {
    guard !newComesLast, let text else { return newComesLast }
    let small = typed.lowercased()
    let names = fitting.map { choices[$0].foldedName }.filter { ScalarText($0).holds(small) }
    let tails = names.filter { $0.hasPrefix(small) }.map { $0.dropFirst(small.count) }
    return !names.isEmpty && (tails.isEmpty || !text.holds(small, withoutAny: tails))
  }

  private func ranked(_ typed: Typed) -> [(choice: Int, fit: Fit)] {
    var fitting: [(choice: Int, fit: Fit)] = []
    for number in choices.indices {
      // A choice without a value stands for picking nothing: what is typed never means it.
      guard !choices[number].value.isEmpty,
        let fit = Fit(typed, in: index[number], byLetters: !takesNew)
      else { continue }
      fitting.append((number, fit))
    }
    // Equally good ones stay in their order.
    return fitting.sorted { a, b in a.fit == b.fit ? a.choice < b.choice : b.fit < a.fit }
  }
}

extension ScalarText {
  /// Whether words, given in small letters, stand somewhere as whole words, and none of the tails
  /// follows them there.
  fileprivate func holds(_ words: String, withoutAny tails: [Substring] = []) -> Bool {
    let wanted = Array(words.unicodeScalars)
    guard let first = wanted.first, wanted.count <= count else { return false }
    let tails = tails.map { Array($0.unicodeScalars) }
    return (0...count - wanted.count).contains { start in
      guard small(start) == first, !isLetter(start - 1), stand(wanted, at: start) else {
        return false
      }
      let end = start + wanted.count
      return !isLetter(end) && !tails.contains { stand($0, at: end) }
    }
  }

  private func stand(_ wanted: [Unicode.Scalar], at start: Int) -> Bool {
    start + wanted.count <= count && wanted.indices.allSatisfy { small(start + $0) == wanted[$0] }
  }

  private func isLetter(_ place: Int) -> Bool {
    place >= 0 && place < count && scalars[place].properties.isAlphabetic
  }

  /// Of letters that have one small form.
  private func small(_ place: Int) -> Unicode.Scalar {
    let scalar = scalars[place]
    if scalar.isASCII {
      return (0x41...0x5A).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
    }
    return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }
}
