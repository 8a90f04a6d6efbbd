/// The title of an article out of what a page is called.
enum PageTitle {
  /// Without the name of the site that many pages put behind or before it: what stands on the
  /// longer side of the last separator, if that leaves four words or more, or the site's own name
  /// is what goes.
  static func cleaned(_ title: String, outlet: String?) -> String {
    let title = title.collapsed
    for separator in separators {
      let ranges = title.ranges(of: separator)
      guard let first = ranges.first, let last = ranges.last else { continue }
      let (head, tail) = (String(title[..<last.lowerBound]), String(title[last.upperBound...]))
      if isSame(tail, outlet) { return head }
      let (front, rest) = (String(title[..<first.lowerBound]), String(title[first.upperBound...]))
      if isSame(front, outlet) { return rest }
      return outlet == nil ? shortened(title, head: head, rest: rest) : title
    }
    return title
  }

  private static let separators = [
    " | ", " – ", " — ", " - ", " :: ", " » ", " / ", " \\ ", " > ",
  ]

  /// What may be the title without the site's name, and what may be that name: parted before the
  /// last brackets or at a separator, the longest titles first, those that stand behind last.
  static func parts(of title: String) -> [Part] {
    let title = title.collapsed
    guard title.utf8.count <= longest else { return [] }
    var heads: [Part] = []
    var tails: [Part] = []
    for range in separators.flatMap({ title.ranges(of: $0) }) {
      let (head, tail) = (String(title[..<range.lowerBound]), String(title[range.upperBound...]))
      heads.append(Part(title: head, rest: tail, isBehind: false))
      tails.append(Part(title: tail, rest: head, isBehind: true))
    }
    if title.hasSuffix("]"), let open = title.ranges(of: " [").last {
      let rest = String(title[open.upperBound...].dropLast())
      heads.append(Part(title: String(title[..<open.lowerBound]), rest: rest, isBehind: false))
    }
    return heads.longestFirst + tails.longestFirst
  }

  /// In bytes; what is longer is no title.
  private static let longest = 500

  struct Part: Hashable, Sendable {
    let title: String
    let rest: String
    /// Whether the title stands behind the rest.
    let isBehind: Bool
  }

  /// Where the site's name is not known, a title of few words is left as it is.
  private static func shortened(_ title: String, head: String, rest: String) -> String {
    let kept = words(head) < 3 ? rest : head
    return words(kept) <= 4 ? title : kept
  }

  private static func words(_ text: String) -> Int { text.split(separator: " ").count }

  static func isSame(_ a: String, _ b: String?) -> Bool {
    guard let b else { return false }
    return folded(a) == folded(b) && !folded(a).isEmpty
  }

  /// Letters and digits only, in small letters: what two ways of writing a title share.
  static func folded(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

extension [PageTitle.Part] {
  fileprivate var longestFirst: Self { sorted { $0.title.utf8.count > $1.title.utf8.count } }
}
