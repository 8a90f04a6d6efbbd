package import Model
import Text

/// One open article: its text as wrapped, what is marked, and where the reader stands.
package struct Reading: Hashable, Sendable {
  /// As it came from the importer.
  package let imported: Article
  /// Of the files as they were read.
  package var edition: Edition
  /// Whether its marks cannot be read: then none are shown, and nothing can be changed.
  package var isWithoutMarks: Bool
  /// With the corrections laid over it.
  package private(set) var article: Article
  /// Marks, assertions and ledgers, with what is still on its way to the disk.
  package private(set) var notebook: Notebook
  /// What can be undone and done again.
  package var history: History
  package private(set) var layout: TextLayout
  /// The marks by place.
  package private(set) var marks: MarkIndex
  package private(set) var sections: [Section] { didSet { outlineWidth = sections.outlineWidth } }
  /// The cells in which no heading of the outline is cut.
  private(set) var outlineWidth: Int
  package private(set) var links: LinkIndex
  /// Where reading starts: what is folded above the title is no beginning.
  private(set) var beginning: ScalarOffset
  /// For the time that is left.
  package private(set) var words: WordSums

  /// Where the cursor is.
  package var cursor: ScalarOffset
  /// The cell that moving up and down tries to keep.
  package var goal: Int?
  /// The first scalar of the row at the top of the screen. It changes only where the reader moves,
  /// so that any number of resizes comes back to the same line.
  package var top: ScalarOffset
  /// Nil while nothing is being selected.
  package var selection: Selection?
  /// The first blocks of the runs of boilerplate that are shown.
  package private(set) var unfolded: Set<Int>
  package var jumps: JumpList
  /// By the key that names each.
  package var bookmarks: [Character: Bookmark]
  /// The text as searches see it, made when the first one begins.
  private var levelled: [Bool: LooseText] = [:]
  /// The last search, shown or not.
  package var search: Search?
  /// The mark that Tab chose among those under the cursor.
  package var chosen: ID<Mark>?
  /// The mark that was made or visited last: what `+` adds to.
  package var last: ID<Mark>?
  /// The mark that was deleted last.
  var deletion: Deletion?
  /// Whether the end was ever on the screen, or the article was called read.
  package var isRead: Bool

  package init(_ opened: Opened, width: Int, hangs: Bool = false) {
    imported = opened.article
    edition = opened.edition
    isWithoutMarks = opened.isWithoutMarks
    notebook = opened.notebook
    history = opened.history
    let corrected = opened.article.corrected(by: opened.notebook.annotations)
    article = corrected
    unfolded = []
    layout = TextLayout(corrected, width: width, unfolded: [], hangs: hangs)
    marks = MarkIndex(opened.notebook.annotations.marks, in: corrected)
    sections = corrected.sections
    outlineWidth = sections.outlineWidth
    links = LinkIndex(corrected)
    words = WordSums(corrected)
    beginning = corrected.firstPlace
    cursor = opened.place.map { min($0.cursor, corrected.text.end) } ?? corrected.firstPlace
    top = opened.place.map { min($0.top, corrected.text.end) } ?? .start
    goal = nil
    selection = nil
    jumps = JumpList()
    bookmarks = Dictionary(opened.bookmarks.map { ($0.name, $0) }) { first, _ in first }
    search = nil
    chosen = nil
    last = nil
    isRead = opened.place.progress == .read
    cursor = layout.stand(cursor)
  }

  package var text: ScalarText { article.text }
  package var annotations: Annotations { notebook.annotations }

  /// Takes a newer notebook; the place, the selection and the view stay.
  package mutating func take(_ new: Notebook) {
    let old = notebook.annotations
    notebook = new
    let marks = new.annotations.marks
    self.marks = MarkIndex(marks, since: self.marks, of: old.marks.count, in: article) {
      marks[$0] == old.marks[$1]
    }
    if !new.annotations.corrects(as: old) { recorrect() }
  }

  /// Applies a change to what is shown, and returns its inverse.
  package mutating func apply(_ change: Change) throws(ChangeError) -> Change {
    // Not the old marks themselves: they would be copied, and there may be thousands.
    let ids = annotations.marks.map(\.id)
    let before = annotations.withoutMarks
    let inverse = try notebook.apply(change)
    let (marks, touched) = (annotations.marks, change.touchedMarks)
    self.marks = MarkIndex(marks, since: self.marks, of: ids.count, in: article) {
      marks[$0].id == ids[$1] && !touched.contains(ids[$1])
    }
    if !annotations.corrects(as: before) { recorrect() }
    return inverse
  }

  /// Wraps the text at another width, in cells; the place stays.
  package mutating func rewrap(width: Int) {
    guard width != layout.width else { return }
    layout = TextLayout(article, width: width, unfolded: unfolded, hangs: layout.hangs)
    cursor = layout.stand(cursor)
  }

  /// Shows or folds the run of boilerplate that holds this block.
  package mutating func toggleFold(at block: Int) {
    guard let run = article.startOfRun(at: block) else { return }
    if unfolded.remove(run) == nil { unfolded.insert(run) }
    relayout()
  }

  /// Opens the folds that hide the offset.
  package mutating func reveal(_ offset: ScalarOffset) {
    guard let block = article.block(at: offset), let run = article.startOfRun(at: block),
      unfolded.insert(run).inserted
    else { return }
    relayout()
  }

  private mutating func recorrect() {
    let starts = Set(unfolded.map { article.blocks[$0].span.start })
    article = imported.corrected(by: annotations)
    sections = article.sections
    beginning = article.firstPlace
    links = LinkIndex(article)
    words = WordSums(article)
    unfolded = Set(article.blocks.indices.filter { starts.contains(article.blocks[$0].span.start) })
    relayout()
    search = search?.renewed(in: self)
  }

  private mutating func relayout() {
    layout = TextLayout(
      article, width: layout.width, unfolded: unfolded, hangs: layout.hangs)
    cursor = layout.stand(cursor)
  }

  /// Makes the text ready for searches, so that no key of one has to.
  mutating func level(keepingCase: Bool) {
    guard levelled[keepingCase] == nil else { return }
    levelled[keepingCase] = LooseText(text, keepingCase: keepingCase)
  }

  /// The text as searches see it.
  func levelled(keepingCase: Bool) -> LooseText {
    levelled[keepingCase] ?? LooseText(text, keepingCase: keepingCase)
  }

  /// The section that holds the offset: the innermost.
  package func section(at offset: ScalarOffset) -> Int? {
    sections.lastIndex { $0.span.start <= offset }
  }
}

extension Article {
  /// Where reading starts: the title, else the first line of the body.
  fileprivate var firstPlace: ScalarOffset {
    let first = blocks.first { $0.role == .title } ?? blocks.first { $0.role.isBody }
    return first?.span.start ?? .start
  }
}
