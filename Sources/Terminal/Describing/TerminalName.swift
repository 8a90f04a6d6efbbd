/// The names of terminals under which a description may be found.
package enum TerminalName {
  /// Terminals that understand what xterm does, whose own description is missing on many machines.
  private static let likeXterm = [
    "xterm", "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty", "konsole",
    "mintty", "rio", "vte", "wezterm", "st-",
  ]

  /// The name itself, and what may be taken in its place.
  package static func candidates(_ name: String) -> [String] {
    if likeXterm.contains(where: name.hasPrefix) { return [name, "xterm-256color", "xterm"] }
    if name.hasPrefix("tmux") || name.hasPrefix("screen") {
      return [name, "screen-256color", "screen"]
    }
    if name.hasPrefix("rxvt") { return [name, "rxvt-256color", "rxvt", "xterm-256color"] }
    return [name]
  }

  /// Whether the terminal surely passes over a question that it does not know. An old console
  /// might print it.
  package static func takesQuestions(_ name: String) -> Bool {
    (likeXterm + ["tmux", "screen"]).contains(where: name.hasPrefix)
  }
}
