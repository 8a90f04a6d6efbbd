import TestSupport
import Exporters
import Foundation
import Model
import Testing

@Suite struct CSVTests {
  /// The field `column` of the only row, as a reader of RFC 4180 takes it; nil without Python.
  private func field(_ column: String, _ request: ExportRequest) throws -> String? {
    let script = """
      import csv, io, json, sys
      text = sys.stdin.buffer.read().decode("utf-8")
      rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
      print(json.dumps([row["\(column)"] for row in rows]))
      """
    let csv = Exporter.write(request, as: .csv)
    guard let verdict = try Judge.ask("python3", ["-c", script], input: csv) else { return nil }
    return try JSONDecoder().decode([String].self, from: Data(verdict.output.utf8)).first
  }

  private func check(
    _ quote: String, _ expected: String, guardsFormulas: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let request = ExportRequest.quoting(quote, guardsFormulas: guardsFormulas)
    guard let actual = try field("quote", request) else { return }
    #expect(actual == expected, sourceLocation: sourceLocation)
  }

  @Test func whatGoesInComesOut() throws {
    for text in [
      "Plain.", "He said \"no\", twice; then left", " edges ", "two\nlines", "\"",
      "“žluťoučký” 漢字 👩‍👩‍👧",
      "a\u{301}\"\u{301}", "'quoted'", "4% = much",
    ] {
      try check(text, text)
    }
  }

  @Test func formulasAreMadeText() throws {
    for text in [
      "=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", " =1", "\u{FEFF}=1", "\u{A0}\n=1",
      "=HYPERLINK(\"https://evil.example\",\"Click\")",
    ] {
      try check(text, "'" + text)
      try check(text, text, guardsFormulas: false)
    }
    try check("\t=1", "' =1")
    try check("\u{1B}=1", "'\u{FFFD}=1")
  }

  @Test func controlCharactersAreReplaced() throws {
    try check("a\u{1B}[31mb", "a\u{FFFD}[31mb")
    try check("a\tb\r\nc\rd\u{85}e", "a b\nc\nd\ne")
    try check("a\u{202E}b\u{9B}c\u{0}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
  }

  @Test func noColumnNamesAFolder() throws {
    var request = ExportRequest.quoting("Words.")
    var article = request.documents[0].article
    article.metadata.url = "file:///home/ada/page.html"
    let document = ExportDocument(
      article: article, annotations: request.documents[0].annotations)
    request = Ferry.request([document])
    for format in ExportFormat.allCases {
      #expect(!Exporter.write(request, as: format).contains("/home/"))
    }
    if let url = try field("url", request) { #expect(url == "") }
  }

  @Test func rowsEndInBothSigns() {
    let lines = Exporter.write(.quoting("x"), as: .csv).split(separator: "\r\n")
    #expect(lines.count == 2)
    #expect(
      Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [26])
  }

  @Test func eachMarkIsOneRow() throws {
    let request = Ferry.request(Ferry.documents)
    guard try field("mark", request) != nil else { return }
    let csv = Exporter.write(request, as: .csv)
    let counted = try Judge.ask(
      "python3",
      [
        "-c", "import csv,sys; print(len(list(csv.reader(open(0, newline='', encoding='utf-8')))))",
      ],
      input: csv)
    #expect(counted?.output == "\(request.documents.flatMap(\.annotations.marks).count + 1)\n")
  }
}
