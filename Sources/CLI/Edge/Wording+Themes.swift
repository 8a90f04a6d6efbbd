import Screen

extension ThemeError {
  /// The file and the reason on one line.
  var words: String { "\(path): \(reason.words)" }
}

extension ThemeError.Reason {
  fileprivate var words: String {
    switch self {
    case .notYAML(let line?, let problem): "not YAML: line \(line): \(problem)"
    case .notYAML(nil, let problem): "not YAML: \(problem)"
    case .noKeys: "not a list of 'key: value' lines"
    case .missing(let key): "\(key) is missing"
    case .unknown(let key): "unknown key \(key)"
    case .noText(let key): "\(key) is no single line of text"
    case .noColour(let key, ""):
      "\(key): no colour (a # that is not in quotation marks begins a comment)"
    case .noColour(let key, let value): "\(key): '\(value)' is no colour of six hexadecimal digits"
    case .noChoice(let key, let value, let choices):
      "\(key): '\(value)' is none of \(choices.joined(separator: ", "))"
    case .tinted8: "a tinted8 scheme, which is not understood; base16 and base24 are"
    }
  }
}

extension ThemeFinding {
  /// What was found, to whoever writes the theme.
  var words: String {
    switch kind {
    case .moved(let slot, let ground, let ratio, let shown):
      "\(slot.name) on \(ground.name) has a contrast of \(ratio.tenths), and is shown as \(shown)"
    case .faint(let role, let depth, let ratio):
      "\(role.rawValue) has a contrast of \(ratio.tenths) only (\(depth.rawValue))"
    case .alike(let a, let b, let depth):
      "\(a.rawValue) and \(b.rawValue) look the same (\(depth.rawValue))"
    case .wrongVariant: "variant says one, and the colours are the other"
    }
  }
}

extension Double {
  /// With one digit after the point, cut rather than rounded: 4.49 does not pass for 4.5.
  fileprivate var tenths: String {
    let tenths = Int((self * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }
}
