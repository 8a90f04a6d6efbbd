internal import CNcurses
package import Screen

extension Terminal {
  /// Tells the terminal where words of the frame on the screen lead, if it may understand that.
  ///
  /// curses knows nothing of links, and writing over a cell takes its link away. So this is for when
  /// nobody types: the rows are written once more, with their links, and all rows where links of an
  /// earlier frame may have been moved about.
  package func show(_ links: [Link]) {
    guard isActive, takesLinks, let shown, let theme else { return }
    let isStale = !linked.isEmpty && linkedFrame != shown
    guard isStale || links != linked else { return }
    let rows = isStale ? Array(0..<shown.size.rows) : Set(links.map(\.row)).sorted()
    let room = size
    guard shown.size.columns <= room.columns, shown.size.rows <= room.rows else { return }
    sendAsAWhole(Array(shown.linked(links, rows: rows, theme, depth: depth).utf8))
    (linked, linkedFrame) = (links, shown)
  }

  private var takesLinks: Bool {
    postil_reads_sequences() && TerminalName.takesQuestions(terminalName)
      && !terminalName.hasPrefix("screen")
  }
}
