import Reader
import Screen
import Terminal

/// What holds where the file does not say.
enum OptionFallback: Sendable {
  /// Always the same.
  case value(String)
  /// Nothing of ours: in words, what does instead.
  case others(String)
  /// In words, and what it is here and now.
  case found(String, @Sendable (Surroundings) -> (value: String, origin: OptionOrigin))

  /// For the documentation.
  var words: String {
    switch self {
    case .value(let value): "`\(value)`"
    case .others(let words), .found(let words, _): words
    }
  }
}

/// What options depend on that the file does not set.
struct Surroundings {
  let context: Context
  let shelf: ThemeShelf
}

/// Who says what holds.
enum OptionOrigin: Hashable, Sendable {
  case file(String, line: Int)
  /// A variable of the environment.
  case variable(String)
  /// Chosen by key in the reader, and kept in this file.
  case chosen(String)
  /// The nearest folder upwards.
  case folder
  case standard
}

/// An option as it holds, and who says so.
struct EffectiveOption: Hashable, Sendable {
  let name: String
  /// Nil where nothing of ours holds.
  let value: String?
  /// In the place of a value.
  let words: String
  let origin: OptionOrigin

  init(_ name: String, _ value: String?, _ origin: OptionOrigin, words: String = "") {
    self.name = name
    self.value = value
    self.words = words
    self.origin = origin
  }
}

extension Configuration {
  /// Every option as it holds, in the order of the table.
  func effective(in surroundings: Surroundings) -> [EffectiveOption] {
    ConfigurationOption.all.map { option in
      if let value = option.value(self), let line = lines[option.name], let path {
        return EffectiveOption(option.name, value, .file(path, line: line))
      }
      switch option.fallback {
      case .value(let value): return EffectiveOption(option.name, value, .standard)
      case .others(let words): return EffectiveOption(option.name, nil, .standard, words: words)
      case .found(_, let find):
        let (value, origin) = find(surroundings)
        return EffectiveOption(option.name, value, origin)
      }
    }
  }
}

extension OptionFallback {
  static let chosenTheme = OptionFallback.found(
    "what was chosen last by key, else `terminal`"
  ) { surroundings in
    let choices = Choices(context: surroundings.context)
    guard let theme = choices.theme, surroundings.shelf.has(theme),
      let path = choices.path(of: "theme")
    else { return (Settings().theme, .standard) }
    return (theme, .chosen(path))
  }

  static let chosenWidth = OptionFallback.found("what was chosen last by key, else `72`") {
    let choices = Choices(context: $0.context)
    guard let width = choices.textWidth, let path = choices.path(of: "text-width") else {
      return ("\(Settings().textWidth)", .standard)
    }
    return ("\(width)", .chosen(path))
  }

  static let terminalColours = OptionFallback.found(
    "what `NO_COLOR`, `COLORTERM` and the terminal say"
  ) { surroundings in
    let context = surroundings.context
    let clues = ColourClues(environment: context.environment, colours: context.likelyColours)
    let depth = ColourDepth(clues)
    let variables = ["NO_COLOR", "COLORTERM", "TERM"].compactMap { name in
      context.variable(name).map { (name, $0) }
    }
    // The first without which it would be another; else the terminal's name.
    let deciding = variables.first { name, _ in
      var without = context.environment
      without[name] = nil
      return name == "TERM"
        || ColourDepth(ColourClues(environment: without, colours: clues.colours)) != depth
        || name == "NO_COLOR"
    }
    return (depth.rawValue, deciding.map { .variable($0.0) } ?? .standard)
  }
}

extension Context {
  /// By the terminal's name alone: what is printed once need not ask for its description.
  var likelyColours: Int {
    let name = variable("TERM") ?? "dumb"
    if name.hasPrefix("dumb") || name.hasPrefix("vt1") || name.hasPrefix("vt2") { return 0 }
    return name.contains("256color") || name.contains("direct") ? 256 : 8
  }
}
