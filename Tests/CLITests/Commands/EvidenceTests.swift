import TestSupport
import Testing

/// The bytes as they were received: where they came from, what became of them, how they were read.
@Suite(.serialized) struct EvidenceTests {
  private static let page = """
    <title>The bridge at Tarn</title><h1>The bridge at Tarn</h1>
    <p>Inspectors found cracks in two of its piers on Monday, and told nobody of it.</p>
    <p>The mayor slept through the storm, her driver said.</p>
    """

  private func id(in bench: Sandbox) throws -> String {
    let listed = try bench.run("list", "--json").objects()
    #expect(listed.count == 1)
    return try #require(listed.first?["id"] as? String)
  }

  private func statuses(_ run: Run) throws -> [String] {
    try run.objects().compactMap { $0["status"] as? String }
  }

  @Test func aSavedPageIsKnownByItsAddress() throws {
    let (bench, server) = (try Sandbox(articles: [:]), try PageServer())
    #expect(try bench.shell("curl -s \(server.address)/page -o page.html").status == 0)
    try bench.run("add", "page.html").expectDone()
    let id = try id(in: bench)
    let before = try bench.read("lib/articles/\(id)/article.json")
    let address = server.address + "/page"
    let again = try bench.run("add", address)
    #expect(
      again.output == "unchanged \(id): the same bytes, now known from \(address), too\n")
    #expect(try bench.run("add", address).output == "unchanged \(id)\n")
    #expect(try bench.read("lib/articles/\(id)/article.json") == before)
    let seen = try bench.read("lib/articles/\(id)/seen.json")
    #expect(seen.contains("\"status\": 200") && seen.contains(address))
    #expect(try bench.run("versions", address).output.contains("also  "))
    try bench.run("check").expectDone()
    // The same page under an address that gives another text the second time.
    let changing = server.address + "/changed"
    #expect(try statuses(try bench.run("add", changing, "--json")) == ["unchanged"])
    #expect(try statuses(try bench.run("add", changing, "--json")) == ["updated"])
  }

  @Test func aNewerPageFromAPlaceSeenLaterIsAVersion() throws {
    let bench = try Sandbox(articles: ["a/page.html": Self.page])
    try bench.write(Self.page, to: "b/copy.html")
    #expect(try bench.run("add", "b/copy.html").output.contains("now known from b/copy.html, too"))
    try bench.write(Self.page.replacing("slept", with: "woke"), to: "b/copy.html")
    let soon = ["SOURCE_DATE_EPOCH": "1760000050"]
    let newer = try bench.run("add", "b/copy.html", "--json", environment: soon)
    #expect(try statuses(newer) == ["updated"])
    _ = try id(in: bench)
    // It gave the newer one last: the older one is what was put back.
    try bench.write(Self.page, to: "b/copy.html")
    let later = ["SOURCE_DATE_EPOCH": "1760000100"]
    let back = try bench.run("add", "b/copy.html", "--json", environment: later)
    #expect(try statuses(back) == ["updated"])
  }

  @Test func marksOfVisitorsAreNoOtherAddress() throws {
    let (bench, server) = (try Sandbox(articles: [:]), try PageServer())
    let address = server.address + "/page"
    try bench.run("add", address + "?utm_source=letter").expectDone()
    #expect(try statuses(try bench.run("add", address, "--json")) == ["unchanged"])
    #expect(try bench.run("show", address + "?utm_medium=mail").output.contains("The pier"))
    #expect(try bench.run("show", address).output.contains("The pier"))
    _ = try id(in: bench)
  }

  @Test func aDamagedSeenFileIsNamed() throws {
    let bench = try Sandbox(articles: ["page.html": Self.page])
    try bench.write(Self.page, to: "copy.html")
    try bench.run("add", "copy.html").expectDone()
    let file = "lib/articles/\(try id(in: bench))/seen.json"
    let sound = try bench.read(file)
    try bench.write(sound.replacing("\"sha256\": \"", with: "\"sha256\": \"0"), to: file)
    try bench.run("check").expectFailure("seen.json", "no SHA-256")
    let other = sound.replacing(/"sha256": "[0-9a-f]{8}/, with: "\"sha256\": \"00000000")
    try bench.write(other, to: file)
    try bench.run("check").expectFailure("seen.json", "no version's")
  }

  @Test func theSameBytesPutBackAnOriginal() throws {
    let bench = try Sandbox(articles: ["page.html": Self.page])
    let newer = Self.page.replacing("slept", with: "woke")
    try bench.write(newer, to: "page.html")
    try bench.run("add", "page.html").expectDone()
    let folder = "lib/articles/\(try id(in: bench))"
    try bench.write(Self.page, to: "old.html")
    try bench.run("add", "old.html").expectDone()
    let sound = try bench.snapshot()
    for (file, source) in [("original-2", "page.html"), ("versions/1/original", "old.html")] {
      let path = "\(folder)/\(file).html"
      for damage in ["echo more >> \(path)", "rm \(path)"] {
        _ = try bench.shell(damage)
        try bench.run("check").expectFailure("\(folder)/\(file).html")
        let added = try bench.run("add", source)
        added.expectDone()
        #expect(added.output.hasPrefix("restored "), "\(added.output)")
        #expect(try bench.snapshot() == sound)
        #expect(try bench.run("add", source).output.hasPrefix("unchanged "))
      }
    }
  }

  @Test func bytesThatAreNotTheOriginalAreGivenWithAnError() throws {
    let bench = try Sandbox(articles: ["page.html": Self.page])
    #expect(try bench.run("show", "page.html", "--original").output.contains("two of its piers"))
    let file = "lib/articles/\(try id(in: bench))/original.html"
    try bench.write("other bytes", to: file)
    let shown = try bench.run("show", try id(in: bench), "--original")
    #expect(shown.output == "other bytes" && shown.status == 1)
    #expect(shown.errors.contains("SHA-256 differs"))
    #expect(shown.errors.split(separator: "\n").count == 1)
  }

  @Test func theSameBytesAreReadAsAnotherFormat() throws {
    let bench = try Sandbox(articles: ["page.html": Self.page])
    let id = try id(in: bench)
    try bench.run("mark", id, "--as", "claim", "--quote", "The mayor slept").expectDone()
    let read = try bench.run("add", "page.html", "--format", "text")
    read.expectDone()
    #expect(
      read.output.hasPrefix("updated \(id): version 2, the same bytes read as text; 1 mark"),
      "\(read.output)")
    #expect(try bench.run("show", id, "--all").output.contains("<h1>"))
    let first = try bench.run("show", id, "--version", "1", "--all").output
    #expect(!first.contains("<h1>"))
    for words in [["--format", "text"], []] {
      #expect(try bench.run(["add", "page.html"] + words).output == "unchanged \(id)\n")
    }
    try bench.run("check").expectDone()
    #expect(try bench.run("add", "page.html", "--format=html").output.contains("version 3"))
  }

  @Test func soIsAnEarlierVersionsArticle() throws {
    let bench = try Sandbox(articles: ["page.html": Self.page])
    try bench.write(Self.page.replacing("slept", with: "woke"), to: "page.html")
    try bench.run("add", "page.html").expectDone()
    let read = try bench.run("add", "page.html", "--format", "text")
    #expect(read.output.contains("version 3, the same bytes read as text"), "\(read.output)")
  }
}
