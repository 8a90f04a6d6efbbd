extension Command {
  static let moveDown = motion("move-down", "Move down a line") { $0.move(rows: $1.times) }
  static let moveUp = motion("move-up", "Move up a line") { $0.move(rows: -$1.times) }

  static let lineStart = motion("line-start", "Move to the start of the line", takesCount: false) {
    reading, _ in reading.moveToRowStart()
  }

  static let lineEnd = motion("line-end", "Move to the end of the line", takesCount: false) {
    reading, _ in reading.moveToRowEnd()
  }
}
