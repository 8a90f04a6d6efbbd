import Model

extension Stances {
  /// For a column: `+4 −1`; where no article supports it, what they do instead: `r2 p1`.
  package var signs: String {
    Stance.allCases.filter { self[$0] > 0 && ($0.isTold || supports == 0) }
      .map { "\($0.letter)\(self[$0])" }.joined(separator: " ")
  }

  /// What the signs mean.
  package static var signHelp: String {
    func words(_ isTold: Bool) -> String {
      Stance.allCases.filter { $0.isTold == isTold }.map { "\($0.letter) \($0.rawValue)" }
        .joined(separator: ", ")
    }
    return "\(words(true)); where none supports it, \(words(false))"
  }

  private subscript(stance: Stance) -> Int {
    switch stance {
    case .supports: supports
    case .denies: denies
    case .reports: reports
    case .predicts: predicts
    }
  }

  /// Why nothing is counted: `no article supports it: 1 denies it, 2 report it`; nil where some do,
  /// or where no article has it.
  package var reasonForNone: String? {
    let others = [
      (denies, "denies it", "deny it"), (reports, "reports it", "report it"),
      (predicts, "predicts it", "predict it"),
    ].filter { $0.0 > 0 }
    guard supports == 0, !others.isEmpty else { return nil }
    let words = others.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return "no article supports it: " + words.joined(separator: ", ")
  }
}

extension Stance {
  /// Before a number in a column.
  fileprivate var letter: String {
    switch self {
    case .supports: "+"
    case .denies: "−"
    case .reports: "r"
    case .predicts: "p"
    }
  }

  /// Whether it is told beside support; the others only where there is none.
  fileprivate var isTold: Bool { self == .supports || self == .denies }
}
