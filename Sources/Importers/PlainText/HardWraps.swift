/// Paragraphs whose lines were broken to fit a width, as in mail.
///
/// What somebody else wrote, behind `>`, has its own width: it was broken by another program.
struct HardWraps {
  private let lines: [Line]
  private let lengths: [Int]
  /// For each depth of quotes that is wrapped, the width.
  private var widths: [Int: Int] = [:]

  private init(_ lines: [Line]) {
    self.lines = lines
    lengths = lines.map(\.text.unicodeScalars.count)
    for (depth, group) in Dictionary(grouping: lines.indices, by: { lines[$0].margin.depth }) {
      widths[depth] = width(of: group)
    }
  }

  /// The lines with such breaks undone, and whether there were any.
  static func undone(_ lines: [Line], _ hyphens: Hyphens) -> (lines: [Line], wrapped: Bool) {
    let wraps = HardWraps(lines)
    let runs = lines.indices.runs { wraps.belongs($1, to: $0) }
    guard runs.count < lines.count else { return (lines, !wraps.widths.isEmpty) }
    let joined = runs.map { run in
      run.count > 1 ? Line(joining: run.map { lines[$0] }, hyphens) : lines[run[0]]
    }
    return (joined, !wraps.widths.isEmpty)
  }

  private func belongs(_ second: Int, to first: Int) -> Bool {
    guard mayGoOn(first, second) else { return false }
    if let width = widths[lines[first].margin.depth], isForced(first, width) { return true }
    return lines[second].shape.startsInLowercase && Hyphens.isParted(lines[first].text[...])
  }

  private func mayGoOn(_ first: Int, _ second: Int) -> Bool {
    let (line, next) = (lines[first], lines[second])
    return next.gap == 0 && next.sign == nil && line.level == nil && next.level == nil
      && line.margin.depth == next.margin.depth
  }

  /// Whether the next line's first word would not have fitted any more. The slack is a tenth of the
  /// width: editors break at slightly different places.
  private func isForced(_ first: Int, _ width: Int) -> Bool {
    let word = lines[first + 1].text.unicodeScalars.prefix { $0 != " " }.count
    return lengths[first] + 1 + word > width - width / 10
  }

  /// Whether the sentence plainly goes on behind the break.
  private func goesOn(_ first: Int) -> Bool {
    let ending = lines[first].shape.ending
    return (ending == .open || ending == .comma) && lines[first + 1].shape.startsInLowercase
  }
}

extension HardWraps {
  private static let narrowest = 20
  private static let widest = 120
  /// Lists of words and verse may be as narrow as this.
  private static let usual = 40

  /// The width to which lines were broken; nil where they were not. Lines that stand alone may be
  /// longer, and so may few others.
  private func width(of group: [Int]) -> Int? {
    let pairs = group.filter { $0 + 1 < lines.count && mayGoOn($0, $0 + 1) }
    let sizes = Set(pairs + pairs.map { $0 + 1 }).filter(hasWords).map { lengths[$0] }
    let longest = group.filter(hasWords).map { lengths[$0] }.max() ?? 0
    var tried: [Int] = []
    for width in sizes.sorted(by: >).prefix(1 + sizes.count / 10) where tried.last != width {
      tried.append(width)
      if (Self.narrowest...Self.widest).contains(width),
        fits(width, pairs, isWidest: width == longest)
      {
        return width
      }
      if tried.count == 3 { break }
    }
    return nil
  }

  /// Long addresses stand over every width.
  private func hasWords(_ index: Int) -> Bool { lines[index].text.utf8.contains(0x20) }

  /// Whether four in five of the breaks without a blank line are forced, three at least. Where that
  /// alone says little, sentences have to go on behind the breaks: behind half of them, and behind
  /// all where there are only one or two.
  private func fits(_ width: Int, _ pairs: [Int], isWidest: Bool) -> Bool {
    let within = pairs.filter { lengths[$0] <= width }
    let forced = within.filter { isForced($0, width) }
    guard !forced.isEmpty, forced.count * 5 >= within.count * 4 else { return false }
    if forced.count >= 3, isWidest, width >= Self.usual { return true }
    let going = forced.count { goesOn($0) }
    if forced.count >= 3 { return going * 2 >= forced.count }
    return going == within.count && forced.allSatisfy { lines[$0].shape.words >= 4 }
  }
}
