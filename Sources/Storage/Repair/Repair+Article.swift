import JSON
import Model

extension Repair {
  mutating func mend(_ id: ID<Article>) throws(StorageError) {
    let folder = Path.join(library.articlesFolder, id.value)
    try mendHistory(of: id)
    let number = try mendArticle(id, in: folder, number: nil)
    for earlier in earlierVersions(than: number, in: Path.join(folder, "versions")) {
      let inner = Path.join(folder, "versions/\(earlier)")
      guard Folder.isFolder(inner) else { continue }
      // What cannot be mended of one version is told by the check; the others can be.
      do { _ = try mendArticle(id, in: inner, number: earlier) } catch {
        if case .unwritable = error { throw error }
      }
    }
    try mendText(of: id, in: folder)
    let versions = try library.allVersions(of: id)
    try mendOriginals(versions, in: folder)
    try mendSeen(of: id, versions)
    try mendMarks(of: id, versions)
  }

  /// The versions that have a folder: the number that a file gives may be any.
  private func earlierVersions(than number: Int, in folder: String) -> [Int] {
    do {
      return Set(try Folder.names(in: folder).compactMap { Int($0) })
        .filter { $0 > 0 && $0 < number }.sorted()
    } catch { return [] }
  }

  // MARK: - History

  private mutating func mendHistory(of id: ID<Article>) throws(StorageError) {
    let parts = try mend(try library.historyLog(of: id))
    let steps = LibraryParts(of: library).of(id)
    replays[Path.join(library.articlesFolder, id.value)] = Replay(parts, steps)
  }

  /// - Returns: what of the log could be read.
  mutating func mend(
    _ log: HistoryLog<HistoryLine>
  ) throws(StorageError) -> HistoryLog<HistoryLine>.Parts {
    let parts = try log.parts()
    guard !parts.isWhole else { return parts }
    var what: [String] = []
    if !parts.flaws.isEmpty {
      let places = parts.flaws.map(\.place).joined(separator: "; ")
      what.append("what cannot be read is taken out (\(places))")
    }
    if parts.isTorn { what.append("the torn last line is cut off") }
    if parts.isEmpty { what.append("taken away, for it is empty") }
    let whole = parts.whole.isEmpty ? nil : parts.whole
    try replace(File(log.path), with: whole, what.joined(separator: "; "))
    return parts
  }

  // MARK: - article.json

  /// - Returns: the number of the version.
  private mutating func mendArticle(
    _ id: ID<Article>, in folder: String, number: Int?
  ) throws(StorageError) -> Int {
    let file = File(Path.join(folder, "article.json"))
    let bytes = try file.read()
    var known: Article?
    if let bytes {
      do {
        let article = try file.decode(Article.self, bytes)
        if isSound(article, id, number, folder) { return article.version }
        known = article
      } catch {
        if case .newerFormat = error { throw error }
      }
    }
    let fragments = Fragments(of: bytes ?? [])
    let original = original(fragments, in: folder)
    let number = number ?? self.number(fragments, original?.name, folder)
    let mending = ArticleMending(
      id: id, number: number, fragments: fragments, original: original, formats: check.formats,
      reread: reread)
    guard let article = mending.article() else {
      throw .unreadable(path: file.path, reason: "cannot be mended")
    }
    if article == known { return number }
    let isRead = fragments.fields["text"]?.text == article.text.string
    try store(
      article, in: file,
      isRead ? "mended; its text is as it was" : "read anew from the original")
    return number
  }

  private func isSound(
    _ article: Article, _ id: ID<Article>, _ number: Int?, _ folder: String
  ) -> Bool {
    let file = File(Path.join(folder, article.original.file))
    var isLength = true
    do { isLength = try file.read().map { $0.count == article.original.bytes } ?? true } catch {}
    return article.id == id && article.version == number ?? article.version
      && article.coverFlaw == nil && check.formats.contains(article.original.format)
      && Library.version(ofOriginal: article.original.file) == article.version
      && (article.version > 1 || id.value.hasSuffix(article.original.sha256.prefix(8)))
      && article.notes.allSatisfy { ($0.span?.end ?? .start) <= article.text.end }
      && (isLength || !isWhole(article, file)) && file.isThere
  }

  private func isWhole(_ article: Article, _ file: File) -> Bool {
    do {
      return try file.read().map { Evidence.sha256($0) == article.original.sha256 } ?? false
    } catch { return false }
  }

  /// The original that the fragments name, else the only one in the folder.
  private func original(
    _ fragments: Fragments, in folder: String
  ) -> (name: String, bytes: [UInt8])? {
    do {
      let names = try Folder.names(in: folder).filter { Library.version(ofOriginal: $0) != nil }
      let told = fragments.fields["original"]?["file"]?.text
      let newest = names.max {
        (Library.version(ofOriginal: $0) ?? 0) < (Library.version(ofOriginal: $1) ?? 0)
      }
      guard let name = names.first(where: { $0 == told }) ?? newest,
        let bytes = try File(Path.join(folder, name)).read()
      else { return nil }
      return (name, bytes)
    } catch { return nil }
  }

  /// What the file, the original's name or the folders of earlier versions say.
  private func number(_ fragments: Fragments, _ name: String?, _ folder: String) -> Int {
    if let number = name.flatMap(Library.version(ofOriginal:)) { return number }
    return max(1, fragments.fields["number"]?.whole ?? 1)
  }

  /// A text that was changed by hand: where marks say that they are of the text that the original
  /// gives, that is the text.
  private mutating func mendText(of id: ID<Article>, in folder: String) throws(StorageError) {
    let versions = try library.allVersions(of: id)
    let file = File(Path.join(folder, "marks.json"))
    guard let article = versions.last, let bytes = try file.read() else { return }
    let hashes = Fragments.hashes(in: bytes)
    guard !hashes.isSubset(of: Set(versions.map(\.textHash))) else { return }
    let original = try originalFile(article, in: folder).read()
    guard let original, Evidence.sha256(original) == article.original.sha256,
      let reading = reread(original, article.original.source, article.original.format),
      reading.textHash != article.textHash, hashes.contains(reading.textHash)
    else { return }
    let mended = Article(
      id: id, version: article.version, metadata: article.metadata, text: reading.text,
      blocks: reading.blocks, inlines: reading.inlines, original: article.original,
      notes: reading.notes)
    try store(
      mended, in: File(Path.join(folder, "article.json")),
      "its text is again what the original says")
  }

  // MARK: - Originals

  private func originalFile(_ article: Article, in folder: String) -> File {
    File(Path.join(folder, article.original.file))
  }

  /// Puts back originals that another version has as well.
  private mutating func mendOriginals(
    _ versions: [Article], in folder: String
  ) throws(StorageError) {
    let newest = versions.last?.version ?? 1
    for version in versions {
      let file = try library.originalFile(of: version, newest: newest)
      guard !isWhole(version, file) else { continue }
      for other in versions where other.original.sha256 == version.original.sha256 {
        let source = try library.originalFile(of: other, newest: newest)
        guard source != file, isWhole(other, source), let bytes = try source.read() else {
          continue
        }
        try replace(file, with: bytes, "put back: version \(other.version) has the same bytes")
        break
      }
    }
  }

  // MARK: - seen.json

  private mutating func mendSeen(
    of id: ID<Article>, _ versions: [Article]
  ) throws(StorageError) {
    let file = try library.seenFile(of: id)
    guard let bytes = try file.read() else { return }
    let sums = Set(versions.map(\.original.sha256))
    var known: [Encounter] = []
    do { known = try file.decode(SeenFile.self, bytes).encounters } catch {
      guard case .corrupt = error else { return }
    }
    let told = Fragments(of: bytes).records["seen"] ?? []
    var found: [Encounter] = []
    for json in told {
      let read = Encounter.mended(json) { [time] key, _ in
        switch key {
        case "creator", "response": .nothing
        case "retrieved": .value(time.wire)
        case "sha256": sums.count == 1 ? sums.first.map { .value($0.wire) } : nil
        default: nil
        }
      }
      guard let one = read?.record, sums.contains(one.sha256) else { continue }
      if !found.contains(where: { $0.source == one.source && $0.sha256 == one.sha256 }) {
        found.append(one)
      }
    }
    guard found != known || known.isEmpty else { return }
    let lost = told.count - found.count
    try store(
      SeenFile(found), in: file,
      found.isEmpty
        ? "taken away, for no place in it could be read"
        : lost <= 0 ? "mended" : "mended; \(lost) of its places could not be kept")
  }

  // MARK: - marks.json

  private mutating func mendMarks(
    of id: ID<Article>, _ versions: [Article]
  ) throws(StorageError) {
    let file = try library.marksFile(of: id)
    let replay = replays[Path.join(library.articlesFolder, id.value)] ?? Replay()
    let bytes = try file.read()
    var words: [String] = []
    var known: Annotations?
    do throws(StorageError) {
      if let bytes {
        known = try file.decode(Annotations.self, bytes)
      } else if replay.annotations.isBlank {
        known = Annotations()
      }
    } catch {
      guard case .corrupt = error else { throw error }
    }
    if known != nil, let bytes, MarksSalvage.lacksLists(bytes) { known = nil }
    let found = known ?? salvaged(bytes ?? [], replay, versions, &words)
    let mending = MarksMending(found, of: versions, replay)
    words += mending.deeds
    let isUntidy = known == mending.annotations ? try isUntidy(file) : false
    if isUntidy { words.append("written in Postil's order and layout") }
    guard known != mending.annotations || isUntidy else { return }
    try store(mending.annotations, in: file, words.joined(separator: "; "))
  }

  private func salvaged(
    _ bytes: [UInt8], _ replay: Replay, _ versions: [Article], _ words: inout [String]
  ) -> Annotations {
    let salvage = MarksSalvage(of: bytes, replay, at: time) { annotations in
      guard versions.count > 1, let newest = versions.last else { return annotations }
      return annotations.carried(to: newest, from: versions.dropLast()).annotations
    }
    words.append(salvage.words)
    return salvage.annotations
  }

  /// Whether the file is whole, of this version, and not in the layout that it should have.
  func isUntidy(_ file: File) throws(StorageError) -> Bool {
    try file.checked(Annotations.self)?.findings.contains { $0.reason.hasPrefix("not in") } ?? false
  }
}

extension Annotations {
  /// `2 marks, 1 attribution`.
  var counted: String {
    let records = [
      marks.count.counted("mark"), assertions.count.counted("attribution"),
      (corrections.count + cuts.count + details.count).counted("correction"),
    ]
    return records.filter { !$0.hasPrefix("0 ") }.joined(separator: ", ")
  }
}

extension MarksSalvage {
  /// What was done, in words.
  var words: String {
    let all = annotations
    guard !all.isBlank else { return "begun empty: nothing could be read, here or in the history" }
    var words = ["made anew with " + all.counted]
    if recalled > 0 { words.append("\(recalled) of these records from the history") }
    if mended > 0 { words.append("\(mended) with fields that could not be read") }
    if lost > 0 { words.append("\(lost.counted("record")) could not be read, nor found elsewhere") }
    return words.joined(separator: ", ")
  }
}
