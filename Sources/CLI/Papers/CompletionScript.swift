/// The completions of a shell, as the parser writes them.
enum CompletionScript {
  /// The script as it must be.
  static func mended(_ script: String, for root: CommandInfo) -> String {
    CompletionsOfHelp(root).added(to: mended(script))
  }

  private static func mended(_ script: String) -> String {
    script.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.contains("_parse_subcommand ") { return declaredOnce(line) }
      let takesPaths = placesOfFiles.contains { line.contains($0) }
      return takesPaths ? offeringFiles(String(line)) : String(line)
    }.joined(separator: "\n")
  }

  /// Where a path may stand in place of an article or a theme; the parser knows just one way to complete.
  private static let placesOfFiles = [
    "read -- positional@0", "show -- positional@0", "replay -- positional@1",
    "themes preview -- positional@0",
  ]
  .map { "---completion \($0) " }

  private static func offeringFiles(_ line: String) -> String {
    if line.contains("__postil_add_completions") {
      return line + "\n" + line.prefix(while: \.isWhitespace) + "__postil_add_completions -f"
    }
    if line.hasPrefix("complete ") { return line.replacing(" -fka ", with: " -Fka ") }
    return line.replacing(")\"}'", with: ")\"; _files}'")
  }

  /// The line for fish with each option declared once. Every command has `--version`, and one that
  /// has a `--version` of its own would declare two: fish then takes none of that command's options.
  private static func declaredOnce(_ line: Substring) -> String {
    var seen: Set<Substring> = []
    let words = line.split(separator: " ", omittingEmptySubsequences: false).filter { word in
      guard word.first == "'" else { return true }
      return seen.insert(word.dropFirst().prefix { !"'=".contains($0) }).inserted
    }
    return words.joined(separator: " ")
  }
}
