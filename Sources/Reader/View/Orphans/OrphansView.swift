import Model
import Screen

extension OrphanList {
  /// Before the title of the article whose orphans these are.
  static let title = "Orphans"
}

extension View {
  /// What lost its place, and for the one under the cursor where it stood and may stand now.
  static func drawOrphans(_ state: State, _ frame: inout Frame) {
    let list = state.orphans
    drawBar(of: list, state, &frame)
    guard list.count > 0 else { return drawNoOrphans(state, &frame) }
    let (rows, panes) = state.orphanRows
    rows.draw(in: panes.list, &frame)
    drawBorder(panes, &frame)
    list.page(width: panes.details.columns, state.keymap)?
      .draw(in: panes.details, scrolled: list.scrolled, &frame)
  }

  private static func drawBar(of list: OrphanList, _ state: State, _ frame: inout Frame) {
    frame.fill(state.panes.bar, roles: Roles(.bar))
    let columns = state.size.columns
    let article = list.scope == .library ? nil : list.groups.first?.article
    let version = article.map { $0.version > 1 ? "version \($0.version)" : "" } ?? ""
    let right = article == nil ? state.settings.library : version
    let start = columns - right.glyphs.width - 1
    let title = article.map { "\(OrphanList.title) ▸ " + $0.displayTitle } ?? "Postil · Orphans"
    let limit = start > columns / 2 ? start - 2 : columns - 1
    frame.write(title, column: 1, row: 0, limit: limit, roles: Roles(.bar))
    if limit < start { frame.write(right, column: start, row: 0, roles: Roles(.bar)) }
  }

  private static func drawBorder(_ panes: OrphanPanes, _ frame: inout Frame) {
    let roles = Roles(.border)
    if panes.isWide {
      for row in panes.list.row..<panes.list.row + panes.list.rows {
        frame.write("│", column: panes.list.columns, row: row, roles: roles)
      }
    } else {
      let line = String(repeating: "─", count: frame.size.columns)
      frame.write(line, column: 0, row: panes.list.row + panes.list.rows, roles: roles)
    }
  }

  private static let about = """
    When an article changes, Postil finds its marks again in the new text. A mark whose place is \
    not certain becomes an orphan: it keeps its old words and waits here until you place it, keep \
    it or discard it.
    """

  private static func drawNoOrphans(_ state: State, _ frame: inout Frame) {
    guard state.orphans.isLoaded else { return }
    let isAll = state.orphans.scope == .library
    let head = isAll ? "No orphans in the library." : "No orphans in this article."
    let width = min(72, state.size.columns - 6)
    let words = state.spelled("\(key: "all-orphans") shows those of the whole library.")
    let more = isAll ? [] : ["", words]
    let lines = [head, ""] + Fitted.lines(about, width: width) + more
    for (number, line) in lines.enumerated() where 2 + number < state.size.rows - 1 {
      frame.write(
        line, column: 3, row: 2 + number, limit: state.size.columns - 1,
        roles: Roles(number == 0 ? .text : .muted))
    }
  }
}

extension OrphanList {
  /// What is known of the orphan under the cursor; nil where there is none.
  fileprivate func page(width: Int, _ keymap: Keymap) -> OrphanPage? {
    current.map { OrphanPage(entry: $0, chosen: candidate, width: width, keymap: keymap) }
  }
}

extension State {
  fileprivate var orphanRows: (OrphanRows, OrphanPanes) {
    let rows = OrphanRows(orphans)
    let isGrouped = orphans.scope == .library
    return (rows, OrphanPanes(size: size, lines: rows.count, isGrouped: isGrouped))
  }

  /// Scrolls by screens, no further than there is something.
  mutating func scrollOrphan(by screens: Int) {
    let area = orphanRows.1.details
    guard let page = orphans.page(width: area.columns, keymap) else { return }
    let step = max(1, area.rows - 2) * max(-1000, min(screens, 1000))
    let top = page.top(orphans.scrolled, height: area.rows)
    orphans.scrolled = page.top(top + step, height: area.rows)
  }

  /// Goes to the orphan that was clicked on; the wheel goes on by one.
  mutating func clickInOrphans(_ event: MouseEvent) {
    switch event.kind {
    case .wheelDown: orphans.go(to: orphans.cursor + 1)
    case .wheelUp: orphans.go(to: orphans.cursor - 1)
    case .press:
      let (rows, panes) = orphanRows
      guard panes.list.contains(column: event.column, row: event.row),
        let number = rows.number(at: event.row - panes.list.row, height: panes.list.rows)
      else { return }
      orphans.go(to: number)
    case .drag, .release: break
    }
  }
}
