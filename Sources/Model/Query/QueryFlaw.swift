/// Why a line is no query.
package enum QueryFlaw: Error, Hashable, Sendable {
  case unknownField(String, nearest: String?)
  /// A name that others have for what is said otherwise here, and how it is said.
  case saidOtherwise(String, String)
  case noValue(Query.Field)
  case badValue(Query.Field, String, String?)
  /// A number of something that is not counted.
  case unknownCount(String, nearest: String?)
  case noNumber(ArticleCount, String)
  /// Nothing is named that is sought.
  case onlyExcludes
}

extension QueryFlaw {
  /// One line that names what is wrong and what would be right.
  package var words: String {
    switch self {
    case .unknownField(let name, let nearest?):
      "there is no field \(name): · \(nearest): is the nearest"
    case .unknownField(let name, nil):
      "there is no field \(name): · "
        + Query.Field.allCases.map { $0.rawValue + ":" }.joined(separator: " ")
    case .saidOtherwise(let name, let words): "there is no field \(name): · \(words)"
    case .noValue(let field): "\(field.rawValue): needs a value: \(field.help)"
    case .badValue(let field, let value, let nearest?):
      "“\(value)” is no \(field.rawValue): · \(nearest) is the nearest of \(field.help)"
    case .badValue(let field, let value, nil):
      "“\(value)” is no value of \(field.rawValue): · \(field.help)"
    case .unknownCount(let name, let nearest?):
      "nobody counts “\(name)” · \(nearest) is the nearest"
    case .unknownCount(let name, nil):
      "nobody counts “\(name)” · " + ArticleCount.allCases.map(\.rawValue).joined(separator: ", ")
    case .noNumber(let thing, ""):
      "\(thing.rawValue) is compared with a number: \(thing.rawValue)>3"
    case .noNumber(let thing, let text):
      "“\(text)” is no number: \(thing.rawValue)>3 or \(thing.rawValue)<=10"
    case .onlyExcludes: "say what is sought: all of it is what must not be"
    }
  }
}

/// The name that somebody may have meant.
package enum Nearest {
  /// The first of those with the fewest changed, missing, added and swapped letters; nil where half
  /// of the letters or more would have to change.
  package static func of(_ typed: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(typed.lowercased())
    var best: (name: String, distance: Int)?
    for name in names {
      let letters = Array(name.lowercased())
      let longest = max(wanted.count, letters.count)
      let limit = min(best?.distance ?? .max, max(min(longest, 2), (longest + 1) / 2))
      guard abs(letters.count - wanted.count) < limit else { continue }
      let distance = distance(wanted, letters)
      if distance < limit { best = (name, distance) }
    }
    return best?.name
  }

  /// G. Damerau, "A technique for computer detection and correction of spelling errors" (1964), no
  /// letter being changed twice.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var (last, row) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        var least = min(next[j] + 1, row[j + 1] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, last[j - 1] + 1) }
        next.append(least)
      }
      (last, row) = (row, next)
    }
    return row[b.count]
  }
}
