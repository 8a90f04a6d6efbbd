/// The words of a PDF with their places, as poppler's `pdftotext -bbox-layout` prints them.
struct PDFLayout: Sendable {
  struct Page: Sendable {
    var height = 0.0
    /// In order of reading: columns one after the other.
    var lines: [Line] = []
  }

  /// Lengths are points from the upper left corner of the page.
  struct Line: Sendable {
    var text = ""
    let left, top, right, bottom: Double
    /// Lines that stand together share it.
    let block: Int
    /// Of its words, each by its length: a raised number, or a name in other letters, hardly counts.
    var height = 0.0

    var middle: Double { (top + bottom) / 2 }

    /// One line of two on the same height.
    func beside(_ other: Line) -> Line {
      var line = Line(
        left: left, top: min(top, other.top), right: other.right, bottom: max(bottom, other.bottom),
        block: block)
      line.append(text, height: height)
      line.append(other.text, height: other.height)
      return line
    }

    fileprivate mutating func append(_ word: String, height added: Double) {
      let (old, new) = (Double(text.utf8.count), Double(word.utf8.count))
      height = (height * old + added * new) / (old + new)
      text += (text.isEmpty ? "" : " ") + word
    }
  }

  private(set) var pages: [Page] = []
  private(set) var title: String?
  private(set) var author: String?
  /// ISO 8601.
  private(set) var created: String?
  private var block = 0

  /// The printed form has one element a line; what is none of them is passed over.
  init(_ printed: String) {
    for row in printed.split(separator: "\n") {
      let line = row.drop { $0 == " " }
      if line.hasPrefix("<word ") {
        take(word: line)
      } else if line.hasPrefix("<line ") {
        let box = Self.box(line)
        guard let page = pages.indices.last else { continue }
        pages[page].lines.append(
          Line(left: box[0], top: box[1], right: box[2], bottom: box[3], block: block))
      } else if line.hasPrefix("<block ") {
        block += 1
      } else if line.hasPrefix("<page ") {
        pages.append(Page(height: Self.number("height", in: line)))
      } else if pages.isEmpty {
        take(information: line)
      }
    }
    for index in pages.indices { pages[index].lines.removeAll { $0.text.isEmpty } }
  }

  private mutating func take(word: Substring) {
    guard let page = pages.indices.last, let line = pages[page].lines.indices.last,
      let start = word.firstIndex(of: ">"), let end = word.lastIndex(of: "<"), start < end
    else { return }
    let text = Self.plain(word[word.index(after: start)..<end])
    guard !text.isEmpty else { return }
    let box = Self.box(word)
    pages[page].lines[line].append(text, height: box[3] - box[1])
  }

  private mutating func take(information line: Substring) {
    if let range = line.firstRange(of: "<title>") {
      let rest = line[range.upperBound...]
      title = Self.plain(rest[..<(rest.firstRange(of: "</title>")?.lowerBound ?? rest.endIndex)])
    } else if line.hasPrefix("<meta name=\"Author\"") {
      author = Self.attribute("content", in: line).map(Self.plain)
    } else if line.hasPrefix("<meta name=\"CreationDate\"") {
      created = Self.attribute("content", in: line).map(Self.plain)
    }
  }

  private static func box(_ line: Substring) -> [Double] {
    ["xMin", "yMin", "xMax", "yMax"].map { number($0, in: line) }
  }

  private static func number(_ name: String, in line: Substring) -> Double {
    let value = attribute(name, in: line).flatMap { Double($0) } ?? 0
    return value.isFinite ? value : 0
  }

  private static func attribute(_ name: String, in line: Substring) -> Substring? {
    guard let range = line.firstRange(of: "\(name)=\"") else { return nil }
    return line[range.upperBound...].prefix { $0 != "\"" }
  }

  private static func plain(_ text: Substring) -> String {
    var words = String(text)
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
    if words.contains("&") {
      for (name, sign) in signs { words = words.replacing(name, with: sign) }
    }
    return words.withoutControls.text.collapsed
  }
}
