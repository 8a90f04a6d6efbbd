import Model

extension Draft {
  /// Says of each folded part what it is, where the page tells.
  mutating func nameAsides(_ tree: Tree, _ origins: [Int]) {
    let around = Aside.around(tree)
    for index in pieces.indices where pieces[index].role == .boilerplate {
      guard let aside = around[origins[index]] ?? Aside(wording: pieces[index].text)
      else { continue }
      pieces[index].reasons = [aside.reason]
    }
  }

  /// Folds what stands within the article and says of itself that it is something else: forms,
  /// notices, lines that lead to other stories.
  mutating func foldAsides(_ links: Links) {
    for index in pieces.indices where pieces[index].isLoose {
      let text = pieces[index].text
      if links.share(of: index) > 0.5, Phrases.pointsElsewhere(text) {
        pieces[index].take(as: .boilerplate, because: Aside.related.reason)
      } else if pieces[index].role != .quote, text.utf8.count < 300,
        let aside = Aside(wording: text)
      {
        pieces[index].take(as: .boilerplate, because: aside.reason)
      }
    }
    foldLists(links)
  }

  /// Folds a heading such as `Related stories` with the links that follow it.
  private mutating func foldLists(_ links: Links) {
    for start in pieces.indices where pieces[start].isBodyOf(80) {
      guard Phrases.announcesOthers(pieces[start].text) else { continue }
      let list = pieces.indices.dropFirst(start + 1).prefix { index in
        pieces[index].role != .heading && links.share(of: index) > 0.8
      }
      guard !list.isEmpty else { continue }
      for index in [start] + list where pieces[index].role != .boilerplate {
        pieces[index].take(as: .boilerplate, because: Aside.related.reason)
      }
    }
  }
}

extension Aside {
  /// For each node, what the nearest element around it is called, that is called anything.
  fileprivate static func around(_ tree: Tree) -> [Aside?] {
    var around: [Aside?] = []
    around.reserveCapacity(tree.count)
    for index in tree.indices {
      let parent = tree[index].parent
      around.append(Aside(naming: tree[index]) ?? (parent < 0 ? nil : around[parent]))
    }
    return around
  }
}

extension Piece {
  fileprivate var isLoose: Bool {
    [.paragraph, .listItem, .heading, .quote].contains(role)
  }

  /// Whether it is of the body and has at most as many bytes.
  fileprivate func isBodyOf(_ limit: Int) -> Bool { role.isBody && text.utf8.count <= limit }
}
