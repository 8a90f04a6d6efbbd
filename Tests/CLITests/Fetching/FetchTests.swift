import Foundation
import TestSupport
import Testing

/// Pages from a server on loopback, through the machine's curl.
@Suite(.serialized)
struct FetchTests {
  private static let words = "The pier was closed on Monday"

  private func library() throws -> Sandbox {
    let sandbox = try Sandbox()
    try #require(try sandbox.run("init", "lib").status == 0)
    return sandbox
  }

  /// Fetches one page into a new library.
  private func add(
    _ page: String, _ options: String..., environment: [String: String] = [:]
  ) throws -> (Run, Sandbox, PageServer) {
    let (sandbox, server) = (try library(), try PageServer())
    let address = page.contains("://") ? page : server.address + page
    let run = try sandbox.run(["add", "--json", address] + options, environment: environment)
    return (run, sandbox, server)
  }

  /// The stored article's file.
  private func article(_ run: Run, _ sandbox: Sandbox) throws -> [String: Any] {
    run.expectDone()
    let id = try #require(try run.objects().first?["id"] as? String)
    let text = try sandbox.read("lib/articles/\(id)/article.json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func response(of article: [String: Any]) throws -> [String: Any] {
    let original = try #require(article["original"] as? [String: Any])
    return try #require(original["response"] as? [String: Any])
  }

  /// Nothing came, one line says why, and the library is as it was.
  private func expectNothing(_ page: String, _ options: String..., says words: String) throws {
    let (sandbox, server) = (try library(), try PageServer())
    let before = try sandbox.snapshot()
    let run = try sandbox.run(["add", server.address + page] + options)
    run.expectFailure(server.address + page, words)
    #expect(run.output == "")
    #expect(try sandbox.snapshot() == before)
  }

  @Test func aPageComesInWithWhatTheServerSaid() throws {
    let (run, sandbox, server) = try add("/page")
    let article = try article(run, sandbox)
    #expect((article["text"] as? String)?.contains(Self.words) == true)
    let response = try response(of: article)
    #expect(response["status"] as? Int == 200)
    #expect(response["address"] as? String == server.address + "/page")
    let headers = try #require(response["headers"] as? [[String: String]])
    #expect(headers.contains { $0["name"] == "Content-Type" })
    // Neither the owner's cookies nor commands to a terminal.
    #expect(!headers.contains { $0["name"]?.lowercased() == "set-cookie" })
    #expect(headers.contains { $0["name"] == "X-Odd" && $0["value"] == "a[31mb" })
    let original = try #require(article["original"] as? [String: Any])
    #expect(original["source"] as? String == server.address + "/page")
    #expect((article["metadata"] as? [String: Any])?["url"] as? String == server.address + "/page")
    try sandbox.run("check").expectDone()
  }

  @Test func redirectsAreFollowedAndTheirEndIsKept() throws {
    let (run, sandbox, server) = try add("/redirect")
    let article = try article(run, sandbox)
    #expect(try response(of: article)["address"] as? String == server.address + "/page")
    let original = try #require(article["original"] as? [String: Any])
    #expect(original["source"] as? String == server.address + "/redirect")
  }

  @Test func noMoreRedirectsThanAllowed() throws {
    let (enough, _, _) = try add("/hops/3", "--max-redirects", "3")
    enough.expectDone()
    try expectNothing("/hops/3", "--max-redirects", "2", says: "more than 2 times")
    try expectNothing("/loop", says: "more than 10 times")
  }

  @Test func noRedirectLeadsToAFile() throws {
    try expectNothing("/to-file", says: "neither http nor https")
  }

  @Test func aSlowServerIsGivenUp() throws {
    try expectNothing("/slow", "--max-time", "1", says: "not there within 1 s")
    try expectNothing("/trickle", "--max-time", "1", says: "not there within 1 s")
  }

  @Test(arguments: ["/endless", "/huge", "/bomb"])
  func whatIsTooLargeIsGivenUp(page: String) throws {
    try expectNothing(page, "--max-size", "1", says: "larger than 1 MB")
  }

  @Test func aPictureIsNoArticle() throws {
    try expectNothing("/picture", says: "no article: the server sends image/png")
    try expectNothing("/mislabelled", says: "binary")
  }

  @Test(arguments: ["/front", "/shell"])
  func whatHoldsNoArticleIsSaid(page: String) throws {
    try expectNothing(page, says: "no article there: a list of links")
    let (run, _, _) = try add(page, "--format", "html")
    run.expectDone()
  }

  @Test func aShellIsNoVersionOfWhatItHeld() throws {
    let (first, sandbox, server) = try add("/shell-later")
    first.expectDone()
    let before = try sandbox.snapshot()
    let address = server.address + "/shell-later"
    try sandbox.run("add", address).expectFailure(address, "no article there")
    #expect(try sandbox.snapshot() == before)
  }

  @Test func entriesOfAFeedAreNoVersionsOfOneAnother() throws {
    let (first, sandbox, server) = try add("/feed")
    let states = { (run: Run) in try run.objects().map { $0["status"] as? String } }
    #expect(try states(first) == ["added", "added"])
    let ids = try first.objects().map { $0["id"] as? String }
    let second = try sandbox.run("add", "--json", server.address + "/feed")
    #expect(try states(second) == ["updated", "updated"])
    #expect(try second.objects().map { $0["id"] as? String } == ids)
  }

  @Test func aFileWithoutAnArticleIsTaken() throws {
    let sandbox = try library()
    try sandbox.write("<title>Pier</title><div>Loading</div>", to: "shell.html")
    try sandbox.run("add", "shell.html").expectDone()
  }

  @Test func whatIsNotThereIsSaid() throws {
    try expectNothing("/nowhere", says: "404 (not found)")
    try expectNothing("/empty", says: "sent nothing")
    try expectNothing("/hang-up", says: "sent nothing")
    try expectNothing("/cut", says: "broke off")
  }

  @Test(arguments: [201, 202, 204, 205, 206, 226])
  func anAnswerWithoutTheWholePageIsNoPage(status: Int) throws {
    try expectNothing("/status/\(status)", says: "the server answers \(status)")
  }

  @Test func aPageThatAProxyHasChangedIsOne() throws {
    let (run, sandbox, _) = try add("/status/203")
    #expect(try response(of: article(run, sandbox))["status"] as? Int == 203)
  }

  @Test func aPartIsNoVersionOfThePage() throws {
    let (first, sandbox, server) = try add("/part-later/206")
    first.expectDone()
    let before = try sandbox.snapshot()
    let address = server.address + "/part-later/206"
    try sandbox.run("add", address).expectFailure(address, "206 (a part of the page)")
    #expect(try sandbox.snapshot() == before)
  }

  @Test func whatIsNoServerOfTheWebIsSaid() throws {
    try expectNothing("/ancient", says: "no server of the web: Received HTTP/0.9")
  }

  @Test(arguments: ["/one-long-header", "/many-headers"])
  func headersWithoutEndAreSaid(page: String) throws {
    try expectNothing(page, says: "more headers than curl takes")
  }

  @Test func theSignalThatEndedCurlIsNamed() throws {
    let sandbox = try library()
    try sandbox.write(program: "kill -9 $$", to: "bin/curl")
    let run = try sandbox.shell("PATH=$PWD/bin:$PATH; postil add http://127.0.0.1:9/")
    run.expectFailure("curl was ended by a signal: Killed")
  }

  @Test func packedAndPlainPagesComeInAlike() throws {
    for page in ["/gzip", "/text", "/page"] {
      let (run, sandbox, _) = try add(page)
      #expect((try article(run, sandbox)["text"] as? String)?.contains(Self.words) == true)
    }
  }

  @Test func theServersCharsetCounts() throws {
    let (run, sandbox, _) = try add("/latin")
    #expect((try article(run, sandbox)["text"] as? String)?.contains("Montag in Köln") == true)
  }

  @Test func aCertificateThatNobodyTrustsIsRefused() throws {
    let (sandbox, server) = (try library(), try PageServer())
    let plain = "https" + server.address.dropFirst("http".count) + "/page"
    try sandbox.run("add", plain).expectFailure(plain, "no secure connection")
    guard let address = server.secureAddress else {
      return print("untrusted certificate passed over: needs openssl")
    }
    try sandbox.run("add", address + "/page").expectFailure(address, "no secure connection")
  }

  @Test(arguments: [
    "http://", "https:///page", "http://:80/", "http://a b/", "http://a\u{1B}[31m/", "HTTP://@/",
  ])
  func whatIsNoAddressIsNotAskedFor(address: String) throws {
    let sandbox = try library()
    try sandbox.run("add", address).expectFailure("no address of the web")
  }

  @Test func otherSchemesAreNoAddresses() throws {
    let sandbox = try library()
    try sandbox.write("secret", to: "secret.txt")
    try sandbox.run("add", "file://" + sandbox.path + "/secret.txt").expectFailure("not file")
  }

  @Test func noServerNoArticle() throws {
    let sandbox = try library()
    try sandbox.run("add", "http://127.0.0.1:9/page").expectFailure("no connection")
    try sandbox.run("add", "http://no-such-host.invalid/").expectFailure("no such host")
  }

  @Test func withoutCurlItIsSaid() throws {
    let (run, _, _) = try add("/page", environment: ["PATH": "/nowhere"])
    run.expectFailure("curl, which fetches pages, is not installed")
  }

  @Test(arguments: ["-i", "-v", "--trace -"])
  func whatTheCurlConfigurationShowsIsNoPartOfThePage(option: String) throws {
    let (sandbox, server) = (try library(), try PageServer())
    try sandbox.write(option + "\n", to: "curl/.curlrc")
    let environment = ["CURL_HOME": sandbox.path + "/curl"]
    let address = server.address + "/page"
    let run = try sandbox.run(["add", "--json", address], environment: environment)
    let id = try #require(try run.objects().first?["id"] as? String)
    let original = try sandbox.run("show", id, "--original").output
    #expect(original.hasPrefix("<!doctype html>") && !original.contains("secret"))
  }

  @Test func theConfigurationSetsTheLimits() throws {
    let (sandbox, server) = (try library(), try PageServer())
    try sandbox.write(
      "fetch-redirects: 1\nfetch-agent: Reading Room\nfetch-seconds: many\n",
      to: "config/postil/config.yaml")
    let run = try sandbox.run("add", server.address + "/hops/2")
    #expect(run.errors.contains("config.yaml:3: fetch-seconds takes a number from 1 to 3600"))
    #expect(run.errors.contains("more than 1 times"))
    let agent = try sandbox.run("add", server.address + "/agent", "--json")
    let id = try #require(try agent.objects().first?["id"] as? String)
    #expect(try sandbox.run("show", id).output.contains("Monday (Reading Room)"))
  }

  @Test func aLimitOutOfRangeIsWrongUsage() throws {
    let sandbox = try library()
    for option in [["--max-time", "0"], ["--max-size", "9999"], ["--max-redirects", "-1"]] {
      #expect(try sandbox.run(["add", "http://127.0.0.1:9/"] + option).status == 64)
    }
  }

  @Test func namesAndPasswordsAreNotKept() throws {
    let (sandbox, server) = (try library(), try PageServer())
    let address = server.address.replacing("http://", with: "http://ana:secret@") + "/page#part"
    try sandbox.run("add", address).expectDone()
    for (path, data) in try sandbox.snapshot() {
      #expect(!String(decoding: data, as: UTF8.self).contains("ana:secret"), "\(path)")
    }
    try sandbox.run("show", address).expectDone()
  }

  @Test func passwordsAreNotPrinted() throws {
    let (sandbox, server) = (try library(), try PageServer())
    let login = server.address.replacing("http://", with: "http://ana:secret@")
    try sandbox.write("\(login)/nowhere\nhttp://ana:secret@/\n", to: "list")
    try sandbox.run("add", login + "/page").expectDone()
    for arguments in [
      ["add", "--json", login + "/page", login + "/nowhere", login + "/shell", login + "/feed"],
      ["add", "--from", "list", "http://ana:sec/ret@127.0.0.1:9/", "http://ana:secret@"],
      ["show", login + "/nowhere"], ["show", login + "/feed"], [login + "/nowhere"],
      ["marks", login + "/nowhere"], ["list", login], ["add", "ftp://ana:secret@tarn.invalid/"],
      ["correct", login + "/page", "--url", login + "/other"], ["correct", login + "/page"],
      ["correct", login + "/other", "--json"], ["correct", login + "/other", "--published", login],
    ] {
      let run = try sandbox.run(arguments)
      #expect(!(run.output + run.errors).contains("sec"), "\(arguments): \(run)")
    }
    #expect(try sandbox.run("list", "--json").output.contains(server.address + "/other"))
    for (path, data) in try sandbox.snapshot() {
      #expect(!String(decoding: data, as: UTF8.self).contains("ana:sec"), "\(path)")
    }
  }

  @Test func showFetchesAndStoresNothing() throws {
    let (sandbox, server) = (try library(), try PageServer())
    let before = try sandbox.snapshot()
    let run = try sandbox.run("show", server.address + "/page")
    run.expectDone()
    #expect(run.output.contains(Self.words))
    #expect(try sandbox.snapshot() == before)
  }
}
