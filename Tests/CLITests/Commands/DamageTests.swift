import TestSupport
import Testing

/// What befalls the files of a library from outside, and what `postil check` and `--repair` do then.
@Suite struct DamageTests {
  @Test func whatMayNotBeReadIsOneLine() throws {
    let closed = ": its owner may not read it"
    let files = [
      "$A/marks.json", "$A/article.json", "$A/original.txt", "$A/history.jsonl", "$A/seen.json",
      "$L/sources.json", "$L/claims.json", "$L/tags.json", "$L/removals.jsonl", "$T/removed.json",
      "$G/marks.json", "$A", "$L/articles", "$L/postil.json", "$L/trash", "$T",
    ]
    try Damaged.check(
      files.map { file in
        let name = file.hasPrefix("$A/") || file.hasPrefix("$L/") ? String(file.dropFirst(3)) : ""
        return Damage(
          script: "chmod 0 \(file)", flaws: [name + closed], deeds: ["its owner may read it now"])
      })
  }

  @Test func whatKilledProcessesLeftIsNoFlawAndMovedAway() throws {
    let left = ": was left by somebody who was killed"
    let files = [
      "$A/.marks.json.new", "$A/.article.json.new", "$A/.original-2.txt.new", "$A/.seen.json.new",
      "$L/.sources.json.new", "$L/.sources.json.less", "$L/.claims.json.new", "$G/.marks.json.new",
      "$T/.removed.json.new", "$A/original-2.txt",
    ]
    try Damaged.check(
      files.map { file in
        Damage(script: "echo half >\(file)", remarks: [left], deeds: ["what a killed process left"])
      }
        + ["$L/articles/.adding-1", "$A/versions/.adding", "$A/versions/1"].map { folder in
          Damage(
            script: "mkdir -p \(folder); echo half >\(folder)/article.json", remarks: [left],
            deeds: ["what a killed process left"])
        })
  }

  @Test func linksAreReadAndNotWrittenThrough() throws {
    let link = ": is a symbolic link: read, and not written through"
    func linked(_ path: String) -> String { "mv \(path) $L/../far; ln -s $L/../far \(path)" }
    try Damaged.check(
      ["$A/marks.json", "$A/original.txt", "$L/tags.json", "$A", "$L/articles"].map { path in
        Damage(script: "rm -rf $L/../far; " + linked(path), remarks: [link], leftRemarks: [link])
      })
    try Damaged.check([
      Damage(
        script: linked("$A/marks.json") + "; echo '{' >$L/../far",
        flaws: ["marks.json: line"], remarks: [link], left: ["marks.json: line"],
        leftRemarks: [link], keeps: false),
      Damage(
        script: linked("$A/marks.json") + "; echo '{' >$L/../far; echo '{' >$L/tags.json",
        flaws: ["marks.json: line", "tags.json: line"], remarks: [link],
        deeds: ["tags.json: made anew"], left: ["marks.json: line"], leftRemarks: [link],
        keeps: false),
      Damage(
        script: linked("$L/sources.json") + "; echo '{' >$L/../far",
        flaws: ["sources.json: line"], remarks: [link], left: ["sources.json: line"],
        leftRemarks: [link]),
      Damage(
        script: "rm $A/marks.json; ln -s nowhere $A/marks.json",
        flaws: ["marks.json: is a link to nothing"], left: ["marks.json: is a link to nothing"],
        keeps: false),
    ])
  }

  @Test func whatStandsInThePlaceOfAFileIsMovedAway() throws {
    let odd = ": is no regular file"
    func folder(_ path: String) -> String { "rm \(path); mkdir \(path); echo mine >\(path)/x" }
    try Damaged.check([
      Damage(script: folder("$A/marks.json"), flaws: [odd], deeds: ["moved away", "made anew"]),
      Damage(script: folder("$A/article.json"), flaws: [odd], deeds: ["read anew"]),
      Damage(
        script: folder("$A/history.jsonl"), flaws: [odd], deeds: ["moved away"],
        leftRemarks: ["history.jsonl: no line tells of 2 marks, 1 attribution"]),
      Damage(script: folder("$L/sources.json"), flaws: [odd], deeds: ["is there again"]),
      Damage(
        script: folder("$A/original.txt"), flaws: [odd], left: ["original.txt: is not there"]),
      Damage(script: folder("$T/removed.json"), flaws: [odd], deeds: ["made anew"]),
      Damage(
        script: "echo mine >$A/versions", flaws: ["versions: should be a folder"],
        deeds: ["moved away"]),
    ])
  }

  /// Nobody waits for somebody who writes to it.
  @Test func aPipeIsNoFile() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    try bench.run("mark", "the-quay", "--as", "cue", "--quote", "says").expectDone()
    try bench.shell("cd lib/articles/the*; rm marks.json; mkfifo marks.json").expectDone()
    try bench.run("check").expectFailure("marks.json: is no regular file")
    try bench.run("marks").expectFailure("marks.json: cannot be read: is no regular file")
    #expect(try bench.run("check", "--repair").output.contains("marks.json: moved away"))
    try bench.run("check").expectDone()
  }
}

extension DamageTests {
  /// What cannot be read is left out of the list, which says so, but for an article whose marks alone
  /// cannot be; the rest opens.
  @Test func theReaderOpensTheRest() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay, "ferry.txt": Sample.ferry])
    try bench.shell("cp -a lib sound").expectDone()
    try bench.write("<Enter>", to: "keys")
    for file in ["article.json", "marks.json", "history.jsonl"] {
      let script =
        "rm -rf lib; cp -a sound lib; printf '{\n}' >$(echo lib/articles/the-quay-*)/\(file)"
      try bench.shell(script).expectDone()
      try bench.write("", to: "none")
      let list = try bench.run("replay", "none", "--size", "80x24")
      #expect(list.output.contains("A ferry for Tarn"), "\(file)")
      let isListed = file != "article.json"
      #expect(list.output.contains("The quay leaks") == isListed, "\(file): \(list.output)")
      let isTold = file != "history.jsonl"
      #expect(list.output.contains("the-quay-leaks-d7f10e4f/\(file): ") == isTold, "\(file)")
      let opened = try bench.run("replay", isListed ? "none" : "keys", "the-quay", "a-ferry")
      let words = isListed ? "the-quay-leaks-d7f10e4f/\(file): " : "second ferry"
      #expect(opened.output.contains(words), "\(opened.output)")
      let before = try bench.snapshot()
      try bench.run("mark", "a-ferry", "--as", "cue", "--quote", "told").expectDone()
      let after = try bench.snapshot()
      #expect(before.allSatisfy { $0.key.hasSuffix("articles") || after[$0.key] == $0.value })
    }
  }
}

// MARK: - Contents

extension DamageTests {
  private static let files = [
    "$L/postil.json", "$L/claims.json", "$L/sources.json", "$L/tags.json", "$A/article.json",
    "$A/marks.json", "$A/seen.json", "$T/removed.json", "$G/article.json", "$G/marks.json",
  ]

  @Test(arguments: [": >", "head -c 500 /dev/zero >", "echo 'not ours' >"])
  func aFileWhoseContentIsGoneIsMadeAnew(how: String) throws {
    try Damaged.check(
      Self.files.map { file in
        Damage(script: how + file, flaws: [".json: line 1, column 1"], deeds: [".repaired/"])
      })
    try Damaged.check([
      Damage(
        script: how + "$A/original.txt", flaws: ["original.txt: not the bytes"],
        left: ["original.txt: not the bytes"])
    ])
  }

  @Test func aLogWhoseContentIsGoneIsBegunAnew() throws {
    let torn = ": the last line is torn"
    let untold = "history.jsonl: no line tells of 2 marks, 1 attribution"
    let garbage = [
      "head -c 500 /dev/zero", "printf '\\200{\"act\"'", "printf '{\\200%500s'", "printf x",
    ]
    try Damaged.check(
      garbage.map { bytes in
        Damage(
          script: bytes + " >$A/history.jsonl", flaws: ["history.jsonl: line 1"],
          remarks: [untold], deeds: ["what cannot be read is taken out"], leftRemarks: [untold])
      })
    try Damaged.check([
      Damage(script: "rm $A/history.jsonl", remarks: [untold], leftRemarks: [untold]),
      Damage(
        script: ": >$A/history.jsonl", remarks: ["history.jsonl: is empty", untold],
        leftRemarks: [untold]),
      Damage(
        script: "truncate -s -20 $A/history.jsonl", remarks: [torn, "leads to something"],
        leftRemarks: ["leads to something"]),
      Damage(script: "truncate -s +500 $A/history.jsonl", remarks: [torn]),
      Damage(script: "printf '{\"act' >>$A/history.jsonl", remarks: [torn]),
      Damage(
        script: "sed -i '1s/^./x/' $A/history.jsonl", flaws: ["history.jsonl: line 1"],
        remarks: ["leads to something"], leftRemarks: ["leads to something"]),
      Damage(script: ": >$L/removals.jsonl", remarks: ["is empty", "does not tell yet that"]),
      Damage(script: "truncate -s -9 $L/removals.jsonl", remarks: [torn, "does not tell yet"]),
    ])
  }
}
