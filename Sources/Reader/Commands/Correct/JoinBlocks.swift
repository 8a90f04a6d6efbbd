import Model

extension Command {
  static let joinNext = reading(
    "join-next", "Make the block under the cursor and the one after it one block",
    group: .correct, disabled: needsNext
  ) { state, reading, invocation in
    state.join(reading.article.block(at: reading.cursor), on: &reading, by: invocation.signature)
  }

  static let joinPrevious = reading(
    "join-previous", "Make the block under the cursor and the one before it one block",
    group: .correct, disabled: needsPrevious
  ) { state, reading, invocation in
    let before = reading.article.block(at: reading.cursor).map { $0 - 1 }
    return state.join(before, on: &reading, by: invocation.signature)
  }
}

extension State {
  fileprivate mutating func join(
    _ index: Int?, on reading: inout Reading, by signature: Signature
  ) -> [Effect] {
    correct(on: &reading, by: signature) { correcting in index.flatMap(correcting.join) }
  }
}

/// Why a block can't be joined with the one after it.
@Sendable func needsNext(_ reading: Reading) -> String? {
  needsNeighbour(reading, from: 0, other: 1, "no block comes after this one")
}

/// Why a block can't be joined with the one before it.
@Sendable func needsPrevious(_ reading: Reading) -> String? {
  needsNeighbour(reading, from: -1, other: -1, "no block comes before this one")
}

private func needsNeighbour(
  _ reading: Reading, from first: Int, other: Int, _ missing: String
) -> String? {
  if let reason = needsBlock(reading) { return reason }
  guard let index = reading.article.block(at: reading.cursor),
    reading.article.neighbours(from: index + first) != nil
  else { return missing }
  let neighbour = reading.article.blocks[index + other]
  return reading.visibleBlock(at: neighbour.span.start) == nil
    ? "the block \(other > 0 ? "after" : "before") this one is folded: \(key: "fold") on its line shows it"
    : nil
}
