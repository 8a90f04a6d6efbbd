import Model
import Screen

extension State {
  /// Keeps the chains those of the claim under the cursor, where they are on the screen.
  mutating func followClaims() {
    claims.window.fill(height: listRows)
    guard view == .claims, let area = panes(of: claims).beside, let entry = claims.current,
      let book = library.book
    else {
      if view == .claims, claims.current == nil { claims.isInside = false }
      return
    }
    if claims.tree?.key != entry.key || claims.isStale {
      var tree = ClaimTree(entry, in: book)
      tree.about = tree.about.map(spelled)
      if let old = claims.tree { tree.stay(as: old) }
      claims.tree = tree
      claims.isStale = false
    }
    if let tree = claims.tree, tree.layout?.width != area.columns {
      claims.tree?.layout = TreeLayout(tree, width: area.columns)
    }
    claims.tree?.follow(height: area.rows, isInside: claims.isInside)
  }

  mutating func clickInClaims(_ event: MouseEvent, by signature: Signature) -> [Effect] {
    clickInLibrary(event, \.claims) { $0.clickInChains(event, $1, by: signature) }
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
