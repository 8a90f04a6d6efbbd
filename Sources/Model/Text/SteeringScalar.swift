extension Unicode.Scalar {
  /// Whether the scalar can command a terminal or turn the direction of writing around: C0, DEL, C1,
  /// and the embeddings, overrides and isolates of Unicode Standard Annex #9.
  ///
  /// The one list of what is hostile in text from outside. Those who show or write such text add
  /// what else does harm where they put it.
  package var isSteering: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// `\u{1B}`: the scalar in signs that every terminal shows.
  package var writtenOut: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}
