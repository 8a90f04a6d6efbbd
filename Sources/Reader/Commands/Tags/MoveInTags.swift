extension Command {
  static let ofTags = ListCommands(
    list: \.tags, group: .tags, needsList: needsTagList, needsRow: needsTag)

  static let nextTag = ofTags.move("next-tag", "Move to the next tag") { $0 + $1 }
  static let previousTag = ofTags.move("previous-tag", "Move to the tag before") { $0 - $1 }
  static let firstTag = ofTags.move("first-tag", "Move to the first tag") { _, _ in 0 }
  static let lastTag = ofTags.move("last-tag", "Move to the last tag") { _, _ in .max }
  static let nextTags = ofTags.move(
    "next-tags", "Move down a screen of tags", screens: true
  ) { $0 + $1 }
  static let previousTags = ofTags.move(
    "previous-tags", "Move up a screen of tags", screens: true
  ) { $0 - $1 }
}
