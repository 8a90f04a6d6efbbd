internal import Yams

extension Theme {
  /// Reads a base16 or base24 scheme, or a theme of `system: terminal`.
  ///
  /// https://github.com/tinted-theming/home, builder.md, "Scheme files"; also the older form, whose
  /// colours stand beside `scheme:` or `name:` without a `palette:`.
  ///
  /// - Parameter path: named in errors; its last part stands in for a missing slug.
  package static func parse(_ yaml: String, path: String) throws(ThemeError) -> Theme {
    let fields = try SchemeFields(yaml, path: path)
    if fields.isTinted8 { throw ThemeError(path: path, reason: .tinted8) }
    let (modern, older) = (try fields.text("name"), try fields.text("scheme"))
    guard let name = modern ?? older else {
      throw ThemeError(path: path, reason: .missing(key: "name"))
    }
    let palette = try fields.palette()
    return Theme(
      slug: try fields.text("slug") ?? slug(of: path, name: name), name: name,
      author: try fields.text("author") ?? "", description: try fields.text("description") ?? "",
      variant: try fields.variant(palette), palette: palette)
  }

  /// The file's name without its extension, or the theme's name.
  private static func slug(of path: String, name: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? name
    let stem = ["yaml", "yml"].reduce(file) {
      $0.hasSuffix("." + $1) ? String($0.dropLast($1.count + 1)) : $0
    }
    return stem.lowercased().map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
  }
}

/// The keys and values of a scheme's file, each checked as it is asked for.
private struct SchemeFields {
  private let path: String
  private let mapping: Node.Mapping

  private static let known: Set<String> = [
    "system", "name", "scheme", "slug", "author", "description", "variant", "palette",
  ]

  init(_ yaml: String, path: String) throws(ThemeError) {
    self.path = path
    guard let mapping = try Self.node(yaml, path: path)?.mapping else {
      throw ThemeError(path: path, reason: .noKeys)
    }
    self.mapping = mapping
    guard !isTinted8 else { return }
    for (key, _) in mapping {
      let name = key.string ?? ""
      if !Self.known.contains(name), Self.slot(name) == nil { throw error(.unknown(key: name)) }
    }
  }

  private static func node(_ yaml: String, path: String) throws(ThemeError) -> Node? {
    do {
      return try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw ThemeError(path: path, reason: reason(error))
    } catch {
      throw ThemeError(path: path, reason: .notYAML(line: nil, problem: "\(error)"))
    }
  }

  private static func reason(_ error: YamlError) -> ThemeError.Reason {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      .notYAML(line: mark.line, problem: problem)
    case .duplicatedKeysInMapping(let duplicates, _):
      .notYAML(line: nil, problem: "a key stands twice: \(duplicates.map(\.description).sorted())")
    default: .notYAML(line: nil, problem: "unreadable")
    }
  }

  private func error(_ reason: ThemeError.Reason) -> ThemeError {
    ThemeError(path: path, reason: reason)
  }

  /// tinted8 says so, or has its colours below `scheme:` or `ui:`.
  var isTinted8: Bool {
    mapping["system"]?.string == "tinted8" || mapping["ui"]?.mapping != nil
      || mapping["scheme"]?.mapping != nil
  }

  /// Nil where the key is missing; the value cleared of control characters.
  func text(_ key: String) throws(ThemeError) -> String? {
    guard let node = mapping[key] else { return nil }
    guard let text = node.scalar?.string else { throw error(.noText(key: key)) }
    return String(text.unicodeScalars.filter { $0.properties.generalCategory != .control })
  }

  private func choice(_ key: String, of choices: [String]) throws(ThemeError) -> String? {
    guard let value = try text(key) else { return nil }
    guard choices.contains(value) else {
      throw error(.noChoice(key: key, value: value, choices: choices))
    }
    return value
  }

  func variant(_ palette: Theme.Palette?) throws(ThemeError) -> Theme.Variant? {
    let named = try choice("variant", of: Theme.Variant.allCases.map(\.rawValue))
    if let named { return Theme.Variant(rawValue: named) }
    return palette.map { $0.isDark ? .dark : .light }
  }

  /// Nil for the terminal's own colours.
  func palette() throws(ThemeError) -> Theme.Palette? {
    let system = try choice("system", of: ["base16", "base24", "terminal"])
    let colours = try colours()
    if system == "terminal" {
      if let extra = colours.keys.first { throw error(.unknown(key: extra.name)) }
      return nil
    }
    let isBase24 = system == "base24" || (system == nil && colours.keys.contains { !$0.isBase16 })
    var list: [RGB] = []
    for slot in Slot.allCases where isBase24 || slot.isBase16 {
      guard let colour = colours[slot] else { throw error(.missing(key: slot.name)) }
      list.append(colour)
    }
    if !isBase24, let extra = colours.keys.first(where: { !$0.isBase16 }) {
      throw error(.unknown(key: extra.name))
    }
    return Theme.Palette(list)
  }

  /// From `palette:`, or from beside it in the older form.
  private func colours() throws(ThemeError) -> [Slot: RGB] {
    let nested = mapping["palette"]
    if let nested, nested.mapping == nil { throw error(.noText(key: "palette")) }
    var found: [Slot: RGB] = [:]
    for (key, value) in nested?.mapping ?? mapping {
      let name = key.string ?? ""
      guard let slot = Self.slot(name) else {
        if nested == nil { continue }
        throw error(.unknown(key: name))
      }
      let text = value.scalar?.string ?? ""
      guard let colour = RGB(hex: text) else { throw error(.noColour(key: name, value: text)) }
      found[slot] = colour
    }
    return found
  }

  private static func slot(_ name: String) -> Slot? {
    Slot.allCases.first { $0.name.lowercased() == name.lowercased() }
  }
}

extension Theme.Palette {
  fileprivate var isDark: Bool {
    Contrast.luminance(self[.base00]) < Contrast.luminance(self[.base05])
  }
}
