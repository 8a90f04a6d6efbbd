import Model
import Screen

extension State {
  /// The rows of the list of claims: without the bar, the heads of the columns and the foot.
  var claimRows: Int { max(1, size.rows - 3) }

  /// Keeps the chains those of the claim under the cursor, where they are on the screen.
  mutating func followClaims() {
    claims.fill(height: claimRows)
    guard view == .claims, let area = claimPanes.chains, let entry = claims.current,
      let book = library.book
    else {
      if view == .claims, claims.current == nil { claims.isInside = false }
      return
    }
    if claims.tree?.key != entry.key || claims.isStale {
      var tree = ClaimTree(entry, in: book)
      if let old = claims.tree { tree.stay(as: old) }
      claims.tree = tree
      claims.isStale = false
    }
    if let tree = claims.tree, tree.layout?.width != area.columns {
      claims.tree?.layout = TreeLayout(tree, width: area.columns)
    }
    claims.tree?.follow(height: area.rows, isInside: claims.isInside)
  }

  /// One step back within a view of the library; nil where it is to be left for the list of articles.
  mutating func backInLibrary(by signature: Signature) -> [Effect]? {
    if view == .claims, claims.isInside {
      claims.isInside = false
      status = Status()
      return []
    }
    if view == .claims, !claims.filter.isEmpty {
      claims.show(filter: "")
      claims.go(to: claims.cursor, height: claimRows)
      return []
    }
    if view == .sources, backInSources() { return [] }
    if view == .tags, backInTags() { return [] }
    guard library.cameFrom == .reader, reading != nil else { return nil }
    view = .reader
    status = Status()
    return []
  }

  mutating func clickInClaims(_ event: MouseEvent, by signature: Signature) -> [Effect] {
    let panes = claimPanes
    if let chains = panes.chains, chains.contains(column: event.column, row: event.row) {
      return clickInChains(event, chains, by: signature)
    }
    switch event.kind {
    case .wheelDown: claims.go(to: claims.cursor + 3, height: claimRows)
    case .wheelUp: claims.go(to: claims.cursor - 3, height: claimRows)
    case .press:
      guard let list = panes.list, list.contains(column: event.column, row: event.row) else {
        return []
      }
      let row = claims.top + event.row - list.row
      guard claims.shown.indices.contains(row) else { return [] }
      if claims.cursor == row { claims.isInside = true } else { claims.isInside = false }
      claims.go(to: row, height: claimRows)
    case .drag, .release: break
    }
    return []
  }

  private mutating func clickInChains(
    _ event: MouseEvent, _ area: Rect, by signature: Signature
  ) -> [Effect] {
    switch event.kind {
    case .wheelDown: claims.tree?.scroll(by: 3, height: area.rows)
    case .wheelUp: claims.tree?.scroll(by: -3, height: area.rows)
    case .press:
      guard let tree = claims.tree,
        let item = tree.layout?.item(at: tree.top + event.row - area.row),
        let stop = tree.stops.firstIndex(of: item)
      else { return [] }
      if claims.isInside, tree.cursor == stop {
        return run("go-to-passage", Invocation(signature: signature))
      }
      claims.isInside = true
      claims.tree?.cursor = stop
    case .drag, .release: break
    }
    return []
  }
}

extension ClaimTree {
  /// Moves the cursor, as far as there are stops.
  mutating func go(to stop: Int) { cursor = min(max(0, stop), max(0, stops.count - 1)) }

  /// Brings what the cursor is on into sight; the first stop with all that stands above it.
  mutating func follow(height: Int, isInside: Bool) {
    guard let layout else { return }
    guard isInside, let item = stops[safe: cursor] else {
      top = min(top, max(0, layout.rows - height))
      return
    }
    let (start, end) = (layout.starts[item], layout.starts[item + 1])
    if end > top + height { top = end - height }
    if start < top || end - start > height { top = start }
    if cursor == 0, end <= height { top = 0 }
    // The head of a group is seen with its first.
    if cursor > 0, item > 0, stops[cursor - 1] != item - 1, layout.starts[item - 1] < top {
      top = layout.starts[item - 1]
    }
    top = min(top, max(0, layout.rows - height))
  }

  mutating func scroll(by rows: Int, height: Int) {
    guard let layout else { return }
    top = min(max(0, top + rows), max(0, layout.rows - height))
  }
}
