/// A proposition apart from any wording. Where it appears, and where first, its assertions tell.
package struct Claim: Hashable, Sendable {
  package let id: ID<Claim>
  package var statement: String
  /// Who makes it in the first place.
  package var claimant: ID<Source>?
  /// When it was made: ISO 8601, a day or a day and time.
  package var date: String?
  /// BCP 47.
  package var language: String?
  package var status: ClaimStatus
  package var verdict: Verdict?
  /// Who came to the verdict.
  package var reviewer: String
  /// Words or addresses, one each.
  package var evidence: [String]
  package var grade: Grade
  package var likelihood: Likelihood?
  package var confidence: Confidence?
  package var note: String
  /// By name.
  package var tags: [TagName]
  /// The claim that this one turned out to be. What refers to this one means that.
  package var mergedInto: ID<Claim>?
  package let creator: String
  package let created: Timestamp
  /// The same as `created` where nobody has changed it.
  package var modified: Timestamp

  package init(
    id: ID<Claim>, statement: String, claimant: ID<Source>? = nil, date: String? = nil,
    language: String? = nil, status: ClaimStatus = .open, verdict: Verdict? = nil,
    reviewer: String = "", evidence: [String] = [], grade: Grade = Grade(),
    likelihood: Likelihood? = nil, confidence: Confidence? = nil, note: String = "",
    tags: [TagName] = [], mergedInto: ID<Claim>? = nil, creator: String, created: Timestamp,
    modified: Timestamp? = nil
  ) {
    self.id = id
    self.statement = statement
    self.claimant = claimant
    self.date = date
    self.language = language
    self.status = status
    self.verdict = verdict
    self.reviewer = reviewer
    self.evidence = evidence
    self.grade = grade
    self.likelihood = likelihood
    self.confidence = confidence
    self.note = note
    self.tags = tags.sorted()
    self.mergedInto = mergedInto
    self.creator = creator
    self.created = created
    self.modified = modified ?? created
  }

  /// A new claim, whose id follows from its words, who enters it and when.
  package init(
    stating statement: String, by signature: Signature, beside others: Ledgers
  ) {
    let id: ID<Claim> = .minted(
      "c", from: [statement, signature.creator, signature.time.description]
    ) { others.claim($0) != nil }
    self.init(
      id: id, statement: statement, creator: signature.creator, created: signature.time)
  }
}

/// How far the work on a claim has come.
package enum ClaimStatus: String, CaseIterable, Hashable, Sendable {
  case open
  case checking
  case settled
  case dropped
}

/// What a claim was found to be.
package struct Verdict: Hashable, Sendable {
  /// In the reader's own words: `three pinocchios`.
  package var label: String
  /// In words that can be compared.
  package var rating: Rating?

  package init(_ label: String, _ rating: Rating? = nil) {
    self.label = label
    self.rating = rating
  }
}

/// A verdict in words that all can be brought to.
package enum Rating: String, CaseIterable, Hashable, Sendable {
  case right = "true"
  case mostlyRight = "mostly-true"
  case mixed
  case mostlyWrong = "mostly-false"
  case wrong = "false"
  case unproven
}
