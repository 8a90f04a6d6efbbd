/// The paragraphs of a document out of its lines.
struct PDFBody: Sendable {
  private(set) var paragraphs: [[PDFParagraph]] = []
  /// The height of most of the text.
  let height: Double
  private let hyphens: Hyphens

  init(_ layout: PDFLayout, without running: [Set<Int>]) {
    hyphens = Hyphens(layout.pages.lazy.flatMap { $0.lines.lazy.map(\.text) })
    height = Self.usualHeight(layout.pages)
    for (number, page) in layout.pages.enumerated() {
      let lines = page.lines.indices.filter { !running[number].contains($0) }.map { page.lines[$0] }
      let ordered = Columns.ordered(Columns.rows(lines))
      paragraphs.append(paragraphs(of: Self.withBullets(ordered), page: number + 1))
    }
    joinColumns()
    joinPages()
  }

  /// By signs of text, to half a point.
  private static func usualHeight(_ pages: [PDFLayout.Page]) -> Double {
    var counts: [Int: Int] = [:]
    for page in pages {
      for line in page.lines { counts[rounded(line.height), default: 0] += line.text.utf8.count }
    }
    return Double(counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 20) / 2
  }

  /// Half points; what no page is tall enough for is cut.
  private static func rounded(_ height: Double) -> Int {
    Int((min(max(height, 0), 1000) * 2).rounded())
  }

  /// A sign of a list that stands alone goes before the line beside it.
  private static func withBullets(_ lines: [PDFLayout.Line]) -> [PDFLayout.Line] {
    var result: [PDFLayout.Line] = []
    var bullet: PDFLayout.Line?
    for line in lines {
      if line.isBullet, bullet == nil {
        bullet = line
      } else if let sign = bullet {
        var item = line
        item.text = sign.text + " " + line.text
        result.append(item)
        bullet = nil
      } else {
        result.append(line)
      }
    }
    return result + (bullet.map { [$0] } ?? [])
  }

  private func paragraphs(of lines: [PDFLayout.Line], page: Int) -> [PDFParagraph] {
    var result: [PDFParagraph] = []
    let edges = Self.edges(of: lines)
    let leading = Self.leading(of: lines)
    for line in lines {
      if let last = result.last, belongs(line, to: last, edges[line.block], leading) {
        result[result.count - 1].append(line, hyphens)
      } else {
        let kind = line.isItem && line.height < height * 1.15 ? PDFParagraph.Kind.item : .text
        result.append(PDFParagraph(line, kind, page: page, height: line.height))
      }
    }
    return result
  }

  /// How far the lines of a block reach. Blocks of few lines reach as far as large ones that begin
  /// at the same place.
  private static func edges(of lines: [PDFLayout.Line]) -> [Int: (left: Double, right: Double)] {
    let blocks = Dictionary(grouping: lines, by: \.block)
    var edges: [Int: (left: Double, right: Double)] = [:]
    for (block, lines) in blocks {
      let left = lines.map(\.left).min() ?? 0
      edges[block] = (left, lines.map(\.right).max() ?? 0)
    }
    let large = blocks.filter { $1.count >= 4 }.compactMap { edges[$0.key] }
    for (block, lines) in blocks where lines.count < 4 {
      guard let own = edges[block] else { continue }
      let beside = large.filter { abs($0.left - own.left) < 20 }.map(\.right).sorted()
      guard !beside.isEmpty else { continue }
      edges[block] = (own.left, max(own.right, beside[beside.count / 2]))
    }
    return edges
  }

  /// The usual distance from line to line.
  private static func leading(of lines: [PDFLayout.Line]) -> Double {
    let steps = zip(lines, lines.dropFirst()).filter { $0.block == $1.block && $1.top > $0.top }
      .map { $1.top - $0.top }.sorted()
    return steps.isEmpty ? 0 : steps[steps.count / 2]
  }

  private func belongs(
    _ line: PDFLayout.Line, to paragraph: PDFParagraph, _ edges: (left: Double, right: Double)?,
    _ leading: Double
  ) -> Bool {
    let last = paragraph.last
    guard let edges, abs(line.height - paragraph.height) < height * 0.12, !line.isItem else {
      return false
    }
    if line.block != last.block {
      // Items hang: their second line is a block of its own where the bullet stands aside.
      return paragraph.kind == .item && line.top > last.top && line.top - last.top < leading * 1.3
        && (-height..<height * 3).contains(line.left - last.left)
    }
    if line.height > height * 1.12 { return line.top - last.top < line.height * 1.7 }
    if leading > 0, line.top - last.top > leading * 1.4 { return false }
    if line.numbering != nil, line.text.utf8.count < 80, Shape(paragraph.text).ending == .stop {
      return false
    }
    let isIndented = line.left - edges.left > height * 0.7 && last.left - edges.left < height * 0.5
    if isIndented, paragraph.kind != .item { return false }
    return !hadRoom(last, for: line, upTo: edges.right)
  }

  /// Whether the line was broken on purpose: the next one's first word would have fitted, and
  /// begins something.
  private func hadRoom(
    _ line: PDFLayout.Line, for next: PDFLayout.Line, upTo right: Double
  ) -> Bool {
    guard line.text.unicodeScalars.last.map(Hyphens.signs.contains) != true else { return false }
    let word = next.text.prefix { $0 != " " }
    let share = Double(word.count) / Double(max(next.text.count, 1))
    let room = right - line.right - (next.right - next.left) * share
    let isStart = word.first { $0.isLetter || $0.isNumber }.map { !$0.isLowercase } ?? false
    return isStart && room > height * (Shape(line.text).ending == .stop ? 1 : 3)
  }

  /// A paragraph that goes on in the next column, or behind a picture, is one.
  private mutating func joinColumns() {
    for page in paragraphs.indices {
      var joined: [PDFParagraph] = []
      for paragraph in paragraphs[page] {
        if let last = joined.last, last.goesOn(in: paragraph),
          paragraph.last.block != last.last.block,
          last.height < height * 1.15
        {
          joined[joined.count - 1].append(paragraph, hyphens)
        } else {
          joined.append(paragraph)
        }
      }
      paragraphs[page] = joined
      takeNotes(on: page)
    }
  }

  /// Small print at the end of a page.
  private mutating func takeNotes(on page: Int) {
    for index in paragraphs[page].indices.reversed() {
      guard paragraphs[page][index].height < height * 0.92 else { return }
      paragraphs[page][index].take(as: .note)
    }
  }

  /// The last paragraph of a page that is no note goes on with the first of the next.
  private mutating func joinPages() {
    for page in paragraphs.indices.dropLast().reversed() {
      guard let last = paragraphs[page].lastIndex(where: { $0.kind != .note }),
        let next = paragraphs[page + 1].first, paragraphs[page][last].goesOn(in: next)
      else { continue }
      paragraphs[page][last].append(next, hyphens)
      paragraphs[page + 1].removeFirst()
    }
  }
}
