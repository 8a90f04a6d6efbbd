/// What Tab offers behind `postil help`: the commands, and behind one of these those below it. The parser
/// completes its own `help` with nothing.
struct CompletionsOfHelp {
  private let commands: String
  /// Those below a command, by its name.
  private let below: [(name: String, commands: String)]

  init(_ root: CommandInfo) {
    commands = root.namesBelow
    below = root.shown.filter { !$0.shown.isEmpty }.map { ($0.commandName, $0.namesBelow) }
  }

  /// The script, whichever shell it is for, with the lines that it lacks.
  func added(to script: String) -> String {
    if script.contains("complete -c 'postil'") { return script + "\n" + fish }
    var isWithinHelp = false
    return script.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("_postil") { isWithinHelp = line == "_postil_help() {" }
      guard isWithinHelp else { return String(line) }
      if line.contains("'*:subcommands:'") { return zsh }
      return line.contains("__postil_offer_flags_options") ? line + "\n" + bash : String(line)
    }.joined(separator: "\n")
  }

  private var bash: String {
    let cases = below.map { "        \($0.name)) names='\($0.commands)' ;;\n" }.joined()
    return """
          local names=''
          if ((COMP_CWORD == 2)); then
              names='\(commands)'
          elif ((COMP_CWORD == 3)); then
              case "${COMP_WORDS[2]}" in
      \(cases)        esac
          fi
          COMPREPLY+=($(compgen -W "${names}" -- "${cur}"))
      """
  }

  private var zsh: String {
    let cases = below.map { "(\($0.name)) compadd - \($0.commands) ;; " }.joined()
    return """
              '1:command:(\(commands))'
              '2:command:{ case "${words[2]}" in \(cases)esac }'
      """
  }

  private var fish: String {
    let place = "__postil_should_offer_completions_for_positional \"postil help\""
    let first = "complete -c 'postil' -n '\(place) -eq 1' -fa '\(commands)'"
    return
      ([first]
      + below.map {
        "complete -c 'postil' -n '\(place) -eq 2; and contains -- \($0.name) (__postil_tokens -pc)' "
          + "-fa '\($0.commands)'"
      }).joined(separator: "\n")
  }
}

extension CommandInfo {
  fileprivate var namesBelow: String { shown.map(\.commandName).joined(separator: " ") }
}
