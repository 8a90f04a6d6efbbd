/// How the article stands to the claim that it reports.
package enum Stance: String, CaseIterable, Hashable, Sendable {
  case supports
  case denies
  /// Reports without endorsing.
  case reports
  case predicts
}

/// How it is known that one source rests on another.
package enum Basis: String, CaseIterable, Hashable, Sendable {
  /// The text says so.
  case stated
  /// The analyst judges so.
  case judged
  /// A machine suggests so, and nobody confirmed it.
  case suggested
}

/// One step of a chain: the source before it has it from this one.
package struct Via: Hashable, Sendable {
  package let source: ID<Source>
  package let basis: Basis

  package init(_ source: ID<Source>, basis: Basis) {
    self.source = source
    self.basis = basis
  }
}

/// A claim as one article makes it: the marked words, who they are attributed to, and through whom.
package struct Assertion: Hashable, Sendable {
  package let id: ID<Assertion>
  package var claimMark: ID<Mark>
  package var sourceMarks: [ID<Mark>]
  package var cueMarks: [ID<Mark>]
  package var stance: Stance
  /// How far this report can be relied on and believed.
  package var grade: Grade
  /// The entry in the ledger of claims, where one was chosen.
  package var claim: ID<Claim>?
  /// Whom the article attributes the claim to, in the ledger of sources.
  package var sources: [ID<Source>]
  /// From those sources towards the origin, in the order in which it reads:
  /// article ← `sources` ← `via[0]` ← `via[1]` …
  package var via: [Via]
  package let creator: String
  package let created: Timestamp
  package var modified: Timestamp

  package init(
    id: ID<Assertion>, claimMark: ID<Mark>, sourceMarks: [ID<Mark>] = [],
    cueMarks: [ID<Mark>] = [], stance: Stance = .supports, grade: Grade = Grade(),
    claim: ID<Claim>? = nil, sources: [ID<Source>] = [], via: [Via] = [], creator: String,
    created: Timestamp, modified: Timestamp
  ) {
    self.id = id
    self.claimMark = claimMark
    self.sourceMarks = sourceMarks
    self.cueMarks = cueMarks
    self.stance = stance
    self.grade = grade
    self.claim = claim
    self.sources = sources
    self.via = via
    self.creator = creator
    self.created = created
    self.modified = modified
  }

  /// Whether the assertion speaks of the mark in any part.
  package func mentions(_ mark: ID<Mark>) -> Bool {
    claimMark == mark || sourceMarks.contains(mark) || cueMarks.contains(mark)
  }
}

extension Assertion {
  /// A new assertion; the id follows from its parts, as a mark's does.
  package init(
    claim: ID<Mark>, sourceMarks: [ID<Mark>], cueMarks: [ID<Mark>], stance: Stance,
    sources: [ID<Source>], via: [Via], in article: ID<Article>, by signature: Signature,
    beside others: [Assertion]
  ) {
    let parts =
      [article.value, claim.value, stance.rawValue] + sourceMarks.map(\.value)
      + cueMarks.map(\.value) + sources.map(\.value) + via.map(\.source.value)
    self.init(
      id: .minted("a", from: parts + [signature.creator, signature.time.description]) { id in
        others.contains { $0.id == id }
      },
      claimMark: claim, sourceMarks: sourceMarks, cueMarks: cueMarks, stance: stance,
      sources: sources, via: via, creator: signature.creator, created: signature.time,
      modified: signature.time)
  }
}
