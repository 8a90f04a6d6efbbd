/// The base folders of the XDG Base Directory Specification 0.8.
enum BaseFolder {
  case data
  case state
  case cache

  fileprivate var variable: String {
    switch self {
    case .data: "XDG_DATA_HOME"
    case .state: "XDG_STATE_HOME"
    case .cache: "XDG_CACHE_HOME"
    }
  }

  fileprivate var usual: String {
    switch self {
    case .data: ".local/share"
    case .state: ".local/state"
    case .cache: ".cache"
    }
  }
}

extension [String: String] {
  /// A variable that is set and not empty.
  func text(_ name: String) -> String? { self[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// A base folder; a relative path in its variable does not count, says the specification.
  /// Without a home, `folder` stands for it.
  func home(_ base: BaseFolder, from folder: String) -> String {
    home(base) ?? Path.join(folder, base.usual)
  }

  /// Nil where there is no home either.
  func home(_ base: BaseFolder) -> String? {
    if let path = text(base.variable), Path.isAbsolute(path) { return path }
    return text("HOME").map { Path.join($0, base.usual) }
  }
}
