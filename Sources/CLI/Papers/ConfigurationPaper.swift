import Reader

/// `docs/configuration.md`: made from the options and the keymap that the program itself goes by.
struct ConfigurationPaper {
  var text: String {
    [Self.head, Self.options, Self.keys, Self.environment].joined(separator: "\n\n") + "\n"
  }

  private static let head = """
    # Configuration

    This page is written by `postil papers configuration`; a test compares the two.

    Postil reads `$XDG_CONFIG_HOME/postil/config.yaml` (`~/.config/postil/config.yaml` where the \
    variable is not set). There need not be one. `postil config` prints what holds and where each \
    value comes from: a line of the file, a variable, what was chosen by key in the reader, or the \
    default.

    A key or value that is wrong is told in one line with the file, the line and the nearest right \
    name; its default counts, and the rest of the file is used. In the reader the first such line \
    stands in the status line until a key is pressed, for the screen hides what was said before it \
    opened.
    """

  private static var options: String {
    let rows = ConfigurationOption.all.map {
      "| `\($0.name)` | \($0.summary) | \($0.takes) | \($0.fallback.words) |"
    }
    return """
      ```yaml
      \(ConfigurationExample.options)
      ```

      | option | what it is | takes | without it |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))

      Your own themes lie beside the file in `themes/`, a file each; [how to write one](themes.md).

      Pages are fetched by your own `curl`, so that its proxies and certificates, and what its own \
      configuration (`.curlrc`) says, hold for Postil too; addresses and redirects are http and \
      https only. The options `--max-time`, `--max-size` and `--max-redirects` of `postil add` \
      count before the file.
      """
  }

  private static var keys: String {
    let modes = KeyMode.allCases.map { "| `\($0.rawValue)` | \($0.words) |" }
    return """
      ## Keys

      Every key of the reader can be another. Below `keys` stands the view, below it the command, \
      and behind that its keys:

      ```yaml
      \(ConfigurationExample.keys)
      ```

      \(KeyRules.all.map { "- \($0)" }.joined(separator: "\n"))

      [Every command and the keys that Postil comes with](commands.md#in-the-reader). The views:

      | view | its keys hold |
      |---|---|
      \(modes.joined(separator: "\n"))
      """
  }

  private static var environment: String {
    let rows = EnvironmentVariable.all.map {
      "| \($0.names.map { "`\($0)`" }.joined(separator: ", ")) | \($0.words) |"
    }
    return """
      ## The environment
      | variable | is |
      |---|---|
      \(rows.joined(separator: "\n"))
      """
  }
}

/// A file that is right, for the papers; a test reads it.
enum ConfigurationExample {
  static var options: String {
    ConfigurationOption.all.map { "\($0.name): \($0.example)" }.joined(separator: "\n")
  }

  static let keys = """
    keys:
      reader:
        mark-claim: ö              # in place of c
        attribute: [a, g y, F9]    # any of three; one of them is two keys
        page-down: [C-f, C-Space]
        previous-section: "[ ["    # a sign that YAML knows stands in quotes
        mark-cue: none             # no key; the palette still finds it
      everywhere:
        palette: [":", "-"]
    """
}

/// How keys are written, and what happens where two lines want one key.
enum KeyRules {
  static let all = [
    """
    A key is a sign (`c`, `ö`, `?`) or a name as `?` shows it: `Space`, `Enter`, `Tab`, `S-Tab`, \
    `Esc`, `Backspace`, `Delete`, `Insert`, `Up`, `Down`, `Left`, `Right`, `Home`, `End`, \
    `PageUp`, `PageDown`, `F1` to `F24`. `C-x` or `^X` is x with Ctrl, `A-x` with Alt. To most \
    terminals `C-i` is Tab, `C-m` Enter, `C-h` Backspace and `C-[` Esc.
    """,
    "Keys one after the other stand with spaces between them: `g x`; two signs also without: `gx`.",
    "Several keys for one command stand in brackets: `[j, Down]`.",
    "`none` takes a command's keys away. The palette, `:`, finds it still, and so keeps a key.",
    "A line says all keys of the command in that view; those that it had there are gone.",
    """
    What you write goes before what Postil comes with. A command that loses a key so is named, \
    unless a line in the same view says what it is to have.
    """,
    """
    Of two lines of yours that want one key, or of which one begins with the other's, the first \
    counts; the other is named, and its command has what it had.
    """,
    """
    A digit is a count; one that is bound is none any more in that view. What is typed into \
    prompts and lists, such as Enter and Esc there, stays as it is.
    """,
  ]
}

/// A variable that Postil looks at.
struct EnvironmentVariable {
  let names: [String]
  let words: String

  init(_ names: String..., words: String) {
    self.names = names
    self.words = words
  }

  static let all = [
    EnvironmentVariable(
      "POSTIL_LIBRARY", words: "the library, where `--library` names none"),
    EnvironmentVariable(
      "POSTIL_CREATOR", words: "who makes marks; else `USER`, else `LOGNAME`"),
    EnvironmentVariable(
      "SOURCE_DATE_EPOCH",
      words: """
        the time, in seconds since 1970, in place of the clock: the same work then gives the same \
        files
        """),
    EnvironmentVariable(
      "POSTIL_PAGER", "PAGER",
      words: """
        what shows a list or a text that is longer than the terminal; else `less`; empty or `cat` \
        for none; with signs of the shell in it a line for `sh -c`
        """),
    EnvironmentVariable(
      "VISUAL", "EDITOR",
      words: "what `I` opens; else `vi`; with signs of the shell in it a line for `sh -c`"),
    EnvironmentVariable(
      "NO_COLOR",
      words: "not empty: no colours; marks are told apart by their attributes and letters"),
    EnvironmentVariable(
      "TERM", "COLORTERM", words: "what the terminal can do, and which colours it has"),
    EnvironmentVariable(
      "TMPDIR", words: "where a note lies while an editor has it; else `/tmp`"),
    EnvironmentVariable(
      "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME",
      words: """
        where configuration, the default library, bookmarks and reading positions with how a list was left, what was chosen last \
        and what could not be saved, and indexes lie; paths are UTF-8, and one that is not is \
        refused before anything is made
        """),
  ]
}
