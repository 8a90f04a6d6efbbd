import Foundation
import TestSupport
import Testing

/// How often a mark is right, orphaned or wrong after its article was edited by chance: of all
/// words 1 % to 30 % lost, replaced or followed by a new one; of all paragraphs 2 % each lost, moved,
/// repeated, preceded by a foreign one, or with other quotation marks and dashes.
@Suite struct MeasureTests {
  private var isLong: Bool { ProcessInfo.processInfo.environment["POSTIL_LONG"] == "1" }

  @Test func onTextsOfOurOwn() {
    var dice = Dice(seed: 11)
    let corpus = Corpus(madeUp: 30, dice: &dice)
    let tally = corpus.tally(marks: isLong ? 20_000 : 1500, knowsOldText: true, dice: &dice)
    print("made up: \(tally.words)")
    #expect(tally.wrongShare <= 0.005 && tally.rightShare >= 0.97, "\(tally.examples)")
    let alone = corpus.tally(marks: isLong ? 20_000 : 1500, knowsOldText: false, dice: &dice)
    print("made up, without the old text: \(alone.words)")
    #expect(alone.wrongShare <= 0.005 && alone.rightShare >= 0.8, "\(alone.examples)")
  }

  /// The weights were found on the first part; the second tells whether they hold for others.
  @Test(arguments: ["train", "dev"]) func onRealArticles(_ part: String) throws {
    guard let folder = PackageFolder.shared("corpora/polnear/\(part)") else { return }
    let corpus = try Corpus(standoffIn: folder, limit: isLong ? 2000 : 60)
    var dice = Dice(seed: 7)
    let tally = corpus.tally(marks: isLong ? 100_000 : 1500, knowsOldText: true, dice: &dice)
    print("real articles, \(part): \(tally.words)")
    #expect(tally.wrongShare <= (isLong ? 0.001 : 0.004) && tally.rightShare >= 0.985)
    #expect(tally.rightShare >= (isLong ? 0.99 : 0.98), "\(tally.examples)")
    let alone = corpus.tally(marks: isLong ? 20_000 : 1000, knowsOldText: false, dice: &dice)
    print("real articles, \(part), without the old text: \(alone.words)")
    #expect(alone.wrongShare <= 0.005 && alone.rightShare >= 0.85)
  }
}
