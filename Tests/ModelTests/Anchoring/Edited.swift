import Model
import TestSupport

/// A text that was edited by chance, in which each scalar still knows where it came from.
struct Edited {
  /// A scalar, and its place in the text before; nil for one that is new or a copy.
  struct Piece {
    var scalar: Unicode.Scalar
    var origin: Int?
  }

  private(set) var pieces: [Piece]

  /// Each word is lost, replaced or followed by a new one with the chance `rate`; each paragraph is
  /// lost, moved, repeated elsewhere or preceded by a foreign one with `paragraphRate`, and by that
  /// chance its quotation marks and dashes take other forms. New words come from `words`.
  init(
    _ text: ScalarText, rate: Double, paragraphRate: Double, words: [[Unicode.Scalar]],
    foreign: [[Unicode.Scalar]], dice: inout Dice
  ) {
    let all = text.scalars.enumerated().map { Piece(scalar: $1, origin: $0) }
    var paragraphs = Self.paragraphs(all)
    Self.shuffle(&paragraphs, paragraphRate, foreign, &dice)
    for index in paragraphs.indices {
      paragraphs[index] = Self.edited(paragraphs[index], rate, words, &dice)
      if Double.random(in: 0..<1, using: &dice) < paragraphRate {
        paragraphs[index] = paragraphs[index].map(Self.restyled)
      }
    }
    let blank = [Piece(scalar: "\n", origin: nil), Piece(scalar: "\n", origin: nil)]
    pieces = Array(paragraphs.filter { !$0.isEmpty }.joined(separator: blank))
  }

  var text: ScalarText { ScalarText(scalars: pieces.map(\.scalar)) }

  private static func paragraphs(_ pieces: [Piece]) -> [[Piece]] {
    var found: [[Piece]] = [[]]
    for piece in pieces {
      if piece.scalar == "\n" {
        if found.last?.isEmpty == false { found.append([]) }
      } else {
        found[found.count - 1].append(piece)
      }
    }
    return found
  }

  private static func shuffle(
    _ paragraphs: inout [[Piece]], _ rate: Double, _ foreign: [[Unicode.Scalar]],
    _ dice: inout Dice
  ) {
    var copies: [[Piece]] = []
    var movers: [[Piece]] = []
    var kept: [[Piece]] = []
    for paragraph in paragraphs {
      switch Double.random(in: 0..<1, using: &dice) {
      case ..<rate: continue
      case ..<(2 * rate): movers.append(paragraph)
      case ..<(3 * rate):
        kept.append(paragraph)
        copies.append(paragraph.map { Piece(scalar: $0.scalar, origin: nil) })
      case ..<(4 * rate):
        let other = foreign.randomElement(using: &dice) ?? []
        kept += [other.map { Piece(scalar: $0, origin: nil) }, paragraph]
      default: kept.append(paragraph)
      }
    }
    for paragraph in movers + copies {
      kept.insert(paragraph, at: Int.random(in: 0...kept.count, using: &dice))
    }
    paragraphs = kept
  }

  private static func edited(
    _ paragraph: [Piece], _ rate: Double, _ words: [[Unicode.Scalar]], _ dice: inout Dice
  ) -> [Piece] {
    var result: [Piece] = []
    let old = paragraph.split(separator: " ", omittingEmptySubsequences: false, by: \.scalar)
    for (index, word) in old.enumerated() {
      var parts = [Array(word)]
      if Double.random(in: 0..<1, using: &dice) < rate {
        let new = Self.piece(
          words.randomElement(using: &dice) ?? [],
          unlike: old[max(0, index - 1)..<min(old.count, index + 2)])
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: parts = []
        case 1: parts = [new]
        default: parts.append(new)
        }
      }
      for part in parts {
        // The blank before a word is lost and moved with it.
        let blank = part.first?.origin.map { $0 - 1 }
        if !result.isEmpty { result.append(Piece(scalar: " ", origin: blank)) }
        result += part
      }
    }
    return result
  }

  /// A new word; where one that stands beside it is doubled, nobody could say which is which.
  private static func piece(
    _ new: [Unicode.Scalar], unlike words: ArraySlice<ArraySlice<Piece>>
  ) -> [Piece] {
    let letters = new.filter(\.properties.isAlphabetic)
    let isSame = words.contains { word in
      word.map(\.scalar).filter(\.properties.isAlphabetic).map(\.properties.lowercaseMapping)
        == letters.map(\.properties.lowercaseMapping)
    }
    return (isSame ? ["q"] + new : new).map { Piece(scalar: $0, origin: nil) }
  }

  private static func restyled(_ piece: Piece) -> Piece {
    let forms: [Unicode.Scalar: Unicode.Scalar] = [
      "\"": "”", "“": "\"", "”": "\"", "'": "’", "’": "'", "‘": "'", "—": "–", "–": "-",
    ]
    return Piece(scalar: forms[piece.scalar] ?? piece.scalar, origin: piece.origin)
  }
}

extension Edited {
  /// Where a span of the text before stands, whole and in its order; nil where words went, came
  /// between or changed.
  func place(of span: Span) -> Span? {
    guard let start = pieces.firstIndex(where: { $0.origin == span.start.value }),
      start + span.count <= pieces.count
    else { return nil }
    for offset in 0..<span.count where pieces[start + offset].origin != span.start.value + offset {
      return nil
    }
    return Span(start, start + span.count)
  }

  /// Whether a place holds all that is left of the span's letters, and no letter of other old text.
  func isFair(_ place: Span, for span: Span) -> Bool {
    var isFound = false
    for (index, piece) in pieces.enumerated() {
      guard let origin = piece.origin, piece.scalar.properties.isAlphabetic else { continue }
      let isOfSpan = span.contains(ScalarOffset(origin))
      let isInPlace = place.contains(ScalarOffset(index))
      if isOfSpan != isInPlace { return false }
      isFound = isFound || isOfSpan
    }
    return isFound
  }
}

extension Array {
  fileprivate func split(
    separator: Unicode.Scalar, omittingEmptySubsequences: Bool,
    by scalar: KeyPath<Element, Unicode.Scalar>
  ) -> [ArraySlice<Element>] {
    split(omittingEmptySubsequences: omittingEmptySubsequences) {
      $0[keyPath: scalar] == separator
    }
  }
}
