import JSON
import Model

extension Article: Filed {
  static var format: String { "postil-article" }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "format", "version", "id", "number", "metadata", "text", "blocks", "inlines", "original",
      "notes")
    self.init(
      id: try record.get("id"), version: try record.find("number") ?? 1,
      metadata: try record.get("metadata"),
      text: ScalarText(try record.get("text", as: String.self)),
      blocks: try record.list("blocks"), inlines: Inlines(try record.list("inlines")),
      original: try record.get("original"), notes: try record.list("notes"))
    guard version > 0 else { throw Flaw("is before the first", at: "number") }
    guard version < .max else { throw Flaw("leaves no number for the next", at: "number") }
    try checkBlocks()
    try checkInlines()
  }

  /// Blocks lie in the text, in order, and none holds a part of another.
  private func checkBlocks() throws(Flaw) {
    var end = ScalarOffset.start
    for (index, block) in blocks.enumerated() {
      guard block.span.start >= end, block.span.end <= text.end else {
        throw Flaw("is out of order or outside the text").within(index).within("blocks")
      }
      end = block.span.end
    }
  }

  /// Each lies within one block.
  private func checkInlines() throws(Flaw) {
    for (index, inline) in inlines.enumerated() {
      let block = block(at: inline.span.start).map { blocks[$0] }
      guard let block, !inline.span.isEmpty, block.span.contains(inline.span) else {
        throw Flaw("lies in no block").within(index).within("inlines")
      }
    }
  }

  var wire: JSON {
    filed([
      "id": id.wire, "number": version == 1 ? nil : version.wire, "metadata": metadata.wire,
      "text": text.string.wire, "blocks": blocks.wire,
      "inlines": Array(inlines).wireUnlessEmpty, "original": original.wire,
      "notes": notes.wireUnlessEmpty,
    ])
  }

  var isBlank: Bool { false }
}

extension Block: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("role", "level", "start", "end", "depth", "marker", "quoteDepth")
    let level = try record.headingLevel()
    let depth = try record.find("depth", as: Int.self)
    let marker = try record.find("marker", as: String.self)
    let quotes = try record.find("quoteDepth", as: Int.self)
    self.init(
      try record.get("role"), level: level, span: try record.span(), depth: depth ?? 0,
      marker: marker, quoteDepth: quotes ?? 1)
    guard self.level == level else { throw Flaw("belongs to a heading", at: "level") }
    guard self.depth == depth ?? 0 else { throw Flaw("is no depth", at: "depth") }
    guard self.marker == marker else { throw Flaw("belongs to a list-item", at: "marker") }
    guard quotes != 1, quotes == nil || quoteDepth == quotes else {
      throw Flaw("is no depth of a quote in another", at: "quoteDepth")
    }
  }

  var wire: JSON {
    .record([
      "role": role.wire, "level": level?.wire, "start": span.start.value.wire,
      "end": span.end.value.wire, "depth": depth == 0 ? nil : depth.wire, "marker": marker?.wire,
      "quoteDepth": quoteDepth > 1 ? quoteDepth.wire : nil,
    ])
  }
}

extension Inline: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("kind", "address", "start", "end")
    let name = try record.get("kind", as: String.self)
    let address = try record.find("address", as: String.self)
    guard let kind = Kind(name: name, address: address) else {
      throw Flaw("is none, or has no address, or one too many: \(name)", at: "kind")
    }
    self.init(kind, try record.span())
  }

  var wire: JSON {
    .record([
      "kind": kind.name.wire, "address": kind.address?.wire, "start": span.start.value.wire,
      "end": span.end.value.wire,
    ])
  }
}

extension Metadata: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "title", "byline", "printedByline", "outlet", "published", "modified", "url", "language",
      "description", "keywords")
    self.init(
      title: try record.find("title"), byline: try record.list("byline"),
      printedByline: try record.find("printedByline"),
      outlet: try record.find("outlet"), published: try record.find("published"),
      modified: try record.find("modified"), url: try record.find("url"),
      language: try record.find("language"), description: try record.find("description"),
      keywords: try record.list("keywords"))
  }

  var wire: JSON {
    .record([
      "title": title?.wire, "byline": byline.wireUnlessEmpty,
      "printedByline": printedByline?.wire, "outlet": outlet?.wire,
      "published": published?.wire, "modified": modified?.wire, "url": url?.wire,
      "language": language?.wire, "description": description?.wire,
      "keywords": keywords.wireUnlessEmpty,
    ])
  }
}

extension Original: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "file", "sha256", "bytes", "source", "retrieved", "creator", "format", "encoding",
      "response")
    self.init(
      file: try record.get("file"), sha256: try record.get("sha256"),
      bytes: try record.get("bytes"), source: try record.get("source"),
      retrieved: try record.get("retrieved"), creator: try record.find("creator"),
      format: try record.get("format"), encoding: try record.get("encoding"),
      response: try record.find("response"))
    guard Path.isName(file) else { throw Flaw("is no name of a file", at: "file") }
    guard sha256.isSHA256 else { throw Flaw("is no SHA-256", at: "sha256") }
  }

  var wire: JSON {
    .record([
      "file": file.wire, "sha256": sha256.wire, "bytes": bytes.wire, "source": source.wire,
      "retrieved": retrieved.wire, "creator": creator?.wire, "format": format.wire,
      "encoding": encoding.wire, "response": response?.wire,
    ])
  }
}

extension ImportNote: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("start", "end", "reason")
    let hasSpan = record.value("start") != nil || record.value("end") != nil
    self.init(span: hasSpan ? try record.span() : nil, reason: try record.get("reason"))
  }

  var wire: JSON {
    .record([
      "start": span?.start.value.wire, "end": span?.end.value.wire, "reason": reason.wire,
    ])
  }
}

extension String {
  /// 64 small hexadecimal digits.
  var isSHA256: Bool {
    utf8.count == 64
      && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
