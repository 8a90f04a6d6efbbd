package import Model

// Bytes that are in the library and come in once more are evidence, too: of where they stood, and
// of what the original was where that was lost.

extension Library {
  /// Where else the bytes of an article's versions came from, in the order in which they came.
  package func encounters(of id: ID<Article>) throws(StorageError) -> [Encounter] {
    try seenFile(of: id).load(SeenFile.self)?.encounters ?? []
  }

  /// Bytes of an article of the library came once more: the place is kept where it is a new one, and
  /// an original that is missing or damaged is put back. Nothing is written where all is well.
  package func receive(
    _ bytes: [UInt8], _ encounter: Encounter, again id: ID<Article>
  ) throws(StorageError) -> Added {
    if try needs(bytes, encounter, id).isEmpty { return .unchanged(id) }
    return try writing { () throws(StorageError) in
      try receiveWhileLocked(bytes, encounter, again: id)
    }
  }

  /// The same, for a caller who holds the lock.
  func receiveWhileLocked(
    _ bytes: [UInt8], _ encounter: Encounter, again id: ID<Article>
  ) throws(StorageError) -> Added {
    let needs = try needs(bytes, encounter, id)
    for file in needs.originals {
      try checkUnlinked(Path.parent(of: file.path))
      try file.replace(with: bytes)
    }
    if needs.place {
      let file = try seenFile(of: id)
      try checkUnlinked(Path.parent(of: file.path))
      let known = try file.load(SeenFile.self)?.encounters ?? []
      try file.store(SeenFile(known + [encounter]))
    }
    if !needs.originals.isEmpty { return .restored(id) }
    return needs.place ? .seen(id) : .unchanged(id)
  }

  private struct Needs {
    /// Files that do not hold the bytes, and should.
    var originals: [File] = []
    /// Whether the place is a new one.
    var place = false

    var isEmpty: Bool { originals.isEmpty && !place }
  }

  private func needs(
    _ bytes: [UInt8], _ encounter: Encounter, _ id: ID<Article>
  ) throws(StorageError) -> Needs {
    let all = try allVersions(of: id)
    let versions = all.filter { $0.original.sha256 == encounter.sha256 }
    var needs = Needs()
    for version in versions {
      let file = try originalFile(of: version, newest: all.last?.version ?? 1)
      if try file.read() != bytes { needs.originals.append(file) }
    }
    guard !versions.isEmpty, encounter.source != "-" else { return needs }
    let known = try encounters(of: id)
    needs.place =
      !versions.contains { $0.original.source == encounter.source }
      && !known.contains { $0.source == encounter.source && $0.sha256 == encounter.sha256 }
    return needs
  }

  /// All versions, each as often as its bytes came from another place.
  func appearances(of id: ID<Article>) throws(StorageError) -> [Article] {
    let all = try allVersions(of: id)
    return all
      + (try encounters(of: id)).compactMap { encounter in
        all.last { $0.original.sha256 == encounter.sha256 }?.seen(at: encounter)
      }
  }

  func seenFile(of id: ID<Article>) throws(StorageError) -> File {
    File(Path.join(try folder(of: id), "seen.json"))
  }
}
