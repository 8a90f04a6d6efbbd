import Model
import Text

extension Command {
  static let nextWord = motion("next-word", "Move to the next word") { reading, invocation in
    let text = reading.text
    reading.move(invocation.times, by: { Words.of(text, in: $0.span) })
  }

  static let previousWord = motion("previous-word", "Move to the word before") {
    reading, invocation in
    let text = reading.text
    reading.move(-invocation.times, by: { Words.of(text, in: $0.span) })
  }

  static let endOfWord = motion("end-of-word", "Move to the end of the word") {
    reading, invocation in
    let text = reading.text
    reading.move(invocation.times) { block in
      Words.of(text, in: block.span).map { Clusters.previous(before: $0.end, in: text) }
    }
  }
}
