import Model
import Provenance
import Storage

/// The letters and numbers of the Admiralty code in words.
enum GradeDefinitions {
  static let sentence =
    (letters + numbers).map { "\($0.sign) \($0.name): \($0.words)" }
    .joined(separator: ". ") + "."

  private static let letters = Reliability.allCases.map {
    (sign: $0.rawValue, name: $0.name, words: $0.definition)
  }
  private static let numbers = Credibility.allCases.map {
    (sign: String($0.rawValue), name: $0.name, words: $0.definition)
  }

  static func lines(in context: Context) -> [String] {
    [("Reliability of the source", letters), ("Credibility of the information", numbers)].flatMap {
      title, rows in
      var table = Table()
      for row in rows { table.add("  " + row.sign, row.name, row.words) }
      return [title] + table.lines(in: context)
    }
  }
}

extension Session {
  /// Says that what is graded 1, confirmed by other sources, has fewer than two independent origins.
  mutating func tellOrigins(
    of claim: ID<Claim>, in library: Library, _ ledgers: Ledgers
  ) throws(CommandError) {
    let redirects = ledgers.claimRedirects
    let tellings = try Tellings(in: library) { assertion in
      assertion.claim.map { (redirects[$0] ?? $0) == claim } ?? false
    }
    for error in tellings.failed { report(.storage(error)) }
    let origins = Origins(
      of: tellings.all.map(\.provenance), claim: ledgers.claim(claim), ledgers: ledgers)
    guard origins.low < 2 else { return }
    notice(
      "\(claim): graded 1, confirmed by other sources, but for certain there are fewer than two "
        + "independent origins: \(origins.phrase)")
  }

  /// Says what a statement mixes that is to be kept apart.
  mutating func tellFlaws(of statement: String) {
    for flaw in EstimateFlaw.all(in: statement) { notice(flaw.words(in: statement)) }
  }
}
