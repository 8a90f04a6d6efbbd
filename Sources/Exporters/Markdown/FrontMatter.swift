import Model

/// The properties at the head of a note, in YAML as Obsidian reads it.
struct FrontMatter {
  private var lines: [String] = []

  init(_ request: ExportRequest) {
    if let only = request.documents.first, request.documents.count == 1 {
      describe(only.article)
    } else {
      add("title", "Postil export")
      lines.append("articles: \(request.documents.count)")
    }
    let marks = request.documents.flatMap(\.annotations.marks)
    lines.append("marks: \(marks.count)")
    add("tags", Set(marks.flatMap(\.tags)).sorted().map(\.value))
    lines.append("exported: \(request.exported.time)")
    add("exported_by", request.exported.creator)
  }

  var text: String { (["---"] + lines + ["---"]).joined(separator: "\n") + "\n" }

  private mutating func describe(_ article: Article) {
    let known = article.metadata
    add("title", article.displayTitle)
    add("author", known.byline)
    known.outlet.map { add("outlet", $0) }
    known.published.map { addDate($0) }
    article.address.map { add("url", $0) }
    add("postil", article.id.value)
  }

  private mutating func add(_ name: String, _ value: String) {
    lines.append("\(name): \(Self.quoted(value))")
  }

  private mutating func add(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    lines.append("\(name):")
    lines += values.map { "  - " + Self.quoted($0) }
  }

  /// The day alone, unquoted, is what Obsidian takes for a date.
  private mutating func addDate(_ published: String) {
    guard let day = CivilDay(String(published.prefix(10))) else { return add("date", published) }
    lines.append("date: \(day)")
  }

  /// A double-quoted scalar in one line (YAML 1.2.2, section 7.3.1).
  private static func quoted(_ value: String) -> String {
    value.cleanedLine.unicodeScalars.reduce(into: "\"") { output, scalar in
      output += (scalar == "\"" || scalar == "\\" ? "\\" : "") + String(Character(scalar))
    } + "\""
  }
}
