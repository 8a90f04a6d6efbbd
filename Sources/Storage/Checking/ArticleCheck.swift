import JSON
import Model

/// What can be verified of one article: its folder, its versions and their originals.
struct ArticleCheck {
  let id: ID<Article>
  let library: Library
  let folder: String
  let formats: Set<String>
  /// What steps of the library did in it.
  private let parts: [(after: Int, change: Change)]
  var report = CheckReport()

  /// `library` may be one with the article of the trash alone.
  init(
    _ id: ID<Article>, of library: Library, _ formats: Set<String>, _ parts: LibraryParts
  ) {
    self.id = id
    self.parts = parts.of(id)
    self.library = library
    self.formats = formats
    folder = Path.join(library.articlesFolder, id.value)
    report.articles = 1
  }

  mutating func run() -> CheckReport {
    do { _ = try Folder.names(in: folder) } catch {
      report.findings.append(CheckFinding(folder, "cannot be read: \(error.reason)"))
      return report
    }
    let article = load(Article.self, "article.json")
    if article == nil, !File(path("article.json")).isThere { note("article.json", "is not there") }
    checkNames(of: article)
    let log = HistoryLog<HistoryLine>(path: path("history.jsonl"), isNewer: library.isNewer)
    let told = report.parts(of: log)
    guard let article else {
      _ = load(Annotations.self, "marks.json")
      _ = load(SeenFile.self, "seen.json")
      return report
    }
    if article.id != id { note("article.json", "id: is not the folder's name") }
    check(article, in: "")
    let versions = earlier(than: article) + [article]
    checkSeen(versions)
    if let first = versions.first, first.version == 1 {
      report.holdings = [CheckReport.Holding(sha256: first.original.sha256, folder: folder)]
    }
    if let annotations = load(Annotations.self, "marks.json") ?? missing(told) {
      if let told, told.lines.isEmpty, parts.isEmpty, !annotations.isBlank {
        note("history.jsonl", "no line tells of \(annotations.counted)", .remark)
      }
      var check = MarksCheck(annotations, of: versions, path: path("marks.json"))
      check.run(told, parts)
      report.add(check.report)
    }
    return report
  }

  func path(_ name: String) -> String { Path.join(folder, name) }

  mutating func note(_ name: String, _ reason: String, _ weight: CheckFinding.Weight = .flaw) {
    report.findings.append(CheckFinding(path(name), reason, weight))
  }

  /// Nil where the file is not there, or cannot be read, which is then told.
  mutating func load<Content: Filed>(_ type: Content.Type, _ name: String) -> Content? {
    do {
      guard let checked = try File(path(name)).checked(type) else { return nil }
      report.findings += checked.findings
      return checked.content
    } catch {
      report.findings.append(CheckFinding(error))
      return nil
    }
  }

  /// No marks where the file of marks is not there, and nothing is wrong with that.
  private mutating func missing(_ told: HistoryLog<HistoryLine>.Parts?) -> Annotations? {
    guard !File(path("marks.json")).isThere else { return nil }
    guard let lost = told.flatMap({ LostMarks($0, parts) }) else { return Annotations() }
    note("marks.json", lost.reason, lost.isOneStep ? .remark : .flaw)
    return nil
  }
}

// MARK: - The folder

extension ArticleCheck {
  private mutating func checkNames(of article: Article?) {
    var check = FolderCheck(folder)
    check.run { name in
      switch name {
      case "article.json", "marks.json", "seen.json", "history.jsonl": return .file
      case "versions": return .folder
      case article?.original.file: return .file
      default:
        guard let number = Library.version(ofOriginal: name) else { return .other(name) }
        // Of another version, whose folder has it as well, or which never came to be.
        return article.map { $0.version != number } ?? false ? .leaving : .file
      }
    }
    report.findings += check.findings
    if check.names.contains("versions"), let article { checkVersions(of: article) }
  }

  private mutating func checkVersions(of article: Article) {
    var check = FolderCheck(path("versions"))
    check.run { name in
      if name == ".adding" { return .leaving }
      guard let number = Int(name), String(number) == name, number > 0 else { return .other(name) }
      return number < article.version ? .folder : .leaving
    }
    report.findings += check.findings
  }

  /// The versions before, the first one first. Their numbers leave no gap.
  private mutating func earlier(than article: Article) -> [Article] {
    guard article.version > 1 else { return [] }
    var (found, next): ([Article], Int) = ([], 1)
    for number in versionNumbers(before: article.version) {
      noteGap(next..<number)
      next = number + 1
      let inner = "versions/\(number)"
      let version = load(Article.self, inner + "/article.json")
      if version == nil, !File(path(inner + "/article.json")).isThere {
        note(inner + "/article.json", "is not there")
      }
      var names = FolderCheck(path(inner))
      names.run { name in
        name == "article.json" || name == version?.original.file
          || version == nil && name.hasPrefix("original") ? .file : .other(name)
      }
      report.findings += names.findings
      guard let version else { continue }
      if version.id != id { note(inner + "/article.json", "id: is not the article's") }
      if version.version != number {
        note(inner + "/article.json", "number: is not the folder's name")
      }
      check(version, in: inner + "/")
      found.append(version)
    }
    noteGap(next..<article.version)
    return found
  }

  /// Of the folders that are there, in order: the number that a file gives may be any.
  private func versionNumbers(before number: Int) -> [Int] {
    do {
      return Set(try Folder.names(in: path("versions")).compactMap { Int($0) })
        .filter { (1..<number).contains($0) && Folder.isFolder(path("versions/\($0)")) }.sorted()
    } catch { return [] }
  }

  private mutating func noteGap(_ numbers: Range<Int>) {
    guard let first = numbers.first, let last = numbers.last else { return }
    if first == last { return note("versions/\(first)", "the version is not there") }
    note("versions", "versions \(first) to \(last) are not there")
  }
}

// MARK: - One version

extension ArticleCheck {
  private mutating func check(_ article: Article, in inner: String) {
    let file = inner + "article.json"
    if let flaw = article.coverFlaw { note(file, flaw) }
    for (index, one) in article.notes.enumerated() {
      if let span = one.span, span.end > article.text.end {
        note(file, "notes[\(index)]: is outside the text")
      }
    }
    let original = article.original
    if Library.version(ofOriginal: original.file) != article.version {
      note(file, "original.file: is not the name of version \(article.version)'s")
    }
    if article.version == 1, !id.value.hasSuffix(original.sha256.prefix(8)) {
      note(file, "original.sha256: the article's id ends in other digits")
    }
    if !formats.contains(original.format) {
      note(file, "original.format: \(original.format) is no format of originals")
    }
    checkBytes(of: original, in: inner)
  }

  private mutating func checkBytes(of original: Original, in inner: String) {
    let file = File(path(inner + original.file))
    do {
      guard let bytes = try file.read() else {
        return note(inner + original.file, "is not there")
      }
      if Evidence.sha256(bytes) != original.sha256 {
        note(inner + original.file, "not the bytes that were received: SHA-256 differs")
      } else if bytes.count != original.bytes {
        note(inner + "article.json", "original.bytes: the original has \(bytes.count)")
      }
    } catch { report.findings.append(CheckFinding(error)) }
  }

  /// What came once more was some version's bytes.
  private mutating func checkSeen(_ versions: [Article]) {
    for encounter in load(SeenFile.self, "seen.json")?.encounters ?? []
    where !versions.contains(where: { $0.original.sha256 == encounter.sha256 }) {
      note("seen.json", "\(encounter.source): its bytes are no version's")
    }
  }
}

extension Article {
  /// Where the blocks do not follow each other with one blank line between, from the start of the
  /// text to its end; nil where they do.
  var coverFlaw: String? {
    var next = ScalarOffset.start
    for (index, block) in blocks.enumerated() {
      guard block.span.start == next, block.span.end <= text.end else {
        return "block \(index) does not follow the one before"
      }
      next = block.span.end + 2
      if index < blocks.count - 1,
        !text.slice(Span(block.span.end, next)).elementsEqual(["\n", "\n"])
      {
        return "block \(index): no blank line follows"
      }
    }
    return blocks.last.map { $0.span.end } ?? .start == text.end ? nil : "text after the last block"
  }
}
