/// What a line looks like on its own and beside its neighbours.
enum LineKind: Hashable, Sendable {
  case prose
  /// Words without an end: a heading, a menu's entry, a title.
  case label
  /// A sign-up form, an advertisement, small print.
  case promotion
  /// Several entries of a menu in one line.
  case menu
  /// What stands beside such a line and belongs to it.
  case appeal
  case byline(Byline)
  case date(String)
  case caption
  case credit
  case item
  /// What somebody else wrote: behind `>`, or further in than the rest.
  case quote
  /// An address and nothing else, or the word that leads to it.
  case link(String?)
  case rule

  init(_ line: Line) {
    let text = line.text
    if line.level != nil {
      self = .label
    } else if line.margin.depth > 0, line.isQuotable {
      self = .quote
    } else if line.shape.words > 200 {
      self = .prose
    } else if line.isRule {
      self = .rule
    } else if let address = Address.ofLine(text) {
      self = .link(address)
    } else if Credit.isCreditLine(text) {
      self = .credit
    } else if line.shape.words <= 60, Credit.endsInCredit(text) {
      self = .caption
    } else if let day = CalendarDate.ofLine(text) {
      self = .date(day)
    } else if let byline = Byline(line: text) {
      self = .byline(byline)
    } else if line.isPromotion {
      self = .promotion
    } else if line.isMenu {
      self = .menu
    } else if line.sign != nil {
      self = .item
    } else if ["source:", "sources:", "link:", "original:"].contains(text.lowercased()) {
      self = .link(nil)
    } else {
      self = line.shape.isProse ? .prose : .label
    }
  }

  /// The kinds of all lines, each seen beside its neighbours.
  static func all(of lines: [Line]) -> [LineKind] {
    var kinds = lines.map(LineKind.init)
    takeNumberedHeadings(&kinds, lines)
    takeCaptions(&kinds, lines)
    takeSignatures(&kinds, lines)
    spreadPromotion(&kinds, lines)
    takeQuotes(&kinds, lines)
    return kinds
  }

  /// A short line with a number that stands alone between empty lines is a heading, no item.
  private static func takeNumberedHeadings(_ kinds: inout [LineKind], _ lines: [Line]) {
    let isItem = lines.indices.map { kinds[$0] == .item && lines[$0].sign?.number != nil }
    for index in kinds.indices where isItem[index] && index + 1 < lines.count {
      let isAlone = (index == 0 || lines[index].gap > 0) && lines[index + 1].gap > 0
      let isInList = isItem[index + 1] || index > 0 && isItem[index - 1]
      guard isAlone, !isInList, lines[index].shape.isHeadingLike,
        HeadingSigns.numbering(lines[index].text) != nil
      else { continue }
      kinds[index] = .label
    }
  }

  /// The line before a credit is what the picture shows, where it is one sentence and quotes
  /// nobody.
  private static func takeCaptions(_ kinds: inout [LineKind], _ lines: [Line]) {
    for index in kinds.indices.dropFirst() where kinds[index] == .credit {
      let before = lines[index - 1]
      guard kinds[index - 1] == .prose || kinds[index - 1] == .label else { continue }
      if (3...45).contains(before.shape.words), !before.shape.hasQuotation {
        kinds[index - 1] = .caption
      }
    }
  }

  /// `NAME, OUTLET` is a byline where the name stands in another one, or a date beside it.
  private static func takeSignatures(_ kinds: inout [LineKind], _ lines: [Line]) {
    let names = Set(kinds.flatMap { $0.byline?.names ?? [] })
    for index in kinds.indices where kinds[index] == .label {
      guard let byline = Byline(signed: lines[index].text) else { continue }
      let beside = [index - 1, index + 1].filter(kinds.indices.contains)
      let isDated = beside.contains { kinds[$0].date != nil }
      if isDated || byline.names.contains(where: names.contains) { kinds[index] = .byline(byline) }
    }
  }

  /// Beside a sign-up line, a short line that speaks to its reader is part of it, and so are two
  /// without an end that follow it directly.
  private static func spreadPromotion(_ kinds: inout [LineKind], _ lines: [Line]) {
    for index in kinds.indices.dropFirst() where kinds[index - 1].isForm {
      let leadsOn = index + 1 < kinds.count && kinds[index + 1] == .prose
      let isNear = index < 2 || kinds[index - 2..<index].contains(.promotion)
      let isLoose = kinds[index] == .label && lines[index].gap == 0 && !leadsOn && isNear
      if isLoose || kinds[index] == .prose && lines[index].addressesReader {
        kinds[index] = .appeal
      }
    }
    for index in kinds.indices.dropLast().reversed() where kinds[index + 1].isForm {
      if kinds[index] == .prose && lines[index].addressesReader { kinds[index] = .appeal }
    }
  }

  private static func takeQuotes(_ kinds: inout [LineKind], _ lines: [Line]) {
    for index in Margin.setApart(lines, kinds) { kinds[index] = .quote }
    for index in kinds.indices where lines[index].margin.depth > 0 {
      let beside = [index - 1, index + 1].filter(kinds.indices.contains)
      if beside.contains(where: { lines[$0].margin.depth > 0 }) { kinds[index] = .quote }
    }
  }

  /// A sign-up form or what belongs to it.
  var isForm: Bool { self == .promotion || self == .appeal }
  var byline: Byline? { if case .byline(let byline) = self { byline } else { nil } }
  var date: String? { if case .date(let date) = self { date } else { nil } }
  var address: String? { if case .link(let address) = self { address } else { nil } }
}
