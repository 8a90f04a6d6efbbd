/// A pattern for paths below a folder: `*` and `?` stand for what is no slash, `[a-z]` and `[!a-z]`
/// for one sign, `**` for anything, `**/` for any folders or none, and a backslash takes the sign
/// after it as it is. A pattern without a slash is one for names, in whatever folder.
///
/// The rules are those of `fnmatch` (POSIX.1-2024, 2.14) with the `**` of shells; an unclosed
/// bracket is a bracket.
struct PathPattern: Hashable, Sendable {
  private enum Part: Hashable {
    case sign(Unicode.Scalar)
    case any
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
    case run
    case anything
    case folders
  }

  private let parts: [Part]
  private let isForNames: Bool

  init(_ text: String) {
    isForNames = !text.unicodeScalars.dropLast().contains("/")
    var signs = Array(text.unicodeScalars)[...]
    if signs.last == "/" { signs = signs.dropLast() }
    if signs.first == "/" { signs = signs.dropFirst() }
    var parts: [Part] = []
    while let sign = signs.popFirst() {
      switch sign {
      case "?": parts.append(.any)
      case "\\": parts.append(.sign(signs.popFirst() ?? sign))
      case "*": parts.append(Self.run(&signs))
      case "[": parts.append(Self.set(&signs) ?? .sign(sign))
      default: parts.append(.sign(sign))
      }
    }
    self.parts = parts
  }

  /// The rest of what begins with a star.
  private static func run(_ signs: inout ArraySlice<Unicode.Scalar>) -> Part {
    guard signs.first == "*" else { return .run }
    signs = signs.drop { $0 == "*" }
    guard signs.first == "/" else { return .anything }
    signs.removeFirst()
    return .folders
  }

  /// The rest of what begins with a bracket; nil, and nothing taken, where none closes it.
  private static func set(_ signs: inout ArraySlice<Unicode.Scalar>) -> Part? {
    var rest = signs
    let isNegated = rest.first == "!" || rest.first == "^"
    if isNegated { rest.removeFirst() }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let low = rest.popFirst() {
      if low == "]", !ranges.isEmpty {
        signs = rest
        return .set(ranges, isNegated: isNegated)
      }
      var high = low
      if rest.first == "-", let end = rest.dropFirst().first, end != "]" {
        high = max(low, end)
        rest = rest.dropFirst(2)
      }
      ranges.append(low...high)
    }
    return nil
  }

  /// Whether the pattern fits a path below the folder, as `2025/june/page.html`.
  ///
  /// All places in the pattern at which the signs so far may end are kept at once, so that no
  /// pattern takes longer than its length times the path's.
  func matches(_ path: String) -> Bool {
    let name = isForNames ? path.split(separator: "/").last.map(String.init) ?? path : path
    var places: Set<Int> = []
    enter(0, &places, isAtFolder: true)
    for sign in name.unicodeScalars {
      var next: Set<Int> = []
      for place in places where place < parts.count { step(place, sign, &next) }
      places = next
    }
    return places.contains(parts.count)
  }

  private func step(_ place: Int, _ sign: Unicode.Scalar, _ next: inout Set<Int>) {
    let goesOn =
      switch parts[place] {
      case .sign(let own): own == sign
      case .any: sign != "/"
      case .set(let ranges, let isNegated):
        sign != "/" && ranges.contains { $0.contains(sign) } != isNegated
      case .run, .anything, .folders: false
      }
    if goesOn { enter(place + 1, &next, isAtFolder: sign == "/") }
    switch parts[place] {
    case .run where sign != "/", .anything, .folders:
      enter(place, &next, isAtFolder: sign == "/")
    default: break
    }
  }

  /// A place, and those behind it that take no sign.
  private func enter(_ place: Int, _ places: inout Set<Int>, isAtFolder: Bool) {
    guard places.insert(place).inserted || isAtFolder, place < parts.count else { return }
    switch parts[place] {
    case .run, .anything: enter(place + 1, &places, isAtFolder: isAtFolder)
    case .folders: if isAtFolder { enter(place + 1, &places, isAtFolder: true) }
    default: break
    }
  }
}
