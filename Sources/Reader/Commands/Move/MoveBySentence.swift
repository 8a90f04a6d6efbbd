import Model

extension Command {
  static let nextSentence = motion("next-sentence", "Move to the next sentence") {
    reading, invocation in
    let still = reading
    reading.move(invocation.times, by: still.sentences)
  }

  static let previousSentence = motion("previous-sentence", "Move to the sentence before") {
    reading, invocation in
    let still = reading
    reading.move(-invocation.times, by: still.sentences)
  }
}
