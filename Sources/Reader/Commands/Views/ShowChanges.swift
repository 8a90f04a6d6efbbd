import Model

extension Command {
  static let showChanges = reading(
    "show-changes", "Show what changed in this version", group: .rest,
    disabled: { reading in
      reading.article.version > 1 ? nil : "this is the first version of the article"
    }
  ) { _, reading, _ in [.compare(reading.article.id)] }
}
