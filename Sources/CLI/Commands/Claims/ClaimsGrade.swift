import ArgumentParser
import Model
import Provenance
import Storage

struct ClaimsGrade: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grade a claim, or what one article says of it.",
    discussion: """
      By the Admiralty code: a letter for the reliability of who says it, a number for the \
      credibility of what is said, together as in B2 or each by itself; what is not given stays, and \
      an empty value takes a half away. With an article and a mark, or an attribution, the grade is \
      that of the attribution. A 1 asks for independent sources that say the same: where the claim \
      has fewer than two independent origins, a line on standard error says so. \
      \(GradeDefinitions.sentence)

      Example: postil claims grade c-4k2c7h1d --reliability B --credibility 2
      """)

  @Argument(
    help: ArgumentHelp(
      "A claim, or an article and its mark or attribution; then the grade, if it is given as one.",
      valueName: "claim|article mark|grade"),
    completion: Completions.graded)
  var what: [String] = []

  @Option(help: "The letter.")
  var reliability: Emptying<Reliability>?

  @Option(help: "The number.")
  var credibility: Emptying<Credibility>?

  @Flag(help: "Print what the letters and numbers mean.")
  var definitions = false

  @Flag(help: "Print the claim, or the attributions, as lines of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    if definitions { return }
    let (names, grade) = parts
    guard (1...2).contains(names.count) else {
      throw ValidationError("a grade is of a CLAIM, or of an ARTICLE and a MARK")
    }
    guard (grade == nil) != (reliability == nil && credibility == nil) else {
      throw ValidationError("a grade such as B2, or --reliability and --credibility")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    if definitions { return session.print(GradeDefinitions.lines(in: session.context)) }
    let library = try library.open(in: session.context)
    let (names, _) = parts
    if names.count == 2 {
      try grade(names[1], of: names[0], in: library, &session)
    } else {
      try grade(names[0], in: library, &session)
    }
  }

  /// What is graded, and the grade where it stands behind that as one word; an empty word is none.
  private var parts: (names: [String], grade: Grade?) {
    guard what.count > 1, let last = what.last else { return (what, nil) }
    if last.isEmpty { return (Array(what.dropLast()), Grade()) }
    return Grade(last).map { (Array(what.dropLast()), $0) } ?? (what, nil)
  }

  private func graded(_ old: Grade) -> Grade {
    if let whole = parts.grade {
      return whole.isEmpty
        ? whole
        : Grade(
          whole.reliability ?? old.reliability, whole.credibility ?? old.credibility)
    }
    return Grade(
      reliability.map(\.value) ?? old.reliability, credibility.map(\.value) ?? old.credibility)
  }

  private func grade(
    _ name: String, in library: Library, _ session: inout Session
  ) throws(CommandError) {
    let signature = session.context.signature()
    var graded: ID<Claim>?
    let after = try library.make(ledgersBy: signature) { ledgers throws(CommandError) in
      let claim = try ledgers.claim(called: name)
      graded = claim.id
      let new = self.graded(claim.grade)
      return new == claim.grade ? [] : [.editClaim(claim.id, .grade(new), time: signature.time)]
    }
    guard let claim = graded.flatMap(after.claim) else { return }
    if claim.grade.credibility == .confirmed {
      try session.tellOrigins(of: claim.id, in: library, after)
    }
    session.print(
      Visible.line("\(claim.id)  \(claim.grade.phrase)"), or: Wire.claim(claim), json: json)
  }

  private func grade(
    _ name: String, of article: String, in library: Library, _ session: inout Session
  ) throws(CommandError) {
    let id = try library.article(named: article, in: session.context)
    let opened = try library.opened(id)
    let chosen = try Placing(opened: opened).assertions(name)
    guard !chosen.isEmpty else { throw .unattributed(id, name) }
    let signature = session.context.signature()
    let edits = chosen.compactMap { assertion -> Change? in
      let new = graded(assertion.grade)
      return new == assertion.grade
        ? nil : .editAssertion(assertion.id, .grade(new), time: signature.time)
    }
    if !edits.isEmpty { try library.make(to: id, by: signature) { _ in .together(edits) } }
    for one in chosen where graded(one.grade).credibility == .confirmed {
      let ledgers = try stored { () throws(StorageError) in try library.ledgers() }
      if let claim = one.claim {
        try session.tellOrigins(of: ledgers.resolved(claim), in: library, ledgers)
      } else {
        session.notice("\(one.id): graded 1, confirmed by other sources, but linked to no claim")
      }
    }
    for one in chosen {
      let new = one.edited(.grade(graded(one.grade)), at: signature.time)
      session.print(
        Visible.line("\(one.id)  \(new.grade.phrase)"), or: Wire.assertion(new, in: id), json: json)
    }
  }
}
