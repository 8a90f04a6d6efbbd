import Model

/// What a filter of a list of the library knows beside words: conditions, as `status:open` and
/// `origins>1`.
package struct FilterLanguage: Sendable {
  /// What stands before a colon, with what may stand behind it.
  let fields: [(name: String, help: String)]
  /// What is compared with a number, with what is counted.
  let counts: [(name: String, help: String)]
  /// What else may be typed.
  let words: [String]

  /// What a word of a filter says.
  enum Meaning {
    case words
    case field(String, value: String)
    case count(String, NumberBound)
    /// A condition that is not typed to its end: it lets everything through.
    case begun
    /// It looks like a condition, and is none.
    case flaw(FilterFlaw)

    var flaw: FilterFlaw? { if case .flaw(let flaw) = self { flaw } else { nil } }
  }

  func meaning(of word: Substring) -> Meaning {
    if let (name, value) = word.fieldAndValue {
      guard fields.contains(where: { $0.name == name }) else { return .flaw(flaw(ofField: name)) }
      return value.isEmpty ? .begun : .field(name, value: value)
    }
    guard let parts = NumberBound.parts(of: String(word)) else { return .words }
    let name = parts.name.lowercased()
    guard counts.contains(where: { $0.name == name }) else { return .flaw(flaw(ofCount: name)) }
    guard !parts.number.isEmpty else { return .begun }
    guard let number = Int(parts.number), !parts.number.hasPrefix("+") else {
      return .flaw(FilterFlaw("“\(parts.number)” is no number: \(name)>3 or \(name)<=10"))
    }
    return .count(name, NumberBound(sign: parts.sign, number: number))
  }

  /// All that may be typed, for a foot: `words status: origins>1`.
  var hint: String { (words + entries.map(\.sign)).joined(separator: " ") }

  /// What may be typed in the place of the last word of a filter.
  func hint(for filter: String) -> String {
    guard let last = filter.split(separator: " ").last, filter.last != " " else { return hint }
    if let name = last.fieldAndValue?.name, let field = fields.first(where: { $0.name == name }) {
      return "\(name): \(field.help)"
    }
    return "Enter keeps it  Esc shows all"
  }

  /// Each condition as it is typed, with what it means.
  var entries: [(sign: String, words: String)] {
    fields.map { ($0.name + ":", $0.help) } + counts.map { ($0.name + ">1", $0.help) }
  }

  // MARK: - What is no condition

  /// What to say of a value that the field does not take.
  func flaw(of field: String, _ value: String, among values: [String] = []) -> FilterFlaw {
    let nearest = Nearest.of(value, among: values).map { "\($0) is the nearest" }
    let help = fields.first { $0.name == field }?.help ?? ""
    return FilterFlaw("“\(value)” is no \(field) · \(nearest ?? help)")
  }

  private func flaw(ofField name: String) -> FilterFlaw {
    if counts.contains(where: { $0.name == name }) {
      return FilterFlaw("there is no field \(name): · \(name)=3 compares with a number")
    }
    return FilterFlaw("there is no field \(name): · " + near(name, fields.map(\.name), ":"))
  }

  private func flaw(ofCount name: String) -> FilterFlaw {
    if let field = fields.first(where: { $0.name == name }) {
      return FilterFlaw("\(name) is no number · \(name): \(field.help)")
    }
    return FilterFlaw("nobody counts “\(name)” · " + near(name, counts.map(\.name), ""))
  }

  /// The nearest of the names; where none is near, all that may be typed.
  private func near(_ name: String, _ names: [String], _ sign: String) -> String {
    Nearest.of(name, among: names).map { "\($0)\(sign) is the nearest" } ?? hint
  }
}

/// Why a word of a filter is no condition, in one line with what would be one.
package struct FilterFlaw: Hashable, Sendable {
  let words: String

  init(_ words: String) { self.words = words }
}

extension Substring {
  /// Letters before a colon, in small letters, and what follows it; an address is none.
  fileprivate var fieldAndValue: (name: String, value: String)? {
    let name = prefix(while: \.isLetter)
    let rest = self[name.endIndex...]
    guard !name.isEmpty, rest.first == ":", !rest.hasPrefix("://") else { return nil }
    return (name.lowercased(), String(rest.dropFirst()))
  }
}
