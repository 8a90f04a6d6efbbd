/// Texts whose sentences are marked. The cases stand in the extensions, by subject.
enum SentenceTable {
  static let all: [String] = (byRule + news + signs + languages).flatMap(\.self)
}
