package import Model

/// The tags that were used last, at most five, each on a number key. A tag keeps its key until five
/// others were used after it: hands know the keys.
package struct LastTags: Hashable, Sendable {
  package static let most = 5

  /// By their keys: the first is on `1`.
  package private(set) var keys: [TagName] = []
  /// The newest first.
  package private(set) var recent: [TagName] = []

  package init() {}

  /// By their keys, the newest first in `recent`; what is in only one of them, or one too many, is
  /// left out.
  package init(keys: [TagName], recent: [TagName]) {
    self.keys = Array(keys.uniqued().filter(recent.contains).prefix(Self.most))
    self.recent = recent.uniqued().filter(self.keys.contains)
  }

  package var newest: TagName? { recent.first }

  /// Takes note that the tag was used.
  mutating func use(_ tag: TagName) {
    recent.removeAll { $0 == tag }
    recent.insert(tag, at: 0)
    guard !keys.contains(tag) else { return }
    if keys.count < Self.most { return keys.append(tag) }
    guard let oldest = recent.popLast(), let key = keys.firstIndex(of: oldest) else { return }
    keys[key] = tag
  }
}

extension LastTags {
  /// Tags to choose from: the last ones on their number keys, then all others that are known. Beside
  /// each stands what is to be said of it, else what the ledgers say that it is for.
  func choices(
    known: Set<TagName>, in ledgers: Ledgers?, saying words: (TagName) -> String
  ) -> [Choice] {
    let names = keys + known.subtracting(keys).sorted()
    return names.enumerated().map { number, name in
      let said = words(name)
      return Choice(
        name.value, label: name.description,
        detail: said.isEmpty ? ledgers?.tag(name)?.description.onOneLine ?? "" : said,
        number: number < keys.count ? number + 1 : nil)
    }
  }

  func choices(
    known: Set<TagName>, on tagged: [TagName], called noun: String, in ledgers: Ledgers?
  ) -> [Choice] {
    choices(known: known, in: ledgers) {
      tagged.contains($0) ? "on this \(noun): Enter removes" : ""
    }
  }

  /// The number of the choice that was used last.
  var firstSelected: Int { newest.flatMap(keys.firstIndex) ?? 0 }
}
