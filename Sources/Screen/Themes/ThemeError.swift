/// Why a theme file can't be used.
package struct ThemeError: Error, Hashable, Sendable {
  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  package enum Reason: Hashable, Sendable {
    case notYAML(line: Int?, problem: String)
    /// The file is no list of keys and values.
    case noKeys
    /// The keys are neither those of `system: base16` or `base24` nor of `system: terminal`.
    case missing(key: String)
    case unknown(key: String)
    /// A value that is no single word or line.
    case noText(key: String)
    /// Six hexadecimal digits are wanted. An unquoted `#` begins a comment in YAML: the value is
    /// empty then.
    case noColour(key: String, value: String)
    /// A value that is none of those allowed.
    case noChoice(key: String, value: String, choices: [String])
    /// A scheme of tinted8, which names roles where base16 has slots.
    case tinted8
  }
}
