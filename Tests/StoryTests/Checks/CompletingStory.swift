import Foundation
import TestSupport
import Testing

extension Stories {
  /// Tab completes what is in the library, in each of the shells, and files where they may stand.
  @Suite struct Completing {
    private struct Shell {
      let name: String
      /// How it is started without anybody's settings.
      let command: String
      /// How it takes the completions.
      let loading: String
    }

    private static let shells = [
      Shell(name: "bash", command: "bash --norc --noprofile -i", loading: ". ./script"),
      Shell(
        name: "zsh", command: "zsh -f -i",
        loading: "mkdir z; cp script z/_postil; fpath=($PWD/z $fpath); "
          + "autoload -Uz compinit; compinit -u -d $PWD/dump"),
      Shell(name: "fish", command: "fish --no-config -i", loading: "source ./script"),
    ]

    @Test(arguments: shells.map(\.name))
    func tabCompletesArticlesAndTags(_ name: String) throws {
      let shell = try #require(Self.shells.first { $0.name == name })
      let bench = try Sandbox()
      try bench.run("init", "--sample", "lib").expectDone()
      guard try bench.shell("command -v \(name)").status == 0 else {
        return print("no \(name) here: the story of its completions was left out")
      }
      try bench.shell("postil --generate-completion-script \(name) > script").expectDone()
      guard let stage = try Stage(bench, running: shell.command, columns: 120) else { return }
      try stage.command(shell.loading + "; clear; echo lo''aded")
      try stage.expect("loaded")
      let marks = try bench.run("marks", "i-turned", "--json").objects()
      let mark = try #require(marks.first?["id"] as? String)
      let beginning = String(mark.prefix(5))
      for (typed, whole) in [
        ("postil show what", "show what-a-sticking-gate"),
        ("postil marks --tag den", "--tag denial"),
        ("postil list tag:den", "list tag:denial"),
        ("postil log i-turned", "log i-turned-the-wheel"),
        ("postil themes preview gra", "preview graphite"),
        ("postil read what", "read what-a-sticking-gate"),
        ("postil read scri", "read script"),
        ("postil edit i-turned \(beginning)", mark),
        ("postil help so", "help sources"),
        ("postil help claims mer", "help claims merge"),
        ("postil claims add x --claimant Ald", "--claimant Aldous\\ Wray"),
      ] {
        try stage.tmux.run(["send-keys", "-l", typed])
        try stage.expect(typed)
        try stage.tmux.press("Tab")
        try stage.expect(whole)
        let before = try stage.lines
        try stage.tmux.press("C-c")
        // What is typed before the next prompt is there is split by it.
        for _ in 0..<100 where try stage.lines == before { usleep(50_000) }
      }
    }
  }
}

extension Stage {
  /// The rows that are not empty.
  fileprivate var lines: [String] { get throws { try rows().filter { !$0.isEmpty } } }
}
