extension Frame {
  /// The screen as text, and under each row that has other roles than `text` a row of signs that
  /// tell them; what the signs mean stands at the end. For golden files and bug reports.
  ///
  /// A sign is a role's own where a cell has only that, else a capital letter in the order in which
  /// the combinations come. The cursor's place ends the dump.
  package var styled: String {
    var legend = Legend()
    var lines: [String] = []
    for row in 0..<size.rows {
      lines.append("│" + line(row))
      let signs = (0..<size.columns).map { legend.sign(for: self[$0, row].roles) }
      let kept = String(String(signs).reversed().drop { $0 == Legend.plain }.reversed())
      if !kept.isEmpty { lines.append("┆" + kept) }
    }
    lines += legend.lines
    if let cursor { lines.append("cursor \(cursor.columns),\(cursor.rows)") }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The signs of a dump, given out as they are needed.
private struct Legend {
  static let plain: Character = "·"
  private var signs: [Roles: Character] = [.text: plain, []: plain]
  private var order: [Roles] = []

  mutating func sign(for roles: Roles) -> Character {
    if let known = signs[roles] { return known }
    let rest = roles.subtracting(.text)
    let sign: Character
    if let only = rest.all.first, rest.all.count == 1 {
      sign = only.sign
    } else {
      let capitals = order.filter { $0.subtracting(.text).all.count > 1 }.count
      sign = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(capitals % 26)))
    }
    signs[roles] = sign
    order.append(roles)
    return sign
  }

  /// In the order in which they came.
  var lines: [String] {
    var seen: Set<Character> = []
    return order.compactMap { roles in
      guard let sign = signs[roles], seen.insert(sign).inserted else { return nil }
      return "\(sign) \(roles.subtracting(.text).all.map(\.rawValue).joined(separator: "+"))"
    }
  }
}

extension Role {
  /// What stands for the role in a dump.
  fileprivate var sign: Character {
    switch self {
    case .text: "·"
    case .muted: "m"
    case .panel: "p"
    case .border: "|"
    case .bar: "b"
    case .title: "t"
    case .heading: "h"
    case .quote: "q"
    case .link: "l"
    case .emphasis: "e"
    case .strong: "g"
    case .caption: "n"
    case .code: "o"
    case .key: "k"
    case .cursorLine: "_"
    case .tag: "#"
    case .highlight: "y"
    default: markSign
    }
  }

  private var markSign: Character {
    switch self {
    case .claim: "c"
    case .source: "s"
    case .cue: "u"
    case .disputed: "x"
    case .verified: "v"
    case .currentMark: "@"
    case .match: "/"
    case .currentMatch: "*"
    case .selection: "~"
    case .info: "i"
    case .ok: "+"
    case .warning: "w"
    case .error: "!"
    default: "?"
    }
  }
}
