package struct ThemeError: Error, Hashable, Sendable { package let path: String; package enum Reason: Hashable, Sendable { case none }
  package let reason: Reason }
extension ThemeError { package var words: String { path } }
extension Theme { package static func parse(_ yaml: String, path: String) throws(ThemeError) -> Theme { .terminal } }
