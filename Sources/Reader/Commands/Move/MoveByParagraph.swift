import Model

extension Command {
  static let nextParagraph = motion("next-paragraph", "Move to the next paragraph") {
    $0.move($1.times, by: { [$0.span] })
  }

  static let previousParagraph = motion("previous-paragraph", "Move to the paragraph before") {
    $0.move(-$1.times, by: { [$0.span] })
  }
}
