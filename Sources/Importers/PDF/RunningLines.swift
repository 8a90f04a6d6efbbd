/// The heads and feet that a document prints on page after page, and its page numbers.
enum RunningLines {
  /// The share of a page's height at its top and bottom in which they stand.
  private static let band = 0.12
  /// How far apart, in points, the same line may stand on two pages.
  private static let slack = 4.0

  /// For each page, which of its lines they are.
  ///
  /// A line is one if it stands at the edge of the page, or only behind such lines, and the same
  /// words, numbers apart, stand there on other pages too; a page number alone is one anyway.
  static func find(in pages: [PDFLayout.Page]) -> [Set<Int>] {
    var places: [String: [Double]] = [:]
    for page in pages {
      for index in edges(of: page) {
        places[key(page.lines[index].text), default: []].append(page.lines[index].middle)
      }
    }
    let least = pages.count > 5 ? 3 : 2
    return pages.map { page in
      Set(
        edges(of: page).filter { index in
          let line = page.lines[index]
          let same = places[key(line.text)] ?? []
          return same.count { abs($0 - line.middle) <= slack } >= least || isNumber(line.text)
        })
    }
  }

  private static func edges(of page: PDFLayout.Page) -> [Int] {
    page.lines.indices.filter { index in
      let middle = page.lines[index].middle
      return middle < page.height * band || middle > page.height * (1 - band)
    }
  }

  /// The words with every number as one sign; small Roman numbers of forewords too.
  private static func key(_ text: String) -> String {
    text.split(separator: " ").map { word -> String in
      let isRoman = word.count <= 6 && word.allSatisfy { "ivxl".contains($0) }
      if isRoman { return "#" }
      return word.contains(where: \.isNumber)
        ? word.split(whereSeparator: \.isNumber).joined(separator: "#") + "#" : String(word)
    }.joined(separator: " ")
  }

  /// `3`, `– 3 –`, `Page 3 of 9`: hardly more than a number.
  private static func isNumber(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard (1...4).contains(words.count), words.contains(where: { $0.allSatisfy(\.isNumber) }) else {
      return false
    }
    let known = ["page", "p", "of", "seite", "von", "pág", "página", "de", "sur"]
    return words.allSatisfy {
      $0.allSatisfy(\.isNumber) && $0.count <= 4 || known.contains($0.lowercased())
    }
  }
}
