/// The quotations that a text opens and closes.
struct Quotations {
  /// The marks that close what each opens: the first is the one that it usually is.
  private static let pairs: [Unicode.Scalar: [Unicode.Scalar]] = [
    "“": ["”"], "„": ["“", "”"], "«": ["»"], "‘": ["’"], "\"": ["\""],
  ]
  private static let closing: Set<Unicode.Scalar> = ["”", "“", "»", "\""]

  private let signs: [Unicode.Scalar]
  /// Where quotations begin that do not end, and end that do not begin.
  private(set) var open: [Int] = []
  private(set) var stray: [Int] = []
  /// How deep in quotations each sign stands.
  private(set) var depths: [Int] = []

  init(_ text: some Sequence<Unicode.Scalar>) {
    signs = Array(text)
    for place in signs.indices {
      take(place)
      depths.append(open.count)
    }
  }

  private mutating func take(_ place: Int) {
    let sign = signs[place]
    if closes(place) {
      open.removeLast()
    } else if Self.pairs[sign] != nil, sign != "\"" || isBeginning(place) {
      open.append(place)
    } else if Self.closing.contains(sign), !isMeasure(place) {
      stray.append(place)
    }
  }

  private func closes(_ place: Int) -> Bool {
    guard let last = open.last, Self.pairs[signs[last]]?.contains(signs[place]) == true else {
      return false
    }
    // `the gate’s` ends nothing.
    if signs[place] == "’" {
      return place + 1 >= signs.count || !signs[place + 1].properties.isAlphabetic
    }
    return true
  }

  private func isBeginning(_ place: Int) -> Bool {
    place == 0 || signs[place - 1].properties.isWhitespace
      || "([—–-“‘«„".unicodeScalars.contains(signs[place - 1])
  }

  /// `6"`.
  private func isMeasure(_ place: Int) -> Bool {
    signs[place] == "\"" && place > 0 && signs[place - 1].properties.numericType != nil
  }

  /// The text with the one quotation that lacks a mark made whole: a mark that is the first or the last
  /// sign is left out where it is the only one, else what began ends with the text. Where more is amiss,
  /// or it is not certain which mark would end it, nothing is changed.
  var mended: String {
    var view = String.UnicodeScalarView(signs)
    if open.count + stray.count == 1, let place = open.first ?? stray.first {
      let isOnly = !signs.indices.contains { $0 != place && isMark($0) }
      if place == 0, isOnly {
        view.removeFirst()
      } else if place == signs.count - 1, isOnly {
        view.removeLast()
      } else if let end = open.first.flatMap(certainEnd) {
        view.append(end)
      }
    }
    return String(view)
  }

  /// What ends the quotation that begins there; nil where several marks may, or an apostrophe.
  private func certainEnd(of place: Int) -> Unicode.Scalar? {
    guard signs[place] != "‘", let closers = Self.pairs[signs[place]], closers.count == 1 else {
      return nil
    }
    return closers.first
  }

  private func isMark(_ place: Int) -> Bool {
    let sign = signs[place]
    return sign != "‘" && (Self.pairs[sign] != nil || Self.closing.contains(sign))
      && !isMeasure(place)
  }
}
