import Foundation
import TestSupport
import Testing

@testable import CLI

/// What Tab offers, as the scripts of the shells ask for it.
@Suite struct CompletionTests {
  private let bench: Sandbox

  init() throws {
    bench = try Sandbox()
    try bench.run("init", "--sample", "lib").expectDone()
  }

  /// What is offered where `␣` stands, which is a word of its own or the end of one.
  private func complete(
    _ line: String, _ argument: String, shell: String = "bash"
  ) throws -> [String] {
    let words = line.split(separator: " ").map { String($0.replacing("␣", with: "")) }
    let index = try #require(line.split(separator: " ").firstIndex { $0.contains("␣") })
    let names = Set(try PapersCommand.definitions().family(under: "postil").map(\.name))
    let command = (1...index).reversed().map { words[..<$0].joined(separator: " ") }
      .first { names.contains($0) }
    let path = try #require(command).split(separator: " ").dropFirst().map(String.init)
    let run = try bench.run(
      ["---completion"] + path + ["--", argument, "\(index)", "\(words[index].count)"] + words,
      environment: ["SAP_SHELL": shell])
    run.expectDone()
    return run.lines
  }

  private func ids(_ arguments: String...) throws -> [String] {
    try bench.run(arguments + ["--json"]).objects().compactMap { $0["id"] as? String }
  }

  @Test func themesAreOfferedByTheirNames() throws {
    let slugs = try bench.run("themes", "list").lines.compactMap { $0.split(separator: " ").first }
    #expect(try complete("postil themes preview ␣", "positional@0") == slugs.map(String.init))
    #expect(try complete("postil themes preview gra␣", "positional@0") == ["graphite"])
    try bench.write("no theme at all: [", to: "config/postil/themes/broken.yaml")
    #expect(try complete("postil themes preview gra␣", "positional@0") == ["graphite"])
  }

  @Test func marksOfTheArticleAreOffered() throws {
    let marks = try ids("marks", "all-nine")
    try #require(marks.count == 7)
    for command in ["edit", "claims similar"] {
      #expect(try complete("postil \(command) all-nine ␣", "positional@1") == marks)
    }
    #expect(try complete("postil edit --tag x all-nine ␣", "positional@1") == marks)
    #expect(try complete("postil edit --json all-nine \(marks[3])␣", "positional@1") == [marks[3]])
    #expect(try complete("postil edit nobody ␣", "positional@1") == [])
    #expect(try complete("postil edit ␣", "positional@1") == [])
  }

  @Test func attributionsAreOfferedBesideMarks() throws {
    let marks = try ids("marks", "all-nine")
    let offered = try complete("postil delete all-nine ␣", "positional@1")
    #expect(Set(marks).isSubset(of: offered))
    #expect(offered.filter { $0.hasPrefix("a-") }.count == 2)
    #expect(try complete("postil delete all-nine \(marks[0]) a-␣", "positional@1").count == 2)
    let claims = try ids("marks", "all-nine", "--kind", "claim")
    let linked = try complete("postil claims link all-nine ␣", "positional@1")
    #expect(linked.filter { $0.hasPrefix("m-") } == claims)
    #expect(linked.filter { $0.hasPrefix("a-") }.count == 2)
  }

  @Test func anAttributionTakesMarksOfItsKinds() throws {
    for (option, kind) in [("--claim", "claim"), ("--cue", "cue")] {
      let marks = try ids("marks", "all-nine", "--kind", kind)
      try #require(!marks.isEmpty)
      #expect(try complete("postil attribute all-nine \(option) ␣", option) == marks)
      #expect(try complete("postil attribute \(option) ␣ all-nine", option) == marks)
    }
    let sources = try complete("postil attribute all-nine --source ␣", "--source")
    #expect(Set(try ids("marks", "all-nine", "--kind", "source")).isSubset(of: sources))
    #expect(sources.contains("Aldous Wray"))
    #expect(try complete("postil attribute x --via Ald␣", "--via") == ["Aldous Wray"])
    #expect(try complete("postil claims add x --claimant Ald␣", "--claimant") == ["Aldous Wray"])
  }

  @Test func gradesAreOfClaimsAndOfMarks() throws {
    let articles = try ids("list")
    let first = try complete("postil claims grade ␣", "positional@0")
    #expect(Set(first) == Set(articles + (try ids("claims", "list"))))
    let second = try complete("postil claims grade all-nine ␣", "positional@0")
    #expect(second.contains { $0.hasPrefix("a-") } && second.contains { $0.hasPrefix("m-") })
    #expect(
      try complete("postil claims grade \(try ids("claims", "list")[0]) ␣", "positional@0") == [])
  }

  /// What was merged away is meant by no new line, and is what can be parted again.
  @Test func whatWasMergedIsOfferedWhereItCanBeParted() throws {
    let (claim, other) = (
      try #require(try bench.run("claims", "add", "The quay is shut").lines.first),
      try #require(try bench.run("claims", "add", "The quay is closed").lines.first)
    )
    try bench.run("claims", "merge", claim, other).expectDone()
    for line in ["show", "edit", "merge", "grade"] {
      let offered = try complete("postil claims \(line) ␣", "positional@0")
      #expect(offered.contains(other) && !offered.contains(claim), "\(line)")
    }
    #expect(try complete("postil claims merge --apart ␣", "positional@0") == [claim])
    try bench.run("sources", "add", "Ada Wynter").expectDone()
    let source = try #require(
      try bench.run("sources", "merge", "Ada Wynter", "Aldous Wray").lines.first)
    #expect(try complete("postil sources show ␣", "positional@0").contains(source))
    #expect(try complete("postil sources show ada-wy␣", "positional@0") == [])
    #expect(try complete("postil sources merge --apart ␣", "positional@0") == ["ada-wynter"])
  }

  @Test func orphansAndVersionsAreOffered() throws {
    let head = "The quay was closed. The harbour master told nobody of it at the time."
    try bench.write(
      head + "\n\nTwo boats came in, and their crews saw nothing of the fire.", to: "quay.txt")
    try bench.run("add", "quay.txt").expectDone()
    let words = "their crews saw nothing of the fire"
    let made = try bench.run("mark", "the-quay", "--as", "claim", "--quote", words)
    try bench.run("mark", "the-quay", "--as", "claim", "--quote", "The quay").expectDone()
    #expect(try complete("postil orphans the-quay --place ␣", "--place") == [])
    try bench.write(
      head + "\n\nA boat came by, and the crew of it saw it well enough to say so.", to: "quay.txt")
    try bench.run("add", "quay.txt").expectDone()
    for option in ["--place", "--keep", "--discard"] {
      #expect(try complete("postil orphans the-quay \(option) ␣", option) == made.lines)
    }
    #expect(try complete("postil diff the-quay ␣", "positional@1") == ["1", "2"])
    #expect(try complete("postil show the-quay --version ␣", "--version") == ["1", "2"])
  }

  @Test func articlesAreOfferedWhereverTheyAreTaken() throws {
    let articles = try ids("list").sorted()
    for (line, argument) in [
      ("read ␣", "positional@0"), ("show ␣", "positional@0"), ("replay keys ␣", "positional@1"),
      ("claims similar ␣", "positional@0"), ("relate a copy-of b --stated ␣", "--stated"),
    ] {
      #expect(try complete("postil " + line, argument).sorted() == articles, "\(line)")
    }
  }

  @Test func theLibraryIsTheOneThatIsNamed() throws {
    try bench.run("init", "other").expectDone()
    try bench.write("A word of news.", to: "news.txt")
    try bench.run("add", "--library", "other", "news.txt").expectDone()
    for named in ["--library other", "--library=other", "--library ~/other"] {
      let offered = try complete("postil remove \(named) ␣", "positional@0")
      #expect(offered.count == 1 && offered[0].hasPrefix("a-word"), "\(named)")
    }
  }

  @Test func searchesAreOfferedTheirFields() throws {
    #expect(try complete("postil search ta␣", "positional@0") == ["tag:"])
    #expect(try complete("postil search -tag:de␣", "positional@0") == ["-tag:denial"])
    #expect(try complete("postil search kind:c␣", "positional@0") == ["kind:claim", "kind:cue"])
    let source = try complete("postil list source:vellmark-d␣", "positional@0")
    #expect(source == ["source:vellmark-daily"])
    #expect(try bench.run("list", source[0]).lines.count == 1)
    #expect(!(try complete("postil search ␣", "positional@0")).contains("unread"))
    #expect(try complete("postil list unr␣", "positional@0") == ["unread"])
  }

  /// zsh and fish show beside an id what it is about; a colon would end it in zsh.
  @Test func whatAnIdIsAboutIsTold() throws {
    let claim = try #require(try bench.run("claims", "list", "--json").objects().first)
    let (id, words) = ("\(claim["id"] ?? "")", "\(claim["statement"] ?? "")")
    func offered(_ shell: String) throws -> String? {
      try complete("postil claims show ␣", "positional@0", shell: shell).first
    }
    #expect(try offered("bash") == id)
    #expect(try offered("fish") == "\(id)\t\(words)")
    #expect(try offered("zsh") == "\(id):\(words)")
    let field = try complete("postil search ta␣", "positional@0", shell: "zsh").first
    #expect(field?.hasPrefix("tag\\::") == true)
    let marks = try complete("postil edit all-nine ␣", "positional@1", shell: "fish")
    #expect(marks.contains { $0.hasSuffix("\tsource “The Vellmark Water Authority”") })
  }

  /// Bash hands on `tag:de` as three words, and puts what it gets behind the colon.
  @Test func bashCutsWordsAtColonsAndEqualsSigns() throws {
    #expect(try complete("postil search tag : de␣", "positional@0") == ["denial"])
    #expect(try complete("postil search -tag : de␣", "positional@0") == ["denial"])
    #expect(try complete("postil search tag :␣", "positional@0").contains("denial"))
    #expect(try complete("postil list gates tag : de␣", "positional@0") == ["denial"])
    try bench.run("init", "other").expectDone()
    #expect(try complete("postil remove --library = other ␣", "positional@0") == [])
    #expect(try complete("postil remove --library = lib all-nine␣", "positional@0").count == 1)
  }

  /// Every argument that takes a value completes something, or stands here with the reason.
  @Test func everyArgumentIsCompletedOrFree() throws {
    let free: Set<String> = [
      "words", "pattern", "A:B", "note", "date", "day", "n", "seconds", "megabytes", "count",
      "COLSxROWS", "text", "statement", "verdict", "description", "colour", "title", "outlet",
      "url", "level", "name", "tag",
    ]
    for (name, command) in try PapersCommand.definitions().family(under: "postil") {
      for argument in command.ownArguments where argument.kind != "flag" {
        let isFree = free.contains(argument.valueName ?? "")
        #expect(argument.isCompleted || isFree, "\(name) \(argument.label)")
      }
    }
  }

  /// Where an article, a theme or a path may stand, files are offered too.
  @Test(arguments: ["bash", "zsh", "fish"])
  func filesStandBesideNames(_ shell: String) throws {
    let script = try bench.run("--generate-completion-script", shell).lines
    for place in [
      "read -- positional@0", "show -- positional@0", "replay -- positional@1",
      "themes preview -- positional@0",
    ] {
      let index = try #require(script.firstIndex { $0.contains("---completion \(place)") })
      let line = script[index]
      let offersFiles =
        switch shell {
        case "bash": script[index + 1].contains("__postil_add_completions -f")
        case "zsh": line.contains("_files")
        default: line.contains(" -Fka ")
        }
      #expect(offersFiles, "\(line)")
    }
  }
}
