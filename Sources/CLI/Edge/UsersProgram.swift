/// A program as a variable of the user's names it, such as `$PAGER` or `$EDITOR`.
///
/// As with `git` and `man`, what has signs of the shell in it, such as quotation marks, is a line for
/// `sh -c`.
struct UsersProgram {
  private let line: String
  let isShell: Bool

  init(_ line: String) {
    self.line = line
    isShell = line.contains(where: Self.signsOfShell.contains)
  }

  private var words: [String] { line.split(whereSeparator: \.isWhitespace).map(String.init) }

  /// The program itself; nil where that is the shell's to say.
  var program: String? { isShell ? nil : words.first }

  /// The end of its path only.
  var name: String? { program?.split(separator: "/").last.map(String.init) }

  /// With what else it is given. The shell gets that beside the line, and never as a part of it.
  func command(with arguments: String...) -> [String] {
    guard isShell else { return words + arguments }
    let whole = arguments.isEmpty ? line : line + " \"$@\""
    return ["/bin/sh", "-c", whole, line] + arguments
  }

  /// Those by which `git` tells a line for the shell, white space aside.
  private static let signsOfShell = "|&;<>()$`\\\"'\n*?[#~=%"
}
