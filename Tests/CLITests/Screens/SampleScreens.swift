import Foundation
import Model
import Screen
import Storage
import TestSupport
import Testing

@testable import CLI

/// A screen of the program: what some keys lead to.
struct SampleScreen: Sendable {
  let name: String
  let keys: String
  /// The screen that shows through: a golden file tells only where this one is another.
  let over: String?
  /// The library in which the keys are pressed.
  let library: String

  init(_ name: String, _ keys: String, over: String? = nil, in library: String = "lib") {
    (self.name, self.keys, self.over, self.library) = (name, keys, over, library)
  }
}

/// One of them at a size.
struct Shot: Sendable {
  let screen: SampleScreen
  let size: Size
  let frame: Frame

  var name: String { "\(screen.name) at \(size.defaultValueDescription)" }
}

/// Whole screens of the program on the sample library: each view, and what lies over the views.
enum SampleScreens {
  static let sizes = [(80, 24), (100, 30), (140, 40), (220, 60)].map(Size.init)
  /// Nothing has to be cut here.
  static let vast = Size(columns: 400, rows: 120)

  static let views = [
    SampleScreen("articles", ""), SampleScreen("preview", "p"),
    SampleScreen("reading", "<Enter>jjjjjjjj"), SampleScreen("zen", "<Enter>jjjjjjjjF"),
    SampleScreen("marked", "<Enter><Tab>"),
    SampleScreen("search", "<Enter>/gate<Enter>"), SampleScreen("claims", "<F4>"),
    SampleScreen("chains", "<F4><Enter>"), SampleScreen("sources", "<F5>"),
    SampleScreen("record", "<F5>jj<Enter>"), SampleScreen("tags", "<F6>"),
    SampleScreen("tagged", "<F6>jj<Enter>"), SampleScreen("no-orphans", "<F7>"),
    SampleScreen("orphans", "<F7>", in: "later"), SampleScreen("results", "g/gates<Enter>"),
    SampleScreen("beside", "gd<Enter>"), SampleScreen("help", "?"),
    SampleScreen("details", "<Enter><Tab><Enter>"),
    SampleScreen("changes", "<Enter>gv", in: "later"),
  ]

  /// Boxes, prompts and questions, each over one of the views.
  static let overlays = inList + inText + onMark + inLedgers

  private static let inList = [
    SampleScreen("filtering", "/gate", over: "articles"),
    SampleScreen("chosen", "vjv", over: "articles"),
    SampleScreen("columns", "c", over: "articles"), SampleScreen("order", "S", over: "articles"),
    SampleScreen("article-tag", "t", over: "articles"),
    SampleScreen("removing", "d", over: "articles"),
    SampleScreen("palette", ":", over: "articles"),
    SampleScreen("palette-found", ":mark", over: "articles"),
    SampleScreen("seeking", "g/gates", over: "articles"),
    SampleScreen("themes", "T", over: "articles"), SampleScreen("exporting", "E", over: "articles"),
    SampleScreen("comparing", "gd", over: "articles"),
    SampleScreen("bibliography", "g=", over: "articles"),
    SampleScreen("title", "g=<Enter>", over: "articles"),
  ]

  private static let inText = boxes(
    of: "reading", "<Enter>jjjjjjjj",
    [
      ("searching", "/gate"), ("selecting", "v)"), ("tagging", "t"),
      ("attributing", "a"), ("noting", "iAsk the office."), ("discarding", "iAsk.<Esc>"),
      ("role", "="), ("outline", "o"), ("links", "L"), ("link-numbers", "gL"), ("bookmark", "m"),
      ("bookmarks", "maB"), ("sweeping", "S"), ("keys", "g"), ("said", "]]]]]]]]]]"),
    ])

  private static let onMark = boxes(
    of: "marked", "<Enter><Tab>",
    [("adjusting", "x"), ("grading", "r"), ("likelihood", "gl"), ("claim-of", "gc")])

  private static let inLedgers =
    boxes(
      of: "claims", "<F4>",
      [
        ("new-claim", "a"), ("wording", "e"), ("status", "S"), ("merge-claim", "m"),
        ("claim-grade", "r"), ("claim-likelihood", "L"), ("claim-tag", "t"), ("delete-claim", "d"),
      ])
    + boxes(
      of: "sources", "<F5>",
      [
        ("rename-source", "e"), ("source-kind", "K"), ("knowledge", "b"), ("merge-source", "m"),
        ("merged-source", "m<Enter>"), ("source-grade", "r"), ("relation", "R"),
      ])
    + boxes(
      of: "tags", "<F6>",
      [
        ("rename-tag", "e"), ("merge-tag", "m"), ("merged-tag", "m<Enter>"), ("move-tag", "b"),
        ("colour", "c"), ("delete-tag", "d"),
      ])

  private static func boxes(
    of view: String, _ keys: String, _ boxes: [(name: String, keys: String)]
  ) -> [SampleScreen] {
    boxes.map { SampleScreen($0.name, keys + $0.keys, over: view) }
  }

  static let all = views + overlays

  /// Each screen at each size, drawn once.
  static let shots = Result { try Drawing().shots(at: sizes) }
  /// The same where nothing has to be cut.
  static let vastShots = Result { try Drawing().shots(at: [vast]) }
}

/// The libraries of the screens.
private struct Drawing {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.run("init", "--sample", "lib").expectDone()
    try sandbox.run("init", "later").expectDone()
    try add(Self.first)
    for quote in Self.quotes {
      try sandbox.run(
        "mark", "quay.txt", "--as", "claim", "--quote", quote, "--library", "later"
      ).expectDone()
    }
    try add(Self.second)
  }

  private func add(_ text: String) throws {
    try sandbox.write(text, to: "quay.txt")
    try sandbox.run("add", "quay.txt", "--library", "later").expectDone()
  }

  private static let first = """
    Harbour board closed the quay

    The quay was closed. The harbour master told nobody of it at the time.

    Two boats came in by night, and their crews saw nothing of the fire.
    """
  private static let second = """
    Harbour board closed the quay

    The quay was closed. The harbour master told nobody of it at the time.

    A boat came by, and the crew of it saw the fire well enough to say so.
    """
  private static let quotes = ["The quay was closed", "their crews saw nothing of the fire"]

  func shots(at sizes: [Size]) throws -> [Shot] {
    try SampleScreens.all.flatMap { screen in
      try sizes.map { Shot(screen: screen, size: $0, frame: try frame(of: screen, at: $0)) }
    }
  }

  private func frame(of screen: SampleScreen, at size: Size) throws -> Frame {
    // Nobody has read anything before.
    let state = sandbox.path + "/state-of-\(screen.name)-\(size.columns)"
    let context = Context(
      environment: sandbox.settings.merging(["XDG_STATE_HOME": state]) { $1 },
      directory: sandbox.path, clock: { Timestamp(seconds: 1_760_000_000) })
    var session = Session(context: context)
    let shown = Replay.shown(
      after: try KeyEvent.script(screen.keys), on: [],
      of: try Library.open(at: sandbox.path + "/" + screen.library), size: size, in: &session)
    #expect(shown.lastWords == nil && !session.hasFailed, "\(screen.name)")
    return shown.frame
  }
}
