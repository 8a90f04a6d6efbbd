import JSON
import Model

/// One AnnotationCollection with its only page inside (Web Annotation Data Model, W3C
/// Recommendation 2017, chapters 3 and 5). First the marks of each article, then its assertions.
struct WebAnnotationExport {
  let request: ExportRequest

  init(_ request: ExportRequest) { self.request = request }

  var text: String { collection.indented }

  private var collection: JSON {
    let items = request.articles.flatMap { article in
      article.marks.map { annotation(of: $0, in: article.article) }
        + article.attributions.map { annotation(of: $0, in: article.article) }
    }
    let id = IRI.named("export", request.exported.time.description)
    return .record([
      "@context": .string("http://www.w3.org/ns/anno.jsonld"),
      "id": .string(id), "type": .string("AnnotationCollection"),
      "label": .string("Postil export"),
      "created": .string(request.exported.time.description),
      "creator": person(request.exported.creator),
      "total": .integer(items.count),
      "first": items.isEmpty ? nil : page(items, of: id),
    ])
  }

  /// An embedded page has no context of its own (chapter 5.3).
  private func page(_ items: [JSON], of collection: String) -> JSON {
    .record([
      "id": .string(collection + ":page:1"), "type": .string("AnnotationPage"),
      "partOf": .string(collection), "startIndex": .integer(0), "items": .array(items),
    ])
  }

  private func person(_ name: String) -> JSON {
    .record(["type": .string("Person"), "name": .string(name)])
  }

  private func textBody(_ value: String, for purpose: String) -> JSON {
    .record([
      "type": .string("TextualBody"), "purpose": .string(purpose),
      "format": .string("text/plain"), "value": .string(value),
    ])
  }
}

extension WebAnnotationExport {
  private func annotation(of exported: ExportedMark, in article: Article) -> JSON {
    let mark = exported.mark
    return .record([
      "id": .string(name(of: mark.id, in: article)), "type": .string("Annotation"),
      "motivation": .string(mark.kind == .highlight ? "highlighting" : "classifying"),
      "created": .string(mark.created.description),
      "modified": .string(mark.modified.description), "creator": person(mark.creator),
      "body": .array(bodies(of: exported)),
      "target": .array(mark.anchors.map { target($0, isPlaced: !exported.isOrphan, in: article) }),
    ])
  }

  private func bodies(of exported: ExportedMark) -> [JSON] {
    let mark = exported.mark
    var bodies = [textBody(mark.kind.rawValue, for: "classifying")]
    bodies += mark.tags.map { textBody($0.value, for: "tagging") }
    if !mark.note.isEmpty { bodies.append(textBody(mark.note, for: "commenting")) }
    if exported.isOrphan { bodies.append(textBody("orphan", for: "assessing")) }
    return bodies
  }

  private func target(_ anchor: Anchor, isPlaced: Bool, in article: Article) -> JSON {
    .record([
      "type": .string("SpecificResource"), "source": .string(IRI.source(of: article)),
      "selector": .array(selectors(anchor, isPlaced: isPlaced)),
      "state": state(of: article),
    ])
  }

  /// The words, and their place where they still stand there: a wrong place helps nobody.
  private func selectors(_ anchor: Anchor, isPlaced: Bool) -> [JSON] {
    let quote = JSON.record([
      "type": .string("TextQuoteSelector"), "exact": .string(anchor.exact),
      "prefix": .string(anchor.prefix), "suffix": .string(anchor.suffix),
    ])
    guard isPlaced else { return [quote] }
    let position = JSON.record([
      "type": .string("TextPositionSelector"), "start": .integer(anchor.span.start.value),
      "end": .integer(anchor.span.end.value),
    ])
    return [quote, position]
  }

  /// When the source was as the selectors say (chapter 4.3.1).
  private func state(of article: Article) -> JSON {
    .record([
      "type": .string("TimeState"),
      "sourceDate": .string(article.original.retrieved.description),
    ])
  }

  private func name(of mark: ID<Mark>, in article: Article) -> String {
    IRI.named("mark", article.id.value, mark.value)
  }
}

extension WebAnnotationExport {
  /// The claim is the first target, and so the start of the link; then its sources and cues.
  private func annotation(of attribution: Attribution, in article: Article) -> JSON {
    let assertion = attribution.assertion
    let marks = [assertion.claimMark] + assertion.sourceMarks + assertion.cueMarks
    return .record([
      "id": .string(IRI.named("assertion", article.id.value, assertion.id.value)),
      "type": .string("Annotation"), "motivation": .string("linking"),
      "created": .string(assertion.created.description),
      "modified": .string(assertion.modified.description),
      "creator": person(assertion.creator),
      "body": .array(bodies(of: attribution)),
      "target": .array(marks.map { .record(["id": .string(name(of: $0, in: article))]) }),
    ])
  }

  private func bodies(of attribution: Attribution) -> [JSON] {
    let (chain, claim) = (attribution.chain, attribution.claim)
    return [textBody(attribution.assertion.stance.rawValue, for: "assessing")]
      + (chain.isEmpty ? [] : [textBody(chain, for: "describing")])
      + (claim.map { [textBody($0, for: "identifying")] } ?? [])
  }
}
