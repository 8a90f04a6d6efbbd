extension Command {
  static let ofSources = ListCommands(
    list: \.sources, group: .sources, needsList: needsSourceList, needsRow: needsSource)

  static let nextSource = ofSources.move("next-source", "Move to the next source") { $0 + $1 }
  static let previousSource = ofSources.move(
    "previous-source", "Move to the source before"
  ) { $0 - $1 }
  static let firstSource = ofSources.move("first-source", "Move to the first source") { _, _ in 0 }
  static let lastSource = ofSources.move("last-source", "Move to the last source") { _, _ in .max }
  static let nextSources = ofSources.move(
    "next-sources", "Move down a screen of sources", screens: true
  ) { $0 + $1 }
  static let previousSources = ofSources.move(
    "previous-sources", "Move up a screen of sources", screens: true
  ) { $0 - $1 }
}
