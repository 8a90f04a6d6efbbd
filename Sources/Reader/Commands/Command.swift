package import Model
import Screen

/// What a command belongs to, in help and documentation.
package enum CommandGroup: String, CaseIterable, Hashable, Sendable {
  case move = "Moving"
  case search = "Searching and jumping"
  case select = "Selecting"
  case mark = "Marking"
  case correct = "Correcting the text"
  case undo = "Undoing"
  case articles = "Articles"
  case claims = "Claims"
  case sources = "Sources"
  case tags = "Tags"
  case orphans = "Orphans"
  case results = "Searching the library"
  case beside = "Comparing two articles"
  case rest = "Views and the rest"
}

/// A command's word in the footer. Where room is short, the highest rank is left out first.
package struct FootHint: Hashable, Sendable {
  package let word: String
  package let rank: Int

  package init(_ word: String, _ rank: Int) {
    self.word = word
    self.rank = rank
  }
}

/// How a command was called.
package struct Invocation: Hashable, Sendable {
  /// The count typed before it.
  package let count: Int?
  /// Who acts, and when.
  package let signature: Signature

  package init(count: Int? = nil, signature: Signature) {
    self.count = count
    self.signature = signature
  }

  /// The count, or once.
  package var times: Int { count ?? 1 }
}

/// One verb of the reader. Help, palette, footer and documentation are made from these records.
package struct Command: Sendable {
  /// As the palette and the documentation name it: `mark-claim`.
  package let name: String
  /// One sentence without a stop: `Mark the sentence or the selection as a claim`.
  package let summary: String
  package let group: CommandGroup
  /// What the footer says of it; nil where the footer leaves it out.
  package let hint: FootHint?
  /// Whether a number typed before it is a count.
  package let takesCount: Bool
  /// Why it can't be done now; nil where it can.
  package let disabled: @Sendable (State) -> String?
  /// Does it: changes the state, and returns what is to be done in the world.
  package let run: @Sendable (inout State, Invocation) -> [Effect]

  package init(
    _ name: String, _ summary: String, group: CommandGroup, hint: FootHint? = nil,
    takesCount: Bool = false, disabled: @escaping @Sendable (State) -> String? = { _ in nil },
    run: @escaping @Sendable (inout State, Invocation) -> [Effect]
  ) {
    self.name = name
    self.summary = summary
    self.group = group
    self.hint = hint
    self.takesCount = takesCount
    self.disabled = disabled
    self.run = run
  }
}

extension Command {
  /// A command that works on the open article.
  static func reading(
    _ name: String, _ summary: String, group: CommandGroup, hint: FootHint? = nil,
    takesCount: Bool = false, disabled: @escaping @Sendable (Reading) -> String? = { _ in nil },
    run: @escaping @Sendable (inout State, inout Reading, Invocation) -> [Effect]
  ) -> Command {
    Command(
      name, summary, group: group, hint: hint, takesCount: takesCount,
      disabled: { state in
        guard state.view == .reader, let reading = state.reading else {
          return "no article is open"
        }
        return reading.edgesReason(name, group) ?? disabled(reading)
      },
      run: { state, invocation in
        guard var reading = state.reading else { return [] }
        state.reading = nil
        let effects = run(&state, &reading, invocation)
        state.reading = reading
        return effects
      })
  }

  /// A command that moves the cursor in the open article; the screen follows it.
  static func motion(
    _ name: String, _ summary: String, group: CommandGroup = .move, takesCount: Bool = true,
    disabled: @escaping @Sendable (Reading) -> String? = { _ in nil },
    move: @escaping @Sendable (inout Reading, Invocation) -> Void
  ) -> Command {
    .reading(name, summary, group: group, takesCount: takesCount, disabled: disabled) {
      state, reading, invocation in
      let height = state.panes.text.rows
      reading.move(height: height) { move(&$0, invocation) }
      return []
    }
  }
}

extension Reading {
  /// Moves the cursor: the view follows, and what was chosen under the old place is let go.
  mutating func move(height: Int, _ body: (inout Reading) -> Void) {
    let before = sight(height: height)
    body(&self)
    selection?.isFresh = false
    chosen = nil
    follow(from: before, height: height)
  }
}
