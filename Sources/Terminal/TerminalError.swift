/// Why there is no screen.
package enum TerminalError: Error, Hashable, Sendable {
  /// Standard output is a file or a pipe.
  case outputIsNoTerminal
  /// Standard input is none, and `/dev/tty` can't be opened.
  case noKeyboard
  /// `TERM` is not set.
  case nameless
  /// No description of the terminal `TERM` names is installed.
  case unknown(name: String)
  /// The terminal can't move its cursor: a screen can't be drawn on it, text can.
  case tooSimple(name: String)
  /// Neither the locale nor `C.UTF-8` writes UTF-8.
  case notUTF8
}
