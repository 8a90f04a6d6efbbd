import TestSupport
import Testing

extension Stories {
  /// What is longer than the screen is shown page by page, in the user's own pager.
  @Suite struct Paging {
    @Test func theUsersPagerGetsWhatIsPrinted() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(120)])
      try bench.write(program: "{ echo \"paged by $0\"; cat; } > seen; echo seen", to: "pager")
      guard let stage = try Stage(bench, environment: ["PAGER": bench.path + "/pager"]) else {
        return
      }
      try stage.command("postil show a-long; echo ended: $?")
      try stage.expect("ended: 0")
      #expect(try bench.read("seen").contains("Gate 120 leaks"))
      #expect(try !stage.tmux.screen().contains("Gate 120 leaks"))
      try stage.command("clear; postil show a-long | tail -n 1; postil list --json; echo over: $?")
      try stage.expect("over: 0")
      #expect(try stage.tmux.screen().contains("Gate 120 leaks"), "a pipe has no pages")
    }

    @Test func aPagerMayBeALineOfTheShell() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(120)])
      guard
        let stage = try Stage(bench, environment: ["PAGER": "sh -c \"cat >seen; echo seen\""])
      else { return }
      try stage.command("postil show a-long; echo ended: $?")
      try stage.expect("ended: 0")
      #expect(try bench.read("seen").contains("Gate 120 leaks"))
    }

    @Test(arguments: ["false", "true", "exit 3;", "sleep 1; false", "no-such-pager '-x'"])
    func whatNobodyHasReadIsPrinted(_ pager: String) throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(4000)])
      guard let stage = try Stage(bench, environment: ["PAGER": pager]) else { return }
      let commands = ["postil list", "postil show a-long", "postil search leaks --limit 4"]
      for (number, command) in commands.enumerated() {
        try stage.command("clear; \(command); echo ended \(number): $?")
        try stage.expect("ended \(number): 0")
        let words = ["list of gates", "4000", "leaks"][number]
        #expect(try stage.tmux.screen().contains(words), "\(command)")
      }
    }

    /// What is said beside it would stand in the middle of the pager's screen.
    @Test func whatIsSaidBesideComesAfterThePager() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(20)])
      let late = ["PAGER": "sleep 1; cat; echo the pager ends"]
      guard let stage = try Stage(bench, environment: late) else { return }
      try stage.command("postil search leaks --limit 2; echo ended: $?")
      try stage.expect("ended: 0")
      let rows = try stage.tmux.screen().split(separator: "\n").map(String.init)
      let end = try #require(rows.lastIndex { $0.contains("the pager ends") })
      let beside = rows.indices.filter { rows[$0].hasPrefix("1 article") }
      #expect(!beside.isEmpty && beside.allSatisfy { $0 > end }, "\(rows)")
      try stage.command("clear; postil marks nobody a-long; echo ended: $?")
      try stage.expect("ended: 1")
      let others = try stage.tmux.screen().split(separator: "\n").map(String.init)
      let last = try #require(others.lastIndex { $0.contains("the pager ends") })
      let wrong = try #require(others.firstIndex { $0.hasPrefix("postil: nobody") })
      #expect(wrong > last, "\(others)")
    }

    @Test func aPagerThatIsLeftEndsInOrder() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(4000)])
      try bench.write(program: "head -n 2; exit 0", to: "pager")
      guard let stage = try Stage(bench, environment: ["POSTIL_PAGER": bench.path + "/pager"])
      else { return }
      try stage.command("postil show a-long; echo ended: $?")
      try stage.expect("ended: 0")
      try stage.expect("A long list of gates")
      try stage.command("clear; TERM=dumb postil list; echo ended: $?")
      try stage.expect("ended: 0")
      try stage.expect("A long list of gates")
      for none in ["", "cat", "/no/such/pager"] {
        try stage.command(
          "clear; POSTIL_PAGER='\(none)' postil show a-long | tail -n 1; echo ended")
        try stage.expect("Gate 4000 leaks")
        try stage.command("clear; POSTIL_PAGER='\(none)' postil list; echo ended: $?")
        try stage.expect("ended: 0")
        try stage.expect("A long list of gates")
      }
    }
  }
}
