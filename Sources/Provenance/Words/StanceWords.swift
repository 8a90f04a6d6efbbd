extension Stances {
  /// For a column: `+4 −1`; where no article supports it, what they do instead: `r2 p1`.
  package var signs: String {
    let others = supports == 0 ? [("r", reports), ("p", predicts)] : []
    return ([("+", supports), ("−", denies)] + others).filter { $0.1 > 0 }
      .map { "\($0.0)\($0.1)" }.joined(separator: " ")
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
