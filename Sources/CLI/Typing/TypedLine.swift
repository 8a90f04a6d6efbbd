/// The arguments as they were typed, told apart by the definitions of the command that they call.
struct TypedLine {
  /// What the command is called, without `postil`; empty where none is named.
  let names: [String]
  /// The command that is named, or the root.
  let command: CommandInfo
  /// What is neither an option nor the value of one, in order.
  private(set) var words: [String] = []
  /// The long options, without what follows an equals sign.
  private(set) var options: [String] = []
  /// What the long options are given, the last one of each.
  private(set) var values: [String: String] = [:]

  init(_ arguments: some Sequence<String>, of root: CommandInfo) {
    var (command, names, rest) = (root, [String](), Array(arguments)[...])
    while let name = rest.first,
      let next = command.subcommands?.first(where: { $0.commandName == name })
    {
      (command, rest) = (next, rest.dropFirst())
      names.append(name)
    }
    (self.command, self.names) = (command, names)
    sort(rest)
  }

  private mutating func sort(_ arguments: ArraySlice<String>) {
    let valued = command.meant.valuedOptions
    var waiting: String?
    for (index, argument) in zip(arguments.indices, arguments) {
      if let option = waiting {
        (values[option], waiting) = (argument, nil)
      } else if argument == "--" {
        return words += arguments[(index + 1)...]
      } else if argument.hasPrefix("-"), argument != "-" {
        waiting = valued.contains(argument) ? argument : nil
        if argument.hasPrefix("--") { take(option: argument) }
      } else {
        words.append(argument)
      }
    }
  }

  /// `--count`, or `--count=3`.
  private mutating func take(option argument: String) {
    let name = String(argument.prefix { $0 != "=" })
    options.append(name)
    if name != argument { values[name] = String(argument.dropFirst(name.count + 1)) }
  }
}

extension CommandInfo {
  /// The command that runs where this one is called: of several, the one that need not be named.
  var meant: CommandInfo { shown.first { $0.commandName == defaultSubcommand }?.meant ?? self }

  /// The options that take a value, as they are typed.
  var valuedOptions: Set<String> {
    Set((arguments ?? []).filter { $0.kind == "option" }.flatMap(\.typedNames))
  }
}

extension ArgumentInfo {
  /// `--count` and `-n`.
  var typedNames: [String] {
    (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
  }
}
