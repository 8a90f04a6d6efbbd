import Foundation
import TestSupport
import Testing

/// The screen in the README is one that the program shows.
@Suite struct ReadmeTests {
  private static let readme = PackageFolder.root.appending(path: "README.md")

  @Test func theScreenIsWhatTheProgramShows() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let marker = try #require(
      text.firstMatch(of: #/<!-- screen: printf '(.*?)' \| postil replay - --size (\w+),.*?-->\n/#))
    let end = try #require(text.range(of: "<!-- end of screen -->"))
    let sandbox = try Sandbox()
    try #require(try sandbox.run("init", "--sample", "lib").status == 0)
    let run = try sandbox.run(
      "replay", "-", "--size", String(marker.2), input: String(marker.1))
    let screen = "```\n" + run.output + "```\n"
    if ProcessInfo.processInfo.environment["POSTIL_REWRITE_GOLDEN"] == "1" {
      let new = text[..<marker.range.upperBound] + screen + text[end.lowerBound...]
      try Data(new.utf8).write(to: Self.readme)
      Issue.record("the screen in README.md was written anew")
    }
    #expect(text[marker.range.upperBound..<end.lowerBound] == screen)
  }

  /// The pictures, drawn from what the program shows.
  @Test func thePicturesAreWhatTheProgramShows() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let command = #/printf '(.*?)' \| postil replay - --size (\w+) --svg/#
    let markers = text.matches(of: #/<!-- picture (docs/screens/[a-z-]+\.svg): (.*?), in /#)
      .compactMap { match in
        (String(match.2).firstMatch(of: command)).map { (match.1, $0.1, $0.2) }
      }
    #expect(markers.count >= 2)
    for marker in markers {
      let sandbox = try Sandbox()
      try #require(try sandbox.run("init", "--sample", "lib").status == 0)
      let run = try sandbox.run(
        "replay", "-", "--size", String(marker.2), "--svg", input: String(marker.1))
      let file = PackageFolder.root.appending(path: String(marker.0))
      let isThere = FileManager.default.fileExists(atPath: file.path)
      let drawn = isThere ? try String(contentsOf: file, encoding: .utf8) : ""
      if ProcessInfo.processInfo.environment["POSTIL_REWRITE_GOLDEN"] == "1", drawn != run.output {
        try Data(run.output.utf8).write(to: file)
        Issue.record("\(marker.0) was drawn anew")
      }
      #expect(drawn == run.output, "\(marker.0)")
      #expect(text.contains("](\(marker.0))"), "\(marker.0) is shown")
    }
  }
}
