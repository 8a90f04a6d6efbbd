/// The arguments of the command line as the parser has to be given them.
enum Arguments {
  /// Writes `--note=` as `--note` and an empty argument. The parser knows no empty value: it would
  /// take `--note=` for `--note`, and whatever comes next for its value.
  ///
  /// Nothing changes behind `--`, nor where an option waits for its value: in `--quote --x=` the
  /// second is the quote.
  static func spelledOut(
    _ arguments: [String], of root: () throws(CommandError) -> CommandInfo
  ) throws(CommandError) -> [String] {
    let own = arguments.prefix { $0 != "--" }
    guard own.contains(where: isEmptyOption) else { return arguments }
    let options = TypedLine(arguments, of: try root()).command.meant.valuedOptions
    var (spelled, isValue) = ([String](), false)
    for argument in own {
      if !isValue, isEmptyOption(argument) {
        spelled += [String(argument.dropLast()), ""]
      } else {
        spelled.append(argument)
        isValue = !isValue && options.contains(argument)
      }
    }
    return spelled + arguments[own.endIndex...]
  }

  /// What the parser says is wrong, in one line: choices that it lists below each other stand in a row.
  static func inOneLine(_ message: String) -> String {
    let lines = message.split(separator: "\n").map(String.init)
    let sign = "  - "
    let choices = lines.filter { $0.hasPrefix(sign) }.map { "'\($0.dropFirst(sign.count))'" }
    guard let last = choices.last, let head = lines.first, choices.count == lines.count - 1 else {
      return lines.joined(separator: " ")
    }
    let row = choices.dropLast().joined(separator: ", ")
    return head.replacing("one of the following:", with: "one of \(row) or \(last).")
  }

  /// What the parser says is wrong, with the value that was typed said once: of `The value 'x' is
  /// invalid for '--date <date>': 'x' is no day`, what the option is and what is wrong with it.
  static func saidOnce(_ message: String) -> String {
    let (start, middle) = ("The value '", "' is invalid for '")
    guard message.hasPrefix(start), let place = message.firstRange(of: middle) else {
      return message
    }
    let value = message[..<place.lowerBound].dropFirst(start.count)
    let rest = message[place.upperBound...]
    guard let end = rest.firstRange(of: "': "), rest[end.upperBound...].hasPrefix("'\(value)'")
    else { return message }
    let name = rest[..<end.lowerBound].split(separator: " ").first ?? ""
    return "\(name): \(rest[end.upperBound...])"
  }

  /// `--note=`
  private static func isEmptyOption(_ argument: String) -> Bool {
    argument.hasPrefix("--") && argument.utf8.count > 3
      && argument.utf8.firstIndex(of: UInt8(ascii: "="))
        == argument.utf8.index(before: argument.utf8.endIndex)
  }
}
