import Model
import Text

extension Command {
  static let nextSentence = motion("next-sentence", "Move to the next sentence") {
    reading, invocation in
    let text = reading.text
    reading.move(invocation.times) { Sentences.of(text, in: $0.span).map(\.start) }
  }

  static let previousSentence = motion("previous-sentence", "Move to the sentence before") {
    reading, invocation in
    let text = reading.text
    reading.move(-invocation.times) { Sentences.of(text, in: $0.span).map(\.start) }
  }
}
