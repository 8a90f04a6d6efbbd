import Model
import Provenance
import Testing

/// When a claim of the ledger stands before a new one: planted wordings of claims, and sentences about
/// the same affairs that none of the claims makes.
@Suite struct ClearClaimTests {
  private struct Affair {
    /// Each with other wordings of it, the nearer first.
    let claims: [(statement: String, wordings: [String])]
    let others: [String]
  }

  private func ledgers(_ statements: [String]) -> Ledgers {
    Ledgers(
      claims: statements.enumerated().map { index, words in
        Claim(
          id: ID("c-\(index)"), statement: words, creator: "ana", created: Timestamp(seconds: 0))
      })
  }

  private struct Tally {
    /// Of wordings: those whose claim is put first, and those where another one is.
    var right = 0
    var wrong = 0
    var all = 0
    /// Of other sentences: those where a claim is put first.
    var flipped = 0
    var others = 0
  }

  private func tally(_ affairs: [Affair], besides more: [String] = []) -> Tally {
    let statements = affairs.flatMap { $0.claims.map(\.statement) }
    let ledgers = ledgers(statements + more)
    var tally = Tally()
    for (number, claim) in affairs.flatMap(\.claims).enumerated() {
      for words in claim.wordings {
        tally.all += 1
        let found = ledgers.similarClaims(to: words)
        guard let first = found.clear else { continue }
        if first.claim == ID("c-\(number)") { tally.right += 1 } else { tally.wrong += 1 }
      }
    }
    for words in affairs.flatMap(\.others) {
      tally.others += 1
      if ledgers.similarClaims(to: words).clear != nil { tally.flipped += 1 }
    }
    return tally
  }

  @Test func theFirstRowIsRightWhereItIsAKnownClaim() {
    var sum = Tally()
    let planted = (0..<400).map { "The office of number \($0) said that plan \($0 * 7) was late" }
    let alone = Self.affairs.map { tally([$0]) }
    for one in alone + [tally(Self.affairs), tally(Self.affairs, besides: planted)] {
      sum.right += one.right
      sum.wrong += one.wrong
      sum.all += one.all
      sum.flipped += one.flipped
      sum.others += one.others
    }
    print("wordings \(sum.all): first \(sum.right), another one \(sum.wrong)")
    print("other sentences \(sum.others): a claim first \(sum.flipped)")
    let first = sum.right + sum.wrong + sum.flipped
    #expect(Double(sum.right) / Double(max(1, first)) >= 0.95)
    #expect(Double(sum.right) / Double(sum.all) >= 0.5)
  }

  private static let affairs: [Affair] = [
    Affair(
      claims: [
        (
          "The harbour wall at Tarn has eleven cracks",
          [
            "Eleven cracks were counted in Tarn’s harbour wall.",
            "Divers found eleven cracks in the wall of the harbour.",
            "The mole is cracked in eleven places, according to a survey.",
          ]
        ),
        (
          "The harbour board knew of the cracks for two years",
          [
            "For two years the board of the harbour had known that the wall was cracked.",
            "The cracks were known to the harbour board two years ago.",
            "Its directors had been told of the damage in 2024.",
          ]
        ),
        (
          "The repair of the harbour wall will cost nine million",
          [
            "Repairing the wall costs nine million, the engineers reckon.",
            "Nine million will be needed to repair Tarn’s harbour wall.",
          ]
        ),
        (
          "The quay stays open during the repair",
          [
            "While the repair goes on the quay will stay open.",
            "Ships may use the quay while the wall is mended.",
          ]
        ),
      ],
      others: [
        "The harbour board meets on Friday to choose a new chairman.",
        "The wall of the harbour was built in 1911 by prisoners.",
        "The divers were paid by the insurance company, not by the harbour.",
        "The board of the harbour denies that anybody was warned.",
      ]),
    Affair(
      claims: [
        (
          "Tarn will get a second ferry in June",
          [
            "A second ferry will come to Tarn in June.",
            "From June two ferries are to sail to Tarn instead of one.",
            "The island gets another ferry before the summer.",
          ]
        ),
        (
          "The old ferry leaks",
          [
            "Water comes into the old ferry, she added, because it leaks.",
            "The ferry that sails now is leaking.",
          ]
        ),
        (
          "The shipyard was paid before the ferry was built",
          [
            "Before the ferry was built the shipyard had been paid in full.",
            "Payment went to the yard long before there was a ship.",
          ]
        ),
        (
          "The captain of the ferry warned the company in writing",
          [
            "In writing, the ferry’s captain had warned the company.",
            "A letter in which the captain warns the company lies before this newspaper.",
          ]
        ),
      ],
      others: [
        "The ferry was late on Monday because of the fog.",
        "The company that runs the ferry has a new owner in the capital.",
        "In June the school of Tarn closes for the summer.",
        "The captain of the ferry retired in March after thirty years.",
      ]),
    Affair(
      claims: [
        (
          "The minister sold land to his brother below its price",
          [
            "Land was sold by the minister to his brother for less than its price.",
            "The minister’s brother got the land cheaply, documents show.",
            "His own brother bought the fields for half of what they are worth.",
          ]
        ),
        (
          "The land registry deleted three entries in May",
          [
            "In May three entries of the land registry were deleted.",
            "Three entries vanished from the registry of land this May.",
          ]
        ),
        (
          "Two officials of the registry have been suspended",
          [
            "The registry suspended two of its officials.",
            "Two officials were suspended on Tuesday, the registry said.",
          ]
        ),
        (
          "The minister will resign before the election",
          [
            "Before the election the minister is going to resign.",
            "The minister intends to leave office before the vote.",
          ]
        ),
      ],
      others: [
        "The minister visited his brother in the hospital on Sunday.",
        "The land registry opens at nine and closes at four.",
        "The election is held on the second Sunday of October.",
        "Officials of the ministry refused to answer questions about the land.",
      ]),
    Affair(
      claims: [
        (
          "The northern army trains pilots of the southern republic",
          [
            "Pilots of the southern republic are being trained by the northern army.",
            "The northern army is training the south’s pilots at two bases.",
            "The north teaches southern airmen to fly its jets.",
          ]
        ),
        (
          "The southern republic has ordered forty tanks from the north",
          [
            "Forty tanks were ordered by the southern republic, the study says.",
            "An order of the south for forty northern tanks is said to exist.",
          ]
        ),
        (
          "An attack on the islands is planned for next spring",
          [
            "Next spring the islands are to be attacked, according to the plan.",
            "The plan is to attack the islands in spring next year.",
          ]
        ),
        (
          "Parliament was not told of the military agreement",
          [
            "The agreement of the armies was kept from parliament.",
            "Nobody told parliament about the military agreement.",
          ]
        ),
      ],
      others: [
        "The northern army celebrated its hundredth year with a parade.",
        "The southern republic and the north have been allies since 1950.",
        "Parliament adjourned on Friday until next spring.",
        "The republic’s pilots struck for higher pay in the autumn.",
      ]),
  ]
}
