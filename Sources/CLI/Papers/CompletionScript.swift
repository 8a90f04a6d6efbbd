/// The completions of a shell, as the parser writes them.
enum CompletionScript {
  /// The script for fish with each option declared once. Every command has `--version`, and one that
  /// has a `--version` of its own would declare two: fish then takes none of that command's options.
  static func mended(_ script: String) -> String {
    script.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains("_parse_subcommand ") ? declaredOnce(line) : String(line)
    }.joined(separator: "\n")
  }

  private static func declaredOnce(_ line: Substring) -> String {
    var seen: Set<Substring> = []
    let words = line.split(separator: " ", omittingEmptySubsequences: false).filter { word in
      guard word.first == "'" else { return true }
      return seen.insert(word.dropFirst().prefix { !"'=".contains($0) }).inserted
    }
    return words.joined(separator: " ")
  }
}
