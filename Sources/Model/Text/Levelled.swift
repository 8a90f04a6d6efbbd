extension ScalarText {
  /// The text as a search sees it that tells no capital letters from small ones, without white
  /// space at its edges. Wherever a pattern stands, its words so levelled stand in the levelled
  /// text, be it a pattern that keeps capitals: the converse does not hold.
  package var levelled: ScalarText {
    let loose = ScalarText(scalars: LooseText(self).loose)
    return ScalarText(scalars: Array(loose.slice(loose.trimmed(loose.whole))))
  }
}

extension Mark {
  /// The texts of a mark that a search looks at.
  package var searchedTexts: [String] { [note] + tags.map(\.description) }
}
