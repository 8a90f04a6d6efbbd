import TestSupport
import Testing

/// Records that contradict each other, and files of another version: what `postil check` and
/// `--repair` do then.
@Suite struct DamagedRecordsTests {
  private let history = "the history leads to something else"

  @Test func whatRefersToNothingIsFound() throws {
    let marks = "$A/marks.json"
    try Damaged.check([
      Damage(
        script: "sed -i 's/\"claimMark\": \"m-/\"claimMark\": \"m-none/' \(marks)",
        flaws: ["no mark m-none"], remarks: [history], deeds: ["its claim's mark is nowhere"],
        leftRemarks: [history]),
      Damage(
        script: "sed -i 's/\"claim\": \"old-leak\"/\"claim\": \"none\"/' \(marks)",
        flaws: ["no claim none in the ledger"], remarks: [history],
        deeds: ["none is there again, by its name alone"], leftRemarks: [history]),
      Damage(
        script: "sed -i 's/\"ada-tern\"/\"none\"/' \(marks)", flaws: ["no source none"],
        remarks: [history], deeds: ["by its name alone"], leftRemarks: [history]),
      Damage(
        script: "sed -i 's/\"leak\"/\"none\"/' \(marks)", flaws: ["no tag #none"],
        remarks: [history], deeds: ["by its name alone"], leftRemarks: [history]),
      Damage(script: "rm $L/tags.json", flaws: ["no tag #leak"], deeds: ["from the history"]),
      Damage(script: "rm $L/sources.json", flaws: ["no source ada-tern"], deeds: ["history"]),
      Damage(script: "rm $L/claims.json", flaws: ["no claim old-leak"], deeds: ["name alone"]),
      Damage(
        script: "rm $L/postil.json", flaws: ["postil.json: is not there, and articles are"],
        deeds: ["postil.json: made anew under a new id"]),
      Damage(script: "rm \(marks)", flaws: ["the history leads to 2 marks"], deeds: ["made anew"]),
      Damage(
        script: "sed -i 's/\"sha256\": \"d/\"sha256\": \"e/' $A/seen.json",
        flaws: ["its bytes are no version's"], deeds: ["seen.json: "]),
      Damage(
        script: "sed -i 's/\"textHash\": \"7/\"textHash\": \"8/' \(marks)",
        flaws: ["article.json: its text is not the one that its marks were made on"],
        deeds: ["placed where its words stand"]),
      Damage(
        script: "sed -i '/\"text\":/s/e/o/2' $A/article.json",
        flaws: ["article.json: its text is not the one that its marks were made on"],
        deeds: ["article.json: its text is again what the original says"]),
      Damage(
        script: "sed -i '0,/\"textHash\": \"7/s//\"textHash\": \"8/' \(marks)",
        flaws: ["mark m-"], deeds: ["placed where its words stand"]),
      Damage(
        script: "sed -i 's/^/ /' $A/seen.json", remarks: ["not in the order and layout"],
        leftRemarks: ["not in the order and layout"]),
      Damage(
        script: "echo mine >$A/mine; mkdir $L/articles/.mine",
        remarks: ["mine: is no file of Postil's", "mine: is no file of Postil's"],
        leftRemarks: ["mine: is no file of Postil's", "mine: is no file of Postil's"]),
    ])
  }

  @Test func whatIsThereTwiceIsParted() throws {
    let twin = "holds the same bytes as"
    try Damaged.check([
      Damage(
        script: """
          set -- $(grep -o '"id": "m-[^"]*"' $A/marks.json)
          sed -i "s/$4/$2/" $A/marks.json
          """, flaws: [" stands twice"], deeds: ["made anew with 2 marks"],
        leftRemarks: [history]),
      Damage(
        script: """
          sed -i '2s/.*/&{"created":"2025-10-09T08:53:20Z","creator":"bo","id":"old-leak",\\
          "statement":"Another."},/' $L/claims.json
          """, flaws: [" stands twice"], deeds: ["is now old-leak-2"]),
      Damage(
        script: "cp -r $A $L/articles/copy",
        flaws: ["copy/article.json: id: ", "copy/article.json: original.sha256: "],
        remarks: [twin], deeds: ["copy: called copy-"], leftRemarks: [twin], isRenaming: true),
      Damage(
        script: "mv $A $L/articles/renamed",
        flaws: ["renamed/article.json: id: ", "renamed/article.json: original.sha256: "],
        deeds: ["renamed: called the-quay-leaks-"], keeps: false, isRenaming: true),
    ])
  }

  /// No number in a file ends the program, or keeps it for ever.
  @Test func numbersBeyondAllMeasureAreFlaws() throws {
    let marks = "$A/marks.json"
    func first(_ start: String, _ end: String) -> String {
      """
      sed -i '0,/"start": [0-9]*/s//"start": \(start)/; 0,/"end": [0-9]*/s//"end": \(end)/' \(marks)
      """
    }
    func numbered(_ number: String) -> String {
      "sed -i 's/^  \"original\": {/  \"number\": \(number),\\n&/' $A/article.json"
    }
    let most = "9223372036854775807"
    let deeds = ["made anew with 2 marks", "placed where its words stand"]
    try Damaged.check([
      Damage(script: first(most, "5"), flaws: ["end: is before the start"], deeds: deeds),
      Damage(
        script: first("9223372036854775792", most), flaws: ["end: is beyond the end of any text"],
        deeds: deeds),
      Damage(
        script: first("-9223372036854775808", "-9223372036854775808"),
        flaws: ["start: is before the text"], deeds: deeds),
      Damage(
        script: first("1", "-9223372036854775808")
          + "; sed -i '0,/\"start\": 1,/s///' \(marks)",
        flaws: ["start: is missing"], deeds: deeds),
      Damage(
        script: numbered("1000000000"),
        flaws: ["versions: versions 1 to 999999999 are not there", "original.file: is not"],
        deeds: ["article.json: mended; its text is as it was"]),
      Damage(
        script: numbered(most), flaws: ["number: leaves no number for the next"],
        deeds: ["article.json: mended; its text is as it was"]),
    ])
  }

  /// What a newer Postil wrote is told, and never touched.
  @Test func aNewerVersionIsNeverRewritten() throws {
    let files = [
      "$L/claims.json", "$L/sources.json", "$L/tags.json", "$A/article.json", "$A/marks.json",
      "$A/seen.json", "$T/removed.json", "$G/article.json", "$G/marks.json",
    ]
    let newer = ": written by a newer Postil: format 2.0"
    try Damaged.check(
      files.map { file in
        Damage(
          script: "sed -i 's/\"version\": \"1.1\"/\"version\": \"2.0\"/' \(file)", flaws: [newer],
          left: [newer], keeps: false)
      })
    try Damaged.check([
      Damage(
        script: "sed -i 's/\"version\": \"1.1\"/\"version\": \"2.0\"/' $L/postil.json",
        flaws: [newer], left: [newer], keeps: false, isClosed: true)
    ])
  }

  /// A version that is not written as ours are is newer, and one that cannot be read may be.
  @Test func aVersionOfAnotherKindIsNewer() throws {
    let newer = ": written by a newer Postil: format "
    let kinds = ["\"2.0.1\"", "\"2\"", "2", "3.5", "\"99999999999999999999.0\"", "1e9"]
    func dated(_ version: String, _ file: String) -> String {
      "sed -i 's/\"version\": \"1.1\"/\"version\": \(version)/' \(file)"
    }
    try Damaged.check(
      kinds.map { kind in
        let isVersion = kind != "1e9"
        return Damage(
          script: dated(kind, "$A/marks.json"), flaws: [isVersion ? newer : "version: should be"],
          deeds: isVersion ? [] : ["made anew"], left: isVersion ? [newer] : [], keeps: !isVersion)
      })
    try Damaged.check(
      ["s/\"kind\":/\"new\": 1,\\n      &/", "s/  \"format\"/  \"new\": 1,\\n&/"].map { edit in
        Damage(
          script: "\(dated("\"2.0\"", "$A/marks.json")); sed -i '\(edit)' $A/marks.json; "
            + "truncate -s -20 $A/marks.json",
          flaws: ["marks.json: line"], left: ["marks.json: line"], keeps: false)
      })
  }

  /// A newer minor version is read, so that more is found in it; and it is not touched either.
  @Test func whatIsWrongInANewerMinorVersionIsToldAndLeft() throws {
    func newer(_ file: String, _ edit: String) -> String {
      "sed -i 's/\"version\": \"1.1\"/\"new\": 1, \"version\": \"1.9\"/; \(edit)' \(file)"
    }
    let note = "of format 1.9, which is newer"
    try Damaged.check([
      Damage(
        script: newer("$A/marks.json", "s/\"ada-tern\"/\"none\"/"),
        flaws: ["no source none"], remarks: [note, history], deeds: ["none is there again"],
        leftRemarks: [note, history]),
      Damage(
        script: newer("$A/marks.json", "s/The leak is old/The leak is bad/"),
        flaws: ["its words are not at its place", "other words stand around it"],
        remarks: [note, history],
        left: ["its words are not at its place", "other words stand around it"],
        leftRemarks: [note, history]),
      Damage(
        script: newer("$L/sources.json", "s/\"ada-tern\"/\"none\"/"),
        flaws: ["no source ada-tern"], remarks: [note], left: ["no source ada-tern"],
        leftRemarks: [note]),
      Damage(
        script: newer("$A/article.json", "s/\"id\": \"the/\"id\": \"teh/"),
        flaws: ["id: is not the folder's name"], remarks: [note],
        left: ["id: is not the folder's name"], leftRemarks: [note], keeps: false),
    ])
  }

  // MARK: - The trash

  @Test func theTrashIsVerifiedAndMended() throws {
    try Damaged.check([
      Damage(
        script: "rm $G/marks.json", remarks: ["the history leads to 1 mark"], deeds: ["made anew"]),
      Damage(script: "truncate -s -99 $G/marks.json", flaws: ["/marks.json: line"]),
      Damage(script: "truncate -s -99 $G/article.json", flaws: ["/article.json: line"]),
      Damage(script: "truncate -s -9 $G/original.txt", flaws: ["SHA-256"], left: ["SHA-256"]),
      Damage(script: "rm $T/removed.json", flaws: ["removed.json: is not there"]),
      Damage(
        script: "sed -i 's/\"article\": \"gulls/\"article\": \"tern/' $T/removed.json",
        flaws: ["article: is not the folder beside it"],
        remarks: ["does not tell yet that tern"]),
      Damage(
        script: "rm $L/removals.jsonl", remarks: ["does not tell yet that gulls"],
        deeds: ["tells now of 1 more"]),
      Damage(
        script: "rm -r $T", remarks: ["was put into the trash as t-"],
        leftRemarks: ["was put into the trash as t-"]),
      Damage(
        script: "rm -r $G", remarks: ["was left by somebody"],
        deeds: ["brought to its end"], leftRemarks: ["was put into the trash as t-"]),
      Damage(
        script: "mv $T $L/trash/.${T##*/}", remarks: ["was left by somebody"],
        deeds: ["moved away"], leftRemarks: ["was put into the trash as t-"]),
      Damage(
        script: "sed 's/\"act\": *\"remove\"/\"act\":\"empty\"/' $L/removals.jsonl >x"
          + " && cat x >>$L/removals.jsonl && mv $T $L/trash/.${T##*/}",
        remarks: ["was left by somebody"], deeds: ["brought to its end"], isRenaming: true),
      Damage(
        script: "mkdir o && touch o/p && ln -s $PWD/o $L/trash/.t-o && ln -s $PWD/o $L/trash/t-p",
        remarks: ["/.t-o: is no file of Postil's", "/t-p: is no file of Postil's"],
        leftRemarks: ["/.t-o: is no file of Postil's", "/t-p: is no file of Postil's"]),
      Damage(
        script: "echo mine >$L/trash/mine", remarks: ["no file of Postil's"],
        leftRemarks: ["no file of Postil's"]),
    ])
  }
}
