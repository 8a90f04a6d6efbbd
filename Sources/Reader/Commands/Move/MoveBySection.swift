import Model

extension Command {
  static let nextSection = bySection("next-section", "Move to the next section", 1) { reading in
    reading.sections.first { $0.span.start > reading.cursor }
  }

  static let previousSection = bySection(
    "previous-section", "Move to the section before", -1
  ) { reading in
    reading.sections.last { $0.span.start < reading.cursor }
  }

  private static func bySection(
    _ name: String, _ summary: String, _ step: Int,
    next: @escaping @Sendable (Reading) -> Section?
  ) -> Command {
    motion(name, summary) { reading, invocation in
      if reading.selection != nil { return reading.moveEdge(sections: step * invocation.times) }
      for _ in 0..<invocation.times {
        guard let section = next(reading) else { break }
        reading.jump(to: section.span.start)
      }
    }
  }
}
