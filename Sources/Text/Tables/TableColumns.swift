import Model

/// What the first rows of a table tell of its columns.
struct TableColumns {
  /// In cells: what the widest cell takes.
  private(set) var natural: [Int]
  /// In cells: what the longest word takes, or the number where there are only numbers.
  private var longest: [Int]
  private(set) var isNumeric: [Bool]

  /// A column that would become narrower than this is not readable any more.
  private static let least = 6
  /// A longer word may be broken, so that one address does not take the room of all columns.
  private static let longestWord = 14

  /// The rows at the top that are heads count for the width and not for the numbers.
  init(_ count: Int, _ rows: ArraySlice<TableRow>, heads: Int, in text: ScalarText) {
    natural = Array(repeating: 1, count: count)
    longest = natural
    var words = Array(repeating: 0, count: count)
    var numbers = words
    for (index, row) in rows.enumerated() where row.kind == .cells {
      for cell in row.cells where cell.columns.count == 1 && !cell.words.isEmpty {
        let column = cell.columns.lowerBound
        let slice = text.slice(cell.words)
        natural[column] = max(natural[column], slice.cells)
        longest[column] = max(longest[column], slice.longestWord)
        guard index >= heads else { continue }
        words[column] += slice.isNothing || slice.isNumber ? 0 : 1
        numbers[column] += slice.isNumber ? 1 : 0
      }
    }
    isNumeric = zip(words, numbers).map { $0 == 0 && $1 > 0 }
    for column in 0..<count where isNumeric[column] { longest[column] = natural[column] }
    widen(for: rows, in: text)
  }

  /// What reaches over several columns widens the last of them, up to the width of a readable column.
  private mutating func widen(for rows: ArraySlice<TableRow>, in text: ScalarText) {
    for row in rows where row.kind == .cells {
      for cell in row.cells where cell.columns.count > 1 {
        let gaps = TableFit.widestGap * (cell.columns.count - 1)
        let lack = text.slice(cell.words).cells - natural[cell.columns].reduce(gaps, +)
        if lack > 0, lack <= Self.longestWord { natural[cell.columns.upperBound - 1] += lack }
      }
    }
  }

  /// The columns brought into so many cells; nil where they would not be readable.
  func fitted(to room: Int) -> TableFit? {
    for gap in [TableFit.widestGap, 2] where total(natural, gap) <= room {
      return TableFit(widths: natural, gap: gap)
    }
    let available = room - TableFit.widestGap * (natural.count - 1)
    let words = zip(natural, longest).map { min($0, max(Self.least, min($1, Self.longestWord))) }
    let floors = [words, natural.map { min($0, Self.least) }]
    guard let floor = floors.first(where: { $0.reduce(0, +) <= available }) else { return nil }
    return TableFit(widths: shared(available, above: floor), gap: TableFit.widestGap)
  }

  private func total(_ widths: [Int], _ gap: Int) -> Int {
    widths.reduce(gap * (widths.count - 1), +)
  }

  /// The widest columns are narrowed to one width, so that all of the room is used.
  private func shared(_ room: Int, above floor: [Int]) -> [Int] {
    func widths(_ most: Int) -> [Int] { zip(natural, floor).map { max($1, min($0, most)) } }
    var (low, high) = (0, room)
    while low < high {
      let middle = (low + high + 1) / 2
      if widths(middle).reduce(0, +) <= room { low = middle } else { high = middle - 1 }
    }
    var fitted = widths(low)
    var rest = room - fitted.reduce(0, +)
    for column in fitted.indices where rest > 0 && fitted[column] < natural[column] {
      fitted[column] += 1
      rest -= 1
    }
    return fitted
  }
}

/// The widths of a table's columns in cells, and what stands between them.
struct TableFit {
  /// Room for a bar with a space on each side.
  static let widestGap = 3

  let widths: [Int]
  let gap: Int

  /// The cell at which a column begins.
  var starts: [Int] {
    var start = 0
    return widths.map { width in
      defer { start += width + gap }
      return start
    }
  }

  func width(of columns: Range<Int>) -> Int {
    widths[columns].reduce(gap * (columns.count - 1), +)
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The cells that the scalars take.
  var cells: Int {
    var width = 0
    ClusterWalk(self).forEach { width += Display.width(of: self[$0]) }
    return width
  }

  /// The cells of the longest word.
  fileprivate var longestWord: Int { split(separator: " ").map(\.cells).max() ?? 0 }

  /// Whether an entry says that there is nothing, in a column of numbers too.
  fileprivate var isNothing: Bool {
    allSatisfy { "-–—−.…?*/".unicodeScalars.contains($0) || ("a"..."z").contains($0.lowercase) }
      && count <= 3
  }

  /// Whether an entry is a number: figures with signs, units of money and percent.
  fileprivate var isNumber: Bool {
    contains(where: \.isFigure)
      && allSatisfy { scalar in
        scalar.isFigure || "+-–−±.,'’ \u{A0}\u{202F}%‰()<>~≈≤≥/:*".unicodeScalars.contains(scalar)
          || scalar.properties.generalCategory == .currencySymbol
      }
  }
}

extension Unicode.Scalar {
  fileprivate var isFigure: Bool { properties.generalCategory == .decimalNumber }

  fileprivate var lowercase: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value + 0x20)) : self
  }
}
