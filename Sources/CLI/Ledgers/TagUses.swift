import Model
import Storage

/// What bears each tag of a library.
struct TagUses {
  struct Use {
    fileprivate(set) var marks = 0
    fileprivate(set) var articles = 0
    fileprivate(set) var claims = 0

    /// `1 article, 3 marks`; claims where there are any.
    var words: String {
      let all = [articles.counted("article"), marks.counted("mark")]
      return (all + (claims == 0 ? [] : [claims.counted("claim")])).joined(separator: ", ")
    }
  }

  private var uses: [TagName: Use] = [:]

  /// What cannot be read is reported, and the rest is counted.
  init(
    in library: Library, _ ledgers: Ledgers, in session: inout Session
  ) throws(CommandError) {
    let ids = try stored(library.articleIDs)
    let parts = inParallel(ids) { id in
      Result { () throws(StorageError) in
        try library.storedAnnotations(of: id).marks.flatMap { Set($0.tags) }
      }
    }
    for part in parts {
      switch part {
      case .success(let tags):
        for tag in tags { uses[tag, default: Use()].marks += 1 }
        for tag in Set(tags) { uses[tag, default: Use()].articles += 1 }
      case .failure(let error): session.report(.storage(error))
      }
    }
    for claim in ledgers.claims {
      for tag in Set(claim.tags) { uses[tag, default: Use()].claims += 1 }
    }
  }

  subscript(_ name: TagName) -> Use { uses[name] ?? Use() }

  /// Those of the ledger and those that something bears, each behind the one that it is below.
  func names(in ledgers: Ledgers) -> [TagName] {
    Set(ledgers.tags.map(\.name)).union(uses.keys).sorted {
      $0.value.split(separator: "/").lexicographicallyPrecedes($1.value.split(separator: "/"))
    }
  }

  /// The tag of that name, with or without its #.
  func tag(called name: String, in ledgers: Ledgers) throws(CommandError) -> TagName {
    guard let tag = TagName(name), ledgers.tag(tag) != nil || uses[tag] != nil else {
      throw .noSuchRecord("tag", name)
    }
    return tag
  }
}

extension String {
  /// `#RRGGBB` or `RRGGBB` in capital letters; nil for anything else.
  var colour: String? {
    let digits = hasPrefix("#") ? dropFirst() : self[...]
    guard digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      return nil
    }
    return "#" + digits.uppercased()
  }
}
