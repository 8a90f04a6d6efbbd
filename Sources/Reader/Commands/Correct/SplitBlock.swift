import Model

extension Command {
  static let splitSentence = reading(
    "split-sentence", "Make the block two, the second from the sentence under the cursor on",
    group: .correct, disabled: needsSentenceBefore
  ) { state, reading, invocation in
    state.split(reading.sentence(at: reading.cursor)?.start, on: &reading, by: invocation.signature)
  }

  static let splitHere = reading(
    "split-here", "Make the block two, the second from the cursor on", group: .correct,
    disabled: needsTextBefore
  ) { state, reading, invocation in
    state.split(reading.cursor, on: &reading, by: invocation.signature)
  }
}

extension State {
  fileprivate mutating func split(
    _ place: ScalarOffset?, on reading: inout Reading, by signature: Signature
  ) -> [Effect] {
    correct(on: &reading, by: signature) { correcting in place.flatMap(correcting.split) }
  }
}

/// Why a block can't be split before the sentence under the cursor.
@Sendable func needsSentenceBefore(_ reading: Reading) -> String? {
  needsBlock(reading)
    ?? needsGap(
      at: reading.sentence(at: reading.cursor)?.start, in: reading,
      "the sentence is the first of its block")
}

/// Why a block can't be split at the cursor.
@Sendable func needsTextBefore(_ reading: Reading) -> String? {
  needsBlock(reading)
    ?? needsGap(
      at: reading.cursor, in: reading,
      "the cursor is at an edge of the block: there is nothing to split off")
}

private func needsGap(at place: ScalarOffset?, in reading: Reading, _ reason: String) -> String? {
  let gap = place.flatMap { place in
    reading.article.block(at: place).flatMap { reading.article.gap(at: place, in: $0) }
  }
  return gap == nil ? reason : nil
}
