import Model

extension Nearest {
  /// `; did you mean theme?`, or nothing.
  static func question(_ typed: String, among names: some Sequence<String>) -> String {
    of(typed, among: names).map { "; did you mean \($0)?" } ?? ""
  }
}
