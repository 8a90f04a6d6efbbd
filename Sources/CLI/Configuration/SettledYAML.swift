import Yams

/// Why a file cannot be read as YAML.
struct YAMLProblem: Error {
  /// Counted from 1.
  let line: Int?
  let reason: String
}

/// YAML of which as much is read as can be: a key that stands twice does not cost the rest.
enum SettledYAML {
  /// The name of a value, and where it stands.
  struct Key {
    let name: String
    let line: Int
    /// Whether the same name stands before it.
    let isRepeated: Bool

    init(_ node: Node) {
      let text = node.string ?? ""
      let parts = text.split(separator: SettledYAML.mark, omittingEmptySubsequences: false)
      isRepeated = parts.count == 3 && text.first == SettledYAML.mark
      name = isRepeated ? String(parts[2]) : text
      line = node.mark?.line ?? 1
    }
  }

  /// A sign for private use, around a number in front of a name that stood before.
  private static let mark: Character = "\u{E000}"
  /// So many names may stand more than once.
  private static let mostRepeated = 50

  static func compose(_ yaml: String) throws(YAMLProblem) -> Node? {
    var text = yaml
    for _ in 0..<mostRepeated {
      do { return try Yams.compose(yaml: text) } catch {
        guard case YamlError.duplicatedKeysInMapping(let names, let context)? = error as? YamlError,
          let name = names.first, let marked = marking(name, after: context.mark, in: text)
        else { throw problem(error) }
        text = marked
      }
    }
    throw YAMLProblem(line: nil, reason: "too many keys stand twice, so all defaults hold")
  }

  /// The text with a mark before each later key of that name in the same mapping: lines below are
  /// indented as much as the first.
  private static func marking(_ name: String, after first: Mark, in yaml: String) -> String? {
    var lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    var isMarked = false
    for number in lines.indices.dropFirst(first.line) {
      let rest = lines[number].drop { $0 == " " }
      let indent = lines[number].count - rest.count
      if rest.isEmpty || rest.first == "#" { continue }
      if indent < first.column - 1 { break }
      guard indent == first.column - 1, rest.hasPrefix(name),
        rest.dropFirst(name.count).first == ":"
      else { continue }
      lines[number] = String(repeating: " ", count: indent) + "\(mark)\(number)\(mark)" + rest
      isMarked = true
    }
    return isMarked ? lines.joined(separator: "\n") : nil
  }

  private static func problem(_ error: any Error) -> YAMLProblem {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What is never closed is missed where the next thing stands: it began before that.
      let opening = context.flatMap { context in
        ["flow", "quoted"].contains(where: context.text.contains) ? context.mark : nil
      }
      let place = opening ?? mark
      return YAMLProblem(
        line: place.line,
        reason: "not YAML, so all defaults hold: \(problem), column \(place.column); "
          + "a sign that YAML knows, such as [ or #, stands in quotes: \"[\"")
    case .duplicatedKeysInMapping(let names, let context):
      let twice = names.map { "“\($0)”" }.joined(separator: ", ")
      return YAMLProblem(
        line: context.mark.line, reason: "\(twice) stands twice, so all defaults hold")
    case .reader:
      return YAMLProblem(
        line: nil, reason: "not YAML, so all defaults hold: it has a sign that no text has")
    default:
      let words = "\(error)".split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return YAMLProblem(line: nil, reason: "not YAML, so all defaults hold: \(words)")
    }
  }
}
