import Model
import Screen

extension Command {
  static let compareWith = Command(
    "compare-with", "Compare the article with another, side by side", group: .beside,
    disabled: { state in
      state.compared == nil ? "no article is chosen: 1 shows the articles" : nil
    }
  ) { state, _ in
    guard let (id, _) = state.compared else { return [] }
    state.besideCameFrom = state.view
    state.status = Status("looking for what it shares with others …")
    return [.findPartners(id)]
  }

  static let switchSides = besideCommand(
    "switch-sides", "Go to the other article", hint: FootHint("other side", 2)
  ) { beside, _, _ in
    beside.side = beside.side.other
    return nil
  }

  static let compareBy = besideCommand(
    "compare-by", "Compare by claims, or by text", hint: FootHint("claims or text", 3)
  ) { beside, _, height in
    let by: BesideBy = beside.by == .claims ? .text : .claims
    guard !(by == .claims ? beside.shared.claims : beside.shared.texts).isEmpty else {
      return Status(
        by == .claims ? "no claim of the ledger is in both" : "no text is in both", level: .warning)
    }
    beside.compare(by: by, height: height)
    return Status(by == .claims ? "by claims" : "by text")
  }

  static let nextShared = besideCommand(
    "next-shared", "Go to the next claim or passage that both share", hint: FootHint("next", 1),
    takesCount: true
  ) { beside, invocation, height in
    beside.go(invocation.times, height: height)
      ? nil : Status("nothing more is shared below", level: .warning)
  }

  static let previousShared = besideCommand(
    "previous-shared", "Go to the claim or passage before that both share", takesCount: true
  ) { beside, invocation, height in
    beside.go(-invocation.times, height: height)
      ? nil : Status("nothing more is shared above", level: .warning)
  }

  static let openSide = Command(
    "open-side", "Open the article at the cursor; \(key: "back") comes back", group: .beside,
    hint: FootHint("open", 4), disabled: needsBeside
  ) { state, invocation in
    guard let here = state.beside?.here else { return [] }
    let visit = Visit(
      article: here.article.id, span: Span(here.cursor, here.cursor + 1),
      textHash: here.imported.textHash, from: .beside)
    return state.go(to: visit, by: invocation.signature)
  }
}

extension Command {
  static let sideDown = besideCommand("side-down", "Move down a line", takesCount: true) {
    beside, invocation, height in
    beside.move(height: height) { $0.move(rows: invocation.times) }
    return nil
  }
  static let sideUp = besideCommand("side-up", "Move up a line", takesCount: true) {
    beside, invocation, height in
    beside.move(height: height) { $0.move(rows: -invocation.times) }
    return nil
  }
  static let sidePageDown = besideCommand(
    "side-page-down", "Move down a screen", takesCount: true
  ) { beside, invocation, height in
    beside.move(height: height) {
      $0.move(rows: max(1, height - 2) * min(invocation.times, 10_000))
    }
    return nil
  }
  static let sidePageUp = besideCommand("side-page-up", "Move up a screen", takesCount: true) {
    beside, invocation, height in
    beside.move(height: height) {
      $0.move(rows: -max(1, height - 2) * min(invocation.times, 10_000))
    }
    return nil
  }
  static let sideTop = besideCommand("side-top", "Go to the beginning") { beside, _, height in
    beside.move(height: height) { $0.place(.start) }
    return nil
  }
  static let sideEnd = besideCommand("side-end", "Go to the end") { beside, _, height in
    beside.move(height: height) { $0.place($0.text.end) }
    return nil
  }

  /// A command on the two articles; the other side follows.
  private static func besideCommand(
    _ name: String, _ summary: String, hint: FootHint? = nil, takesCount: Bool = false,
    _ body: @escaping @Sendable (inout Beside, Invocation, _ height: Int) -> Status?
  ) -> Command {
    Command(
      name, summary, group: .beside, hint: hint, takesCount: takesCount, disabled: needsBeside
    ) { state, invocation in
      guard var beside = state.beside else { return [] }
      state.beside = nil
      let height = BesidePanes(size: state.size).left.text.rows
      let status = body(&beside, invocation, height)
      beside.follow(height: height)
      state.beside = beside
      if let status { state.status = status }
      return []
    }
  }
}

/// Why a command of the comparison can't act.
@Sendable func needsBeside(_ state: State) -> String? {
  state.view == .beside && state.beside != nil
    ? nil : "no two articles are compared: \(key: "compare-with") chooses another article"
}
