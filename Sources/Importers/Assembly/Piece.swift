import Model

/// A block before it has its place in the text.
struct Piece: Hashable, Sendable {
  var role: BlockRole
  var level: Int?
  var text: String
  /// What was guessed about it, one sentence each.
  var reasons: [String]
  /// Where it leads, for a piece that is a link and nothing else.
  var address: String?
  /// What stands within the text, by scalar offsets of `text` as it is here.
  var inlines: [Inline] = []
  /// As in `Block`.
  var depth = 0
  var marker: String?
  var quoteDepth = 1

  init(_ role: BlockRole, level: Int? = nil, _ text: String, because reasons: [String] = []) {
    self.role = role
    self.level = level
    self.text = text
    self.reasons = reasons
  }

  init(
    _ role: BlockRole, level: Int? = nil, _ passage: Passage, because reasons: [String] = []
  ) {
    self.init(role, level: level, passage.text, because: reasons)
    inlines = passage.inlines
  }

  /// Puts the piece into another role, with the reason for it.
  mutating func take(as role: BlockRole, level: Int? = nil, because reason: String) {
    self.role = role
    self.level = level
    reasons.append(reason)
  }
}

extension Piece {
  /// The same words in another role, for which there is nothing to say.
  func taken(as role: BlockRole) -> Piece { Piece(role, Passage(text, inlines)) }
}

/// What a format's reader makes of a text, before it is put together.
struct Draft: Hashable, Sendable {
  var metadata = Metadata()
  var pieces: [Piece] = []
  /// What was guessed about the article as a whole, one sentence each.
  var reasons: [String] = []
  /// Whether there is a body worth the name.
  var hasArticle = true
}
