import Model
import Storage

extension TagUses {
  /// What cannot be read is reported, and the rest is counted.
  init(
    in library: Library, _ ledgers: Ledgers, in session: inout Session
  ) throws(CommandError) {
    self.init(ledgers.claims)
    let ids = try stored(library.articleIDs)
    let parts = inParallel(ids) { id in
      Result { () throws(StorageError) in
        try library.storedAnnotations(of: id).marks.filter { !$0.tags.isEmpty }
      }
    }
    for part in parts {
      switch part {
      case .success(let marks): add(marks)
      case .failure(let error): session.report(.storage(error))
      }
    }
  }
}

extension TagUses.Use {
  /// `1 article, 3 marks`; claims where there are any.
  var words: String {
    let all = [articles.counted("article"), marks.counted("mark")]
    return (all + (claims == 0 ? [] : [claims.counted("claim")])).joined(separator: ", ")
  }
}
