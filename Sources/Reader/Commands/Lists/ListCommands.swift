/// What makes the commands that each list has: moving, filtering, sorting.
struct ListCommands<List: RowList>: Sendable {
  let list: any WritableKeyPath<State, List> & Sendable
  let group: CommandGroup
  /// Why a command of the list can't act.
  let needsList: @Sendable (State) -> String?
  /// Why a command on the row of the cursor can't act.
  let needsRow: @Sendable (State) -> String?

  /// Goes to a row, told the one of the cursor and the count: of rows, or of screens of them.
  func move(
    _ name: String, _ summary: String, screens: Bool = false,
    to row: @escaping @Sendable (Int, Int) -> Int
  ) -> Command {
    Command(name, summary, group: group, takesCount: true, disabled: needsRow) {
      [list] state, invocation in
      let height = state.listRows
      let steps = invocation.times * (screens ? height : 1)
      state[keyPath: list].go(to: row(state[keyPath: list].cursor, steps), height: height)
      return []
    }
  }

  func filter(_ name: String, _ summary: String, rank: Int) -> Command {
    Command(
      name, summary, group: group, hint: FootHint("filter", rank), disabled: needsList
    ) { state, _ in
      // Of the list of articles it is kept, and mended by whoever comes back to it.
      let words = state.view == .articles ? state.articles.filter : ""
      state.mode = .filtering(LineEditor.soughtAgain(words))
      state.filterList(by: words)
      return []
    }
  }
}

extension ListCommands where List: SortedList {
  func sort(_ name: String, _ summary: String, rank: Int) -> Command {
    Command(name, summary, group: group, hint: FootHint("sort", rank), disabled: needsList) {
      [list] state, _ in
      let next = state[keyPath: list].order.next
      state[keyPath: list].sort(by: next)
      state.moveInList(by: 0)
      state.status = Status(state[keyPath: list].orderText)
      return []
    }
  }

  func reverse(_ name: String, _ summary: String) -> Command {
    Command(name, summary, group: group, disabled: needsList) { [list] state, _ in
      state.sort(list, by: state[keyPath: list].order)
      return []
    }
  }
}

extension CaseIterable where Self: Equatable {
  /// The one behind this; the first behind the last.
  var next: Self {
    let all = Array(Self.allCases)
    let now = all.firstIndex(of: self) ?? 0
    return all[(now + 1) % all.count]
  }
}
