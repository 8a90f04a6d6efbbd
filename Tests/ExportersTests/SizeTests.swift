import Exporters
import Model
import Testing

@Suite struct SizeTests {
  /// In the square of the marks this would take many minutes.
  @Test(.timeLimit(.minutes(10)), arguments: ExportFormat.allCases)
  func manyMarksComeOutInTime(format: ExportFormat) {
    let words = (0..<5_000).map { "word\($0)" }.joined(separator: " ")
    let article = Article.sample("long-00000000", title: nil, ["# One", words])
    let start = article.text.count - ScalarText(words).count
    let marks = (0..<5_000).map { index in
      Mark(
        id: ID("m-\(index)"), kind: .claim,
        anchors: [Anchor(Span(start + index, start + index + 40), in: article.text)],
        creator: "B.", created: Signature.reader.time, modified: Signature.reader.time)
    }
    let document = ExportDocument(article: article, annotations: Annotations(marks: marks))
    let text = Exporter.write(Ferry.request([document]), as: format)
    #expect(text.utf8.count > 5_000 * 40)
  }
}
