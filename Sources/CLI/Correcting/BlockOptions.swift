import ArgumentParser
import Model

/// Which block is corrected, and how.
struct BlockOptions: ParsableArguments {
  @Option(
    parsing: .unconditional, help: ArgumentHelp("Words of the block.", valueName: "words"))
  var quote: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Words that stand before the quote.", valueName: "words"))
  var prefix = ""

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Words that stand after the quote.", valueName: "words"))
  var suffix = ""

  @Option(
    parsing: .unconditional, help: ArgumentHelp("A place in the block.", valueName: "A:B"))
  var range: ScalarRange?

  @Option(
    name: .customLong("as"), help: ArgumentHelp("What the block is.", valueName: "role"))
  var role: BlockRole?

  @Option(help: "The level of a heading, 1 to 6; else 2. Alone, of a block that is one.")
  var level: Int?

  @Flag(help: "Make it one block with the block after it.")
  var join = false

  @Flag(help: "Make it two blocks, the second from the quote or range on.")
  var split = false

  /// What is to be done with a block.
  enum Act { case role(BlockRole, Int?), level(Int), join, split }

  var act: Act? {
    if let role { return .role(role, level) }
    if join || split { return join ? .join : .split }
    return level.map(Act.level)
  }
  var isGiven: Bool { act != nil || quote != nil || range != nil }

  func validate(resets: Bool) throws {
    let isForHeading = role == .heading || role == nil && !join && !split && !resets
    guard level == nil || isForHeading && (1...6).contains(level ?? 0) else {
      throw ValidationError("--level is for a heading, from 1 to 6")
    }
    guard isGiven || resets else { return }
    let acts = [role != nil || level != nil, join, split, resets].count { $0 }
    guard acts == 1 else {
      throw ValidationError("a block needs one of --as, --level, --join, --split and --reset block")
    }
    guard (quote == nil) != (range == nil) else {
      throw ValidationError("a block is pointed at by either --quote or --range")
    }
  }

  /// What is done; `--reset block` where no other act is given.
  func correction(in opened: OpenArticle) throws(CommandError) -> (Correcting) -> Change? {
    let place = try place(in: opened)
    let index = { (correcting: Correcting) in correcting.article.block(at: place.start) }
    switch act {
    case .role(let role, let level):
      return { at in index(at).flatMap { at.role(role, level: level, of: $0) } }
    case .level(let level):
      guard let block = opened.article.block(at: place.start),
        opened.article.blocks[block].role == .heading
      else { throw .noHeading(opened.article.id, place) }
      return { at in index(at).flatMap { at.role(.heading, level: level, of: $0) } }
    case .join:
      guard let block = opened.article.block(at: place.start),
        opened.article.neighbours(from: block) != nil
      else { throw .noBlockAfter(opened.article.id, place) }
      return { at in index(at).flatMap(at.join) }
    case .split:
      guard let block = opened.article.block(at: place.start),
        opened.article.gap(at: place.start, in: block) != nil
      else { throw .noSplit(opened.article.id, place) }
      return { $0.split(at: place.start) }
    case nil: return { at in index(at).flatMap { at.reset($0) } }
    }
  }

  /// Where the words are; one block holds them.
  private func place(in opened: OpenArticle) throws(CommandError) -> Span {
    let placing = Placing(opened: opened)
    let place =
      if let range { try placing.span(of: range) } else {
        try placing.span(of: Quote(exact: quote ?? "", prefix: prefix, suffix: suffix))
      }
    _ = try placing.block(holding: place)
    return place
  }
}

extension BlockRole: ExpressibleByArgument {}
