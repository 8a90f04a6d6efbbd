package import Model

/// What changed, in words: `[-…-]` stands around those that went, `{+…+}` around those that came, as
/// in git's word diff. The words are as the texts have them, not yet cleaned.
extension Comparison {
  /// A sign and the words of a change on one line; nil for what is the same.
  package func marked(_ change: BlockChange) -> (sign: String, words: String)? {
    switch change {
    case .same: nil
    case .moved(_, let index): (">", "moved here: " + words(of: new.blocks[index].span, in: new))
    case .removed(let index): ("-", "[-" + words(of: old.blocks[index].span, in: old) + "-]")
    case .added(let index): ("+", "{+" + words(of: new.blocks[index].span, in: new) + "+}")
    case .changed(_, _, let runs): ("~", marked(runs))
    }
  }

  /// The words of a span on one line.
  package func words(of span: Span, in article: Article) -> String {
    article.text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// With white space between the runs where either text has some.
  private func marked(_ runs: [WordRun]) -> String {
    var line = ""
    for (index, run) in runs.enumerated() {
      let takesPlace = index > 0 && run.kind == .added && runs[index - 1].kind == .removed
      let (article, span) = run.new.map { (new, $0) } ?? (old, run.old ?? Span(0, 0))
      if index > 0, !takesPlace, article.text.hasSpace(before: span.start) { line += " " }
      let words = words(of: span, in: article)
      switch run.kind {
      case .same: line += words
      case .removed: line += "[-\(words)-]"
      case .added: line += "{+\(words)+}"
      }
    }
    return line
  }
}

extension FieldChange {
  /// `title: [-Early tide-]{+Late tide+}`.
  package var marked: String {
    let (went, came) = (old.joined(separator: "; "), new.joined(separator: "; "))
    return "\(field): " + (went.isEmpty ? "" : "[-\(went)-]") + (came.isEmpty ? "" : "{+\(came)+}")
  }
}

extension ScalarText {
  fileprivate func hasSpace(before offset: ScalarOffset) -> Bool {
    offset > .start && self[offset - 1].properties.isWhitespace
  }
}
