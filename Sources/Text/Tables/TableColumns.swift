import Model

/// What the first rows of a table tell of its columns.
struct TableColumns {
  /// In cells: what the widest cell takes.
  private(set) var natural: [Int]
  /// In cells: what the longest word takes, and the longest number.
  private var longest: [Int]
  private var longestNumber: [Int]
  private(set) var isNumeric: [Bool]

  /// A column that would become narrower than this is not readable any more.
  private static let least = 6
  /// Words that are longer may be broken, so that one address does not take the room of all columns:
  /// as few words as will do. Numbers are not broken at all, for half a number is another one.
  private static let wholeWords = [14, 11, 8]

  /// The rows at the top that are heads count for the width and not for the numbers.
  init(_ count: Int, _ rows: ArraySlice<TableRow>, heads: Int, in text: ScalarText) {
    natural = Array(repeating: 1, count: count)
    longest = natural
    longestNumber = natural
    var words = Array(repeating: 0, count: count)
    var numbers = words
    for (index, row) in rows.enumerated() where row.kind == .cells {
      for cell in row.cells where cell.columns.count == 1 && !cell.words.isEmpty {
        let column = cell.columns.lowerBound
        let slice = text.slice(cell.words)
        let isNumber = slice.isNumber
        let cells = slice.cells
        natural[column] = max(natural[column], cells)
        longest[column] = max(longest[column], slice.longestWord)
        if isNumber { longestNumber[column] = max(longestNumber[column], cells) }
        guard index >= heads else { continue }
        words[column] += isNumber || slice.isNothing ? 0 : 1
        numbers[column] += isNumber ? 1 : 0
      }
    }
    isNumeric = zip(words, numbers).map { $0 == 0 && $1 > 0 }
    widen(for: rows, in: text)
  }

  private static let mostWidening = 14

  /// What reaches over several columns widens the last of them; what is much longer is wrapped.
  private mutating func widen(for rows: ArraySlice<TableRow>, in text: ScalarText) {
    for row in rows where row.kind == .cells {
      for cell in row.cells where cell.columns.count > 1 {
        let gaps = TableFit.widestGap * (cell.columns.count - 1)
        let lack = text.slice(cell.words).cells - natural[cell.columns].reduce(gaps, +)
        if lack > 0, lack <= Self.mostWidening { natural[cell.columns.upperBound - 1] += lack }
      }
    }
  }

  /// The columns brought into so many cells; nil where they would not be readable. Where the columns
  /// are named, cells below one another are, and read better than broken words.
  func fitted(to room: Int, areNamed: Bool) -> TableFit? {
    for gap in [TableFit.widestGap, 2] where total(natural, gap) <= room {
      return TableFit(widths: natural, gap: gap)
    }
    for whole in Self.wholeWords + (areNamed ? [] : [Self.least]) {
      let floor = floor(whole)
      // Rather bars without spaces than more words broken.
      for gap in [TableFit.widestGap, 1] where total(floor, gap) <= room {
        let widths = shared(room - gap * (natural.count - 1), above: floor)
        return TableFit(widths: widths, gap: gap)
      }
    }
    return nil
  }

  /// The least widths at which words up to so many cells stay whole.
  private func floor(_ whole: Int) -> [Int] {
    natural.indices.map { column in
      let word = max(Self.least, min(longest[column], whole))
      return min(natural[column], max(word, longestNumber[column]))
    }
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

  /// Whether bars stand between the columns: two spaces tell them apart without.
  var hasBars: Bool { gap != 2 }

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

  /// The cells of the longest word. A line may end behind any sign of East Asia.
  fileprivate var longestWord: Int {
    split { $0 == " " || !$0.isASCII && $0.cells == 2 }.map(\.cells).max() ?? 0
  }

  /// Whether an entry says that there is nothing, in a column of numbers too.
  fileprivate var isNothing: Bool {
    allSatisfy { "-–—−.…?*/".unicodeScalars.contains($0) || ("a"..."z").contains($0.lowercase) }
      && count <= 3
  }

  /// Whether an entry is a number: figures with signs, units of money and percent.
  fileprivate var isNumber: Bool {
    contains(where: \.isFigure)
      && allSatisfy { scalar in
        scalar.isFigure || "+-–−±.,'’ \u{A0}\u{202F}%‰()<>~≈≤≥*".unicodeScalars.contains(scalar)
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
