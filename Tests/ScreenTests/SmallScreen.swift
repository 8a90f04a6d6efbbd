/// A terminal of five rows and nine columns, written from ECMA-48 and xterm's ctlseqs and for nothing but
/// comparing what two streams leave on it.
struct SmallScreen: Hashable {
  static let rows = 5
  static let columns = 9

  private struct Look: Hashable {
    var on: Set<Int> = []
    var ink = "", ground = ""
  }

  private struct Spot: Hashable {
    var sign: Character = " "
    var look = Look()
  }

  private var spots = Array(repeating: Array(repeating: Spot(), count: columns), count: rows)
  private var (row, column, wraps) = (0, 0, false)
  private var look = Look()
  private var kept = Place()
  private var region = 0..<rows
  private var modes: [String] = []

  private struct Place: Hashable {
    var (row, column, look) = (0, 0, Look())
  }

  init(after text: String) {
    var rest = Array(text.unicodeScalars)[...]
    while let first = rest.popFirst() {
      switch first {
      case "\u{1B}": control(&rest)
      case "\r": (column, wraps) = (0, false)
      case "\u{8}": (column, wraps) = (max(0, column - 1), false)
      case "\n": feed()
      default: put(Character(first))
      }
    }
  }

  private mutating func control(_ rest: inout ArraySlice<Unicode.Scalar>) {
    switch rest.popFirst() {
    case "7": kept = Place(row: row, column: column, look: look)
    case "8": (row, column, look, wraps) = (kept.row, kept.column, kept.look, false)
    default:
      var parameters = ""
      while let next = rest.popFirst() {
        if ("@"..."~").contains(next) { return sequence(parameters, Character(next)) }
        parameters.unicodeScalars.append(next)
      }
    }
  }

  private mutating func sequence(_ parameters: String, _ final: Character) {
    if parameters.hasPrefix("?") { return modes.append(parameters + String(final)) }
    let parts = parameters.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    if final == "m" { return render(parts.isEmpty ? [""] : parts) }
    let numbers = parts.map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    if final != "K", final != "X" { wraps = false }
    switch final {
    case "H": (row, column) = (count - 1, max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case "A": row = max(0, row - count)
    case "B": row = min(Self.rows - 1, row + count)
    case "C": column = min(Self.columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = count - 1
    case "d": row = count - 1
    case "r":
      region = numbers.count == 2 ? numbers[0] - 1..<numbers[1] : 0..<Self.rows
      (row, column) = (0, 0)
    case "K": erase(numbers.first == 1 ? 0..<column + 1 : column..<Self.columns)
    case "X": erase(column..<min(Self.columns, column + count))
    default: modes.append(parameters + String(final))
    }
  }

  /// What is erased has the ground that is set (back_color_erase).
  private var blank: Spot { Spot(sign: " ", look: Look(ground: look.ground)) }

  private mutating func erase(_ columns: Range<Int>) {
    for column in columns { spots[row][column] = blank }
  }

  private mutating func feed() {
    wraps = false
    guard row + 1 == region.upperBound else { return row = min(Self.rows - 1, row + 1) }
    spots.remove(at: region.lowerBound)
    spots.insert(Array(repeating: blank, count: Self.columns), at: row)
  }

  private mutating func put(_ sign: Character) {
    if wraps {
      column = 0
      feed()
    }
    spots[row][column] = Spot(sign: sign, look: look)
    wraps = column + 1 == Self.columns
    if !wraps { column += 1 }
  }

  private mutating func render(_ parts: [String]) {
    var rest = parts[...]
    while let part = rest.popFirst() {
      switch Int(part) ?? (part.isEmpty ? 0 : -1) {
      case 0: look = Look()
      case 22: look.on.subtract([1, 2])
      case let number where (1...9).contains(number): look.on.insert(number)
      case let number where (23...29).contains(number): look.on.remove(number - 20)
      case 39: look.ink = ""
      case 49: look.ground = ""
      case 38: look.ink = colour(&rest)
      case 48: look.ground = colour(&rest)
      case -1: look.ink = part
      case let number: if number % 60 < 40 { look.ink = part } else { look.ground = part }
      }
    }
  }

  private func colour(_ rest: inout ArraySlice<String>) -> String {
    let count = rest.first == "5" ? 2 : 4
    defer { rest.removeFirst(count) }
    return rest.prefix(count).joined(separator: ";")
  }
}
