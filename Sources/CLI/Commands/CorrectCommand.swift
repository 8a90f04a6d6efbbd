import ArgumentParser
import Model
import Storage

struct CorrectCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract:
      "Correct how an article is cut into blocks, what they are, and what is known about it.",
    discussion: """
      The importer guesses which lines are headings, captions or boilerplate, where paragraphs end, \
      and who wrote the article when; this puts a wrong guess right. The text stays as it is, and so \
      do the marks. A block is pointed at by a quote or range that lies in it; what was made \
      boilerplate is folded, not lost. An empty value means that nothing is known.

      --reset takes corrections back: of the block that is pointed at ('block'), or of a field by \
      its name. Without any option, what is corrected is listed.

      Example: postil correct tide --quote 'Sign up for our letter' --as boilerplate
      """)

  @Argument(help: "An article of the library.", completion: Completions.articles)
  var article: String

  @OptionGroup(title: "Blocks") var block: BlockOptions

  @OptionGroup(title: "What is known about the article") var details: DetailOptions

  @Option(
    help: ArgumentHelp("What is to be as it was imported: block, or a field.", valueName: "what"))
  var reset: [Resettable] = []

  @Flag(help: "List what is corrected, a line of JSON each.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    let acts = [block.isGiven, !details.texts.isEmpty, !reset.isEmpty].count { $0 }
    guard acts < 2 || block.act == nil && details.texts.isEmpty else {
      throw ValidationError("a block, details and --reset are corrected one after the other")
    }
    if reset.contains(.block), reset.count > 1 {
      throw ValidationError("a block and fields are reset one after the other")
    }
    try block.validate(resets: reset.contains(.block))
    guard !json || acts == 0 else { throw ValidationError("--json is for the list") }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let id = try library.article(named: article, in: session.context)
    let opened = try library.opened(id)
    let signature = session.context.signature()
    guard let correct = try correction(in: opened) else {
      return list(CorrectionList(opened), in: &session)
    }
    guard correct(Correcting(opened.imported, opened.annotations, by: signature)) != nil else {
      return session.print("unchanged")
    }
    let made = try library.make(to: id, by: signature) { notebook in
      correct(Correcting(opened.imported, notebook.annotations, by: signature)) ?? .group([])
    }
    session.print(Visible.line(made.label))
  }

  private func list(_ list: CorrectionList, in session: inout Session) {
    if json { session.print(list.json) } else { session.print(list.lines(in: session.context)) }
  }

  /// What is to be corrected; nil where nothing is, and the list is wanted.
  private func correction(
    in opened: OpenArticle
  ) throws(CommandError) -> ((Correcting) -> Change?)? {
    if block.isGiven { return try block.correction(in: opened) }
    let (texts, fields) = (details.texts, reset.compactMap(\.field))
    if !texts.isEmpty {
      return { correcting in .together(texts.compactMap { correcting.change($0.field, $0.texts) }) }
    }
    guard !fields.isEmpty else { return nil }
    return { correcting in .together(fields.compactMap(correcting.reset)) }
  }
}

extension Change {
  /// The changes as one; nil where there is none.
  fileprivate static func together(_ changes: [Change]) -> Change? {
    changes.isEmpty ? nil : together(changes) as Change
  }
}

extension Correcting {
  /// The values were validated before.
  fileprivate func change(_ field: MetadataField, _ texts: [String]) -> Change? {
    do { return try detail(field, texts) } catch { return nil }
  }
}

/// What can be reset.
enum Resettable: Hashable, Sendable, ExpressibleByArgument {
  case block
  case detail(MetadataField)

  init?(argument: String) {
    if argument == "block" {
      self = .block
    } else if let field = MetadataField(rawValue: argument) {
      self = .detail(field)
    } else {
      return nil
    }
  }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
  static var allValueStrings: [String] { ["block"] + MetadataField.allCases.map(\.rawValue) }

  var field: MetadataField? {
    if case .detail(let field) = self { return field }
    return nil
  }
}
