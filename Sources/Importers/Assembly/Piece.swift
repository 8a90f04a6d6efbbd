import Model

/// A block before it has its place in the text.
struct Piece: Hashable, Sendable {
  var role: BlockRole
  var level: Int?
  var text: String
  /// What was guessed about it, one sentence each.
  var reasons: [String]

  init(_ role: BlockRole, level: Int? = nil, _ text: String, because reasons: [String] = []) {
    self.role = role
    self.level = level
    self.text = text
    self.reasons = reasons
  }

  /// The piece in another role, with the reason for it.
  func taken(as role: BlockRole, level: Int? = nil, because reason: String) -> Piece {
    Piece(role, level: level, text, because: reasons + [reason])
  }

  mutating func take(as role: BlockRole, level: Int? = nil, because reason: String) {
    self = taken(as: role, level: level, because: reason)
  }
}

/// What a format's reader makes of a text, before it is put together.
struct Draft: Hashable, Sendable {
  var metadata = Metadata()
  var pieces: [Piece] = []
  /// What was guessed about the article as a whole, one sentence each.
  var reasons: [String] = []
}
