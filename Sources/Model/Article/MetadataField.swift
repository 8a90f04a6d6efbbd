/// One field of an article's metadata, by the name that files and commands have for it.
package enum MetadataField: String, CaseIterable, Hashable, Sendable {
  case title, byline, outlet, published, modified, url, language, description

  /// Whether it holds several texts.
  package var isList: Bool { self == .byline }
}

/// Why a value does not fit a field.
package enum DetailFlaw: Error, Hashable, Sendable {
  /// Neither a day nor a day and time (ISO 8601), and no day as people type it.
  case noDate(String)
  /// No address that begins with `http://` or `https://`.
  case noAddress(String)
  /// No language tag (BCP 47).
  case noLanguage(String)
  /// The field holds one text.
  case several(MetadataField)
}

extension Metadata {
  /// What a field holds: one text at most, of the byline one for each name.
  package subscript(field: MetadataField) -> [String] {
    get {
      switch field {
      case .title: title.list
      case .byline: byline
      case .outlet: outlet.list
      case .published: published.list
      case .modified: modified.list
      case .url: url.list
      case .language: language.list
      case .description: description.list
      }
    }
    set {
      switch field {
      case .title: title = newValue.first
      case .byline:
        // What the page prints tells nothing of names that somebody has given.
        (byline, printedByline) = (newValue, nil)
      case .outlet: outlet = newValue.first
      case .published: published = newValue.first
      case .modified: modified = newValue.first
      case .url: url = newValue.first
      case .language: language = newValue.first
      case .description: description = newValue.first
      }
    }
  }

  /// What is known, as readers have corrected it.
  package func corrected(by details: [DetailCorrection]) -> Metadata {
    details.reduce(into: self) { $0[$1.field] = $1.values }
  }
}

extension String? {
  fileprivate var list: [String] { map { [$0] } ?? [] }
}

extension MetadataField {
  /// The values as they are kept: runs of white space are one space, what is empty is left out, and
  /// so is the password in an address; a day is written as ISO 8601 has it.
  package func values(of texts: [String]) throws(DetailFlaw) -> [String] {
    let values = texts.map {
      asKept($0.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }.filter { !$0.isEmpty }
    guard isList || values.count < 2 else { throw .several(self) }
    for value in values { try check(value) }
    return self == .url ? values.map(\.withoutLogins) : values
  }

  /// A day that was typed as people write it (`29 September 2025`) in the form of ISO 8601.
  private func asKept(_ value: String) -> String {
    switch self {
    case .published, .modified:
      value.isDayOrTime ? value : CivilDay(typed: value)?.description ?? value
    default: value
    }
  }

  private func check(_ value: String) throws(DetailFlaw) {
    switch self {
    case .published, .modified: if !value.isDayOrTime { throw .noDate(value) }
    case .url: if !value.isWebAddress { throw .noAddress(value) }
    case .language: if !value.isLanguageTag { throw .noLanguage(value) }
    case .title, .byline, .outlet, .description: break
    }
  }
}

extension String {
  /// `2025-09-29`, or a day and time of ISO 8601: `2025-09-29T07:05`, with seconds, their decimals
  /// and `Z` or an offset such as `+02:00` where they are known. What pages write a little otherwise
  /// is kept so by importers, and fits, too: `7:05`, `z`, `+02`.
  fileprivate var isDayOrTime: Bool {
    guard CivilDay(String(prefix(10))) != nil else { return false }
    var rest = Substring(dropFirst(10))
    guard let sign = rest.popFirst() else { return true }
    guard sign == "T" || sign == "t" || sign == " ", rest.takeHour(), rest.take(":"),
      rest.takeNumber(below: 60), !rest.take(":") || rest.takeSeconds()
    else { return false }
    if rest.first == " " { rest.removeFirst() }
    if rest.isEmpty || rest == "Z" || rest == "z" { return true }
    guard rest.take("+") || rest.take("-"), rest.takeNumber(below: 24) else { return false }
    if rest.isEmpty { return true }
    _ = rest.take(":")
    return rest.takeNumber(below: 60) && rest.isEmpty
  }

  /// http or https with a host, and no white space.
  fileprivate var isWebAddress: Bool {
    let schemes = ["http://", "https://"].filter(lowercased().hasPrefix)
    guard let scheme = schemes.first, let host = dropFirst(scheme.count).first else { return false }
    return !"/?#:@".contains(host)
      && !unicodeScalars.contains { $0.properties.isWhitespace || $0.isSteering }
  }

  /// The shape of RFC 5646, section 2.1: a language of two or three letters, or `x` or `i` with
  /// something behind it, and subtags of one to eight letters and digits. Longer names of languages
  /// are reserved, and none has been registered.
  fileprivate var isLanguageTag: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, language.allSatisfy(\.isASCIILetter),
      parts.allSatisfy({ (1...8).contains($0.utf8.count) })
    else { return false }
    let isPrivate = ["x", "i"].contains(language.lowercased()) && parts.count > 1
    return ((2...3).contains(language.count) || isPrivate)
      && parts.allSatisfy { $0.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } }
  }
}

extension Substring {
  fileprivate mutating func take(_ sign: Character) -> Bool {
    guard first == sign else { return false }
    removeFirst()
    return true
  }

  /// An hour, of one digit or two.
  fileprivate mutating func takeHour() -> Bool {
    if takeNumber(below: 24) { return true }
    guard let digit = first, digit.isASCIIDigit, dropFirst().first == ":" else { return false }
    removeFirst()
    return true
  }

  /// Two digits below a limit.
  fileprivate mutating func takeNumber(below limit: Int) -> Bool {
    let digits = prefix(2)
    guard digits.count == 2, digits.allSatisfy(\.isASCIIDigit), let number = Int(digits),
      number < limit
    else { return false }
    removeFirst(2)
    return true
  }

  /// Seconds, of which there may be 61 (a leap second), and their decimals.
  fileprivate mutating func takeSeconds() -> Bool {
    guard takeNumber(below: 61) else { return false }
    guard take(".") || take(",") else { return true }
    let decimals = prefix(while: \.isASCIIDigit)
    removeFirst(decimals.count)
    return !decimals.isEmpty
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
  fileprivate var isASCIILetter: Bool { isASCII && isLetter }
}
