import Model

extension Command {
  static let nextSection = motion("next-section", "Move to the next section") {
    reading, invocation in
    for _ in 0..<invocation.times {
      guard let next = reading.sections.first(where: { $0.span.start > reading.cursor }) else {
        break
      }
      reading.jump(to: next.span.start)
    }
  }

  static let previousSection = motion("previous-section", "Move to the section before") {
    reading, invocation in
    for _ in 0..<invocation.times {
      guard let last = reading.sections.last(where: { $0.span.start < reading.cursor }) else {
        break
      }
      reading.jump(to: last.span.start)
    }
  }
}
