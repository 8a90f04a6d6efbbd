import ArgumentParser
import Model
import Storage

/// Names of the library that a shell completes. Where no library is found, there are none.
enum Completions {
  static let articles = CompletionKind.custom { words, _, beginning in
    let ids: [String]? = inLibrary(of: words) { library throws(CommandError) in
      try stored(library.articleIDs).map(\.value)
    }
    return (ids ?? []).filter { $0.hasPrefix(beginning) }
  }

  /// A field of a filter with what it may hold, or the beginning of one.
  static let filters = CompletionKind.custom { words, _, beginning in
    let sign = beginning.hasPrefix("-") ? "-" : ""
    let bare = String(beginning.dropFirst(sign.count))
    let known: [String]? = inLibrary(of: words) { library throws(CommandError) in
      let ledgers = library.readableLedgers().ledgers
      return bare.hasPrefix("tag:")
        ? ledgers.tags.map { "tag:\($0.name.value)" }
        : bare.hasPrefix("source:") ? ledgers.sources.map { "source:\($0.name)" } : []
    }
    let names =
      Query.Field.allCases.map { $0.rawValue + ":" } + ArticleStanding.allCases.map(\.rawValue)
      + ArticleCount.allCases.map { $0.rawValue + ">" }
    return (names + (known ?? [])).filter { $0.hasPrefix(bare) && $0 != bare }.map { sign + $0 }
  }

  static let removed = CompletionKind.custom { words, _, beginning in
    let names: [String]? = inLibrary(of: words) { library throws(CommandError) in
      try TrashContents(of: library).names
    }
    return (names ?? []).filter { $0.hasPrefix(beginning) }
  }

  static let claims = CompletionKind.custom { words, _, beginning in
    let ids: [String]? = inLibrary(of: words) { library throws(CommandError) in
      library.readableLedgers().ledgers.claims.map(\.id.value)
    }
    return (ids ?? []).filter { $0.hasPrefix(beginning) }
  }

  static let sources = CompletionKind.custom { words, _, beginning in
    let ids: [String]? = inLibrary(of: words) { library throws(CommandError) in
      library.readableLedgers().ledgers.sources.map(\.id.value)
    }
    return (ids ?? []).filter { $0.hasPrefix(beginning) }
  }

  static let tags = CompletionKind.custom { words, _, beginning in
    let names: [String]? = inLibrary(of: words) { library throws(CommandError) in
      library.readableLedgers().ledgers.tags.map(\.name.value)
    }
    return (names ?? []).filter { $0.hasPrefix(beginning) }
  }

  private static func inLibrary<Result>(
    of words: [String], _ work: (Library) throws(CommandError) -> Result
  ) -> Result? {
    let context = Context.ofProcess()
    var option = LibraryOption()
    option.library = words.firstIndex(of: "--library").flatMap { words[safe: $0 + 1] }
    // A shell that completes has no place for words of ours.
    do { return try work(try option.open(in: context)) } catch { return nil }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
