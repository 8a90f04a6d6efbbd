import Foundation
import Screen
import TestSupport
import Testing

@testable import CLI

/// The same screens at each depth of colour. A frame is one for all of them and says of each cell what
/// it is; with what a terminal is told for that, theme by theme, all there is to see is written down.
@Suite struct PensOfTheSample {
  private let shots: [Shot]
  /// Each kind of cell that is on a screen, once.
  private let kinds: [Kind]

  init() throws {
    shots = try SampleScreens.shots.get()
    kinds = Set(shots.flatMap { $0.frame.kinds }).sorted { $0.name < $1.name }
  }

  /// A line a kind of cell: truecolor, 256, 16 and no colours (ECMA-48, 8.3.117).
  @Test func whatATerminalIsTold() throws {
    for theme in BundledThemes.all {
      let lines = kinds.map { kind in
        ([kind.name] + ColourDepth.allCases.map { "  \($0.rawValue): \(kind.pen(theme, $0))" })
          .joined(separator: "\n")
      }
      try Golden.check(lines.joined(separator: "\n") + "\n", "pens-of-\(theme.slug).txt")
    }
  }

  /// What is sent is the frame's text, and each cell in the pen of its kind.
  @Test func theFrameIsTheSameAtEveryDepth() throws {
    let theme = try #require(BundledThemes.all.first { $0.slug == "lamplight" })
    for depth in ColourDepth.allCases {
      let pens = Dictionary(uniqueKeysWithValues: kinds.map { ($0, $0.pen(theme, depth)) })
      for shot in shots {
        let rows = shot.frame.ansi(theme, depth: depth).split(separator: "\n")
        #expect(rows.count == shot.size.rows)
        let wrong = rows.enumerated().first { number, row in
          row.cells != shot.frame.sent(number, pens)
        }
        #expect(wrong == nil, "\(shot.name), \(depth.rawValue)")
      }
    }
  }

  /// Every pair of ink and ground that is on a screen, in every theme that decides about both.
  @Test func whatIsOnAScreenCanBeRead() {
    for theme in BundledThemes.all where theme.palette != nil {
      for depth in [ColourDepth.truecolor, .palette256] {
        for kind in kinds where kind.hasLetters || kind.hasLines {
          let ratio = kind.contrast(theme, depth) ?? 0
          let least = kind.hasLetters ? Contrast.least : Contrast.leastForLines
          #expect(ratio >= least, "\(theme.slug), \(depth.rawValue): \(kind.name)")
        }
      }
    }
  }
}

/// What makes a cell look as it does.
private struct Kind: Hashable {
  let roles: Roles
  let ink: RGB?
  /// Whether something stands in it that is read; else whether something does that is seen.
  let hasLetters: Bool
  let hasLines: Bool

  init(_ cell: Cell) {
    (roles, ink) = (cell.roles, cell.ink)
    let isBlank = cell.text.allSatisfy { $0 == " " }
    let isLine = cell.text.unicodeScalars.allSatisfy { (0x2500..<0x25A0).contains($0.value) }
    // A sign in an ink of its own shows what colour somebody chose; its name stands beside.
    (hasLetters, hasLines) = (
      !isBlank && !isLine && ink == nil, !isBlank && isLine && ink == nil
    )
  }

  var name: String {
    let what = hasLetters || ink != nil ? "" : hasLines ? ", lines" : ", blank"
    let names = roles.all.map(\.rawValue).joined(separator: "+")
    return (names.isEmpty ? "text" : names) + (ink.map { ", ink \($0)" } ?? "") + what
  }

  /// The numbers of the sequence that a terminal is sent for it.
  func pen(_ theme: Theme, _ depth: ColourDepth) -> String {
    var frame = Frame(size: Size(columns: 1, rows: 1))
    frame[0, 0] = Cell(" ", roles, ink: ink)
    return String(frame.ansi(theme, depth: depth).dropFirst(2).prefix { $0 != "m" })
  }

  func contrast(_ theme: Theme, _ depth: ColourDepth) -> Double? {
    let look = theme.appearance(of: roles, ink: ink, depth: depth)
    guard let ink = look.foreground.shown, let ground = look.background.shown else { return nil }
    return Contrast.ratio(ink, ground)
  }
}

extension Frame {
  fileprivate var kinds: Set<Kind> {
    Set((0..<size.rows).flatMap { row in (0..<size.columns).map { Kind(self[$0, row]) } })
  }

  /// The cells of a row as they are sent.
  fileprivate func sent(_ row: Int, _ pens: [Kind: String]) -> [SentCell] {
    (0..<size.columns).flatMap { column in
      let cell = self[column, row]
      return cell.text.map { SentCell(sign: $0, pen: pens[Kind(cell)] ?? "unknown") }
    }
  }
}

/// A sign and the numbers of the sequence before it.
private struct SentCell: Hashable {
  let sign: Character
  let pen: String
}

extension Substring {
  /// What is read of a row with its sequences.
  fileprivate var cells: [SentCell] {
    split(separator: "\u{1B}[").flatMap { piece -> [SentCell] in
      let pen = String(piece.prefix { $0 != "m" })
      return piece.dropFirst(pen.count + 1).map { SentCell(sign: $0, pen: pen) }
    }
  }
}

extension Colour {
  /// Nil for colours that the terminal decides about.
  fileprivate var shown: RGB? {
    switch self {
    case .rgb(let rgb): rgb
    case .indexed(let index) where index >= 16: Palette256.colour(index)
    case .indexed, .terminal: nil
    }
  }
}
