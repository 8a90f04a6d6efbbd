import Model

extension Importer {
  /// The article in a PDF, from what poppler's `pdftotext -bbox-layout -enc UTF-8` prints of it.
  package static func read(pdfLayout printed: [UInt8]) throws(ImportError) -> Imported {
    let layout = PDFLayout(String(decoding: printed, as: UTF8.self))
    guard layout.pages.contains(where: { !$0.lines.isEmpty }) else { throw .noTextLayer }
    return try PDF(layout).draft.assembled(format: .pdf, encoding: "pdftotext")
  }
}

/// Reads PDF reports: pages are kept, what is printed on every page is folded, lines become
/// paragraphs.
struct PDF: Sendable {
  private(set) var draft = Draft()

  init(_ layout: PDFLayout) {
    let running = RunningLines.find(in: layout.pages)
    let body = PDFBody(layout, without: running)
    let sizes = HeadingSizes(body)
    for (index, page) in layout.pages.enumerated() {
      let isEdge = running[index].sorted { page.lines[$0].top < page.lines[$1].top }
      let (heads, feet) = (
        isEdge.filter { page.lines[$0].middle < page.height / 2 },
        isEdge.filter { page.lines[$0].middle >= page.height / 2 }
      )
      if layout.pages.count > 1 {
        let mark = "— page \(index + 1) —"
        draft.pieces.append(Piece(.boilerplate, mark, because: ["page \(index + 1) begins"]))
      }
      draft.pieces += heads.map { Self.folded(page.lines[$0].text) }
      draft.pieces += body.paragraphs[index].map { sizes.piece(of: $0) }
      draft.pieces += feet.map { Self.folded(page.lines[$0].text) }
      if page.lines.isEmpty { draft.reasons.append("page \(index + 1) has no text: a picture?") }
    }
    draft.takeFront(of: layout)
    draft.nameAfterLead()
  }

  private static func folded(_ text: String) -> Piece {
    Piece(.boilerplate, text, because: ["folded: stands at the edge of page after page"])
  }
}

/// Which sizes of letters are headings, and of which level.
struct HeadingSizes: Sendable {
  /// The tallest first, in half points.
  private let sizes: [Int]
  private let height: Double

  init(_ body: PDFBody) {
    height = body.height
    let tall = body.paragraphs.joined().filter { Self.isTall($0, body.height) }
    sizes = Set(tall.map { Self.step($0.height) }).sorted(by: >)
  }

  private static func isTall(_ paragraph: PDFParagraph, _ height: Double) -> Bool {
    paragraph.height > height * 1.12 && paragraph.text.utf8.count < 250
  }

  /// Sizes that hardly differ are one.
  private static func step(_ height: Double) -> Int { Int(min(max(height, 0), 1000).rounded()) }

  func piece(of paragraph: PDFParagraph) -> Piece {
    var piece = Piece(.paragraph, paragraph.text, because: Self.reasons(for: paragraph))
    if let (level, reason) = heading(paragraph) {
      piece.take(as: .heading, level: level, because: reason)
    } else if paragraph.kind == .item {
      piece.role = .listItem
      if let sign = ListSign(paragraph.text) {
        (piece.text, piece.marker) = (sign.text, sign.number)
      }
    } else if paragraph.kind == .note {
      piece.reasons.append("note: small print at the foot of the page")
    }
    return piece
  }

  private func heading(_ paragraph: PDFParagraph) -> (level: Int, reason: String)? {
    if Self.isTall(paragraph, height), let place = sizes.firstIndex(of: Self.step(paragraph.height))
    {
      return (min(place + 1, 6), "heading: larger letters than the text’s")
    }
    let text = paragraph.text
    guard paragraph.kind != .note, paragraph.lineCount <= 2, text.utf8.count < 120,
      Shape(text).ending == .open, text.contains(where: \.isLetter),
      CalendarDate.ofLine(text) == nil
    else { return nil }
    if let depth = paragraph.last.numbering, paragraph.lineCount == 1 {
      return (min(depth + 1, 6), "heading: a short line with a number")
    }
    return HeadingSigns.isInCapitals(text) && paragraph.kind == .text
      ? (2, "heading: a short line in capitals") : nil
  }

  private static func reasons(for paragraph: PDFParagraph) -> [String] {
    let mended = Hyphens.reasons(for: paragraph.mended.map { "“\($0)”" })
    return mended + paragraph.turns.map { "page \($0.page) begins within, at “\($0.words)”" }
  }
}
