package import Model

extension SourceKind {
  /// The kind that a name tells by itself: `people familiar with the matter` are anonymous, `leaked
  /// documents` a document, `Harbour Office` is an organisation. Unknown where it does not tell.
  package init(toldBy name: String) {
    let text = ScalarText(name)
    let words = SpokenSentence(Span(0, text.count), of: text).words[...]
    // `Jane Roe, a professor of law`: who it is stands first.
    let name = words.prefix { $0.gap.isEmpty || $0.span == words.first?.span }
    let about = words[name.endIndex...]
    let told = Self.described(by: name) ?? Self.named(by: name)
    self = told ?? (Self.described(by: about) == .anonymous ? .person : .unknown)
  }

  /// Of a description: what its main noun stands for, the last before `of`, `familiar` or the like.
  private static func described(by words: ArraySlice<SpokenWord>) -> SourceKind? {
    let head = words.prefix { word in
      !Function.prepositions.contains(word.small) && !Descriptions.tails.contains(word.small)
        && !Function.conjunctions.contains(word.small)
    }
    guard let noun = head.last, let sort = Descriptions.sorts[noun.small], !noun.isPossessive,
      !noun.isCapital || head.count == 1 && sort == .people && !isName(words[head.endIndex...])
    else { return nil }
    return sort.kind
  }

  /// `Doctors Without Borders`, `Friends of the Earth`; but `Officials in Kyiv`.
  private static func isName(_ rest: ArraySlice<SpokenWord>) -> Bool {
    let places: Set = ["in", "at", "from", "near", "close", "familiar"]
    guard let joint = rest.first, !places.contains(joint.small) else { return false }
    return rest.contains(where: \.isCapital)
  }

  /// Of a name: a title or a role before it is a person's.
  private static func named(by words: ArraySlice<SpokenWord>) -> SourceKind? {
    let start = words.lastIndex { !$0.isCapital && !joints.contains($0.small) }.map { $0 + 1 }
    let name = words[(start ?? words.startIndex)...].drop { joints.contains($0.small) }
    guard name.last?.isCapital == true else { return nil }
    let role = words.dropLast().lastIndex {
      Titles.words.contains($0.small) || Descriptions.sorts[$0.small] == .person
    }
    let isPerson = role.map { role in
      !words[(role + 1)...].contains { Organisations.words.contains($0.small) }
    }
    return isPerson == true ? .person : Organisations.kind(of: name)
  }

  private static let joints: Set = ["the", "of", "for", "and", "&"]
}

extension Descriptions.Sort {
  /// What a source is that has no name but such a description.
  var kind: SourceKind {
    switch self {
    case .person, .people: .anonymous
    case .document: .document
    case .organisation: .organisation
    case .outlet: .outlet
    }
  }
}

extension Source {
  /// A new source, of the kind that its name tells.
  package init(called name: String, by signature: Signature, beside others: Ledgers) {
    self.init(named: name, by: signature, beside: others)
    kind = SourceKind(toldBy: name)
  }
}

extension ChainLink {
  /// A link to a source that is of the kind that its name tells, where it is new.
  package init(called name: String, basis: Basis = .stated) {
    self.init(name, kind: SourceKind(toldBy: name), basis: basis)
  }
}
