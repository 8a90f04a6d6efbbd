import Model

extension Command {
  static let resetBlock = reading(
    "reset-block", "Make the block under the cursor what it was as it was imported",
    group: .correct, disabled: needsCorrection
  ) { state, reading, invocation in
    guard let index = reading.article.block(at: reading.cursor) else { return [] }
    return state.correct(on: &reading, by: invocation.signature) { $0.reset(index) }
  }
}

/// Why a block can't be reset.
@Sendable func needsCorrection(_ reading: Reading) -> String? {
  if let reason = needsBlock(reading) { return reason }
  let nobody = Signature(creator: "", time: Timestamp(seconds: 0))
  guard let index = reading.article.block(at: reading.cursor) else { return nil }
  return reading.correcting(by: nobody).reset(index) == nil ? "nothing is corrected here" : nil
}
