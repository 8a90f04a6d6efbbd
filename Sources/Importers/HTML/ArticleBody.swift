/// The elements of a page that make up its article.
struct ArticleBody: Sendable {
  /// The outermost elements of the article, and its notes, which may stand within them.
  let roots: [Int]
  /// Elements within them, and elsewhere, that are no part of it.
  let gone: NodeSet
  /// Signs of text that are left.
  let length: Int

  /// Tries strictly first, then with less and less trust in names and in the shape of parts, until
  /// enough text is found; else the try that found most.
  static func find(in tree: Tree) -> ArticleBody {
    var tries: [ArticleBody] = []
    for rigour in [Rigour.strict, .anyName, .unweighed, .uncleaned] {
      let found = ArticleBody(tree, rigour)
      if !found.isThin { return found }
      tries.append(found)
    }
    return tries.max { $0.length < $1.length } ?? ArticleBody(tree, .uncleaned)
  }

  /// Whether something was probably missed.
  var isThin: Bool { length < Self.enough }

  /// Signs of text below which that is so.
  private static let enough = 500

  struct Rigour: Sendable {
    let dropsUnlikely: Bool
    let weighsNames: Bool
    let cleans: Bool
    static let strict = Rigour(dropsUnlikely: true, weighsNames: true, cleans: true)
    static let anyName = Rigour(dropsUnlikely: false, weighsNames: true, cleans: true)
    static let unweighed = Rigour(dropsUnlikely: false, weighsNames: false, cleans: true)
    static let uncleaned = Rigour(dropsUnlikely: false, weighsNames: false, cleans: false)
  }

  private init(_ tree: Tree, _ rigour: Rigour) {
    var unlikely = rigour.dropsUnlikely ? Self.unlikely(in: tree) : NodeSet()
    unlikely.formUnion(tree.indices.lazy.filter { tree[$0].aside != nil })
    let measures = Measures(tree, without: unlikely)
    let scores = Scores(tree, measures, gone: unlikely, weighsNames: rigour.weighsNames)
    let found = Candidates(scores: scores, gone: unlikely).roots()
    let notes = ArticleNotes.parts(of: tree, found, gone: unlikely)
    var cleaning = Cleaning(tree, found, notes, gone: unlikely, measures, rigour)
    cleaning.run()
    roots = found + notes
    gone = cleaning.gone
    let left = cleaning.measures
    length = found.reduce(0) { $0 + left.count(.length, in: tree, at: $1) }
  }

  /// Elements whose names say that they are something else.
  private static func unlikely(in tree: Tree) -> NodeSet {
    var found = NodeSet()
    var index = 1
    while index < tree.count {
      let node = tree[index]
      // Elements that a page defines itself are known by their tag, not by their class.
      let isProtected = ["", "a", "body", "html"].contains(node.tag) || node.tag.contains("-")
      if !isProtected, PartNames.isUnlikely(node),
        !tree.hasAncestor(index, where: { ["table", "code", "p"].contains($0.tag) })
      {
        found.insert(index)
        index = node.end
      } else {
        index += 1
      }
    }
    return found
  }
}
