/// Where one is in a page that lies over the view, and what is sought there.
package struct PagePlace: Hashable, Sendable {
  /// The first line that is shown.
  var top = 0
  /// What was sought; nil where nothing was.
  var search: PageSearch?
  /// Nil while nothing is being typed.
  var draft: Draft?
  /// What is said of the last key.
  var said = Status()

  package init() {}

  /// A search while it is being typed, and what Esc brings back.
  struct Draft: Hashable, Sendable {
    var editor = LineEditor.sought()
    let top: Int
    let before: PageSearch?
  }
}

/// A search through a page. Where the words stand is looked for anew when it is drawn: a screen of
/// another width has other lines.
struct PageSearch: Hashable, Sendable {
  let pattern: String
  /// The number of the match that one is at; nil where there is none.
  var number: Int?
  /// Whether the matches are shown: Esc puts them away, and `n` brings them back.
  var isShown = true
}

extension Mode {
  /// Where one is in the page that lies over the view; nil where none does.
  package var page: PagePlace? {
    get {
      switch self {
      case .help(let page), .details(let page), .notes(let page), .failures(let page),
        .changes(_, let page):
        page
      default: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .help: self = .help(newValue)
      case .details: self = .details(newValue)
      case .notes: self = .notes(newValue)
      case .failures: self = .failures(newValue)
      case .changes(let comparison, _): self = .changes(comparison, newValue)
      default: break
      }
    }
  }
}
