/// One field of a claim. Applying an edit gives the one that brings the old value back.
package enum ClaimEdit: Hashable, Sendable {
  case statement(String)
  case claimant(ID<Source>?)
  case date(String?)
  case language(String?)
  case status(ClaimStatus)
  case verdict(Verdict?)
  case reviewer(String)
  case evidence([String])
  case grade(Grade)
  case likelihood(Likelihood?)
  case confidence(Confidence?)
  case note(String)
  case tags([TagName])
  case mergedInto(ID<Claim>?)
}

extension Claim {
  mutating func apply(_ edit: ClaimEdit) -> ClaimEdit {
    switch edit {
    case .statement(let new): .statement(exchange(&statement, for: new))
    case .claimant(let new): .claimant(exchange(&claimant, for: new))
    case .date(let new): .date(exchange(&date, for: new))
    case .language(let new): .language(exchange(&language, for: new))
    case .status(let new): .status(exchange(&status, for: new))
    case .verdict(let new): .verdict(exchange(&verdict, for: new))
    case .reviewer(let new): .reviewer(exchange(&reviewer, for: new))
    case .evidence(let new): .evidence(exchange(&evidence, for: new))
    case .grade(let new): .grade(exchange(&grade, for: new))
    case .likelihood(let new): .likelihood(exchange(&likelihood, for: new))
    case .confidence(let new): .confidence(exchange(&confidence, for: new))
    case .note(let new): .note(exchange(&note, for: new))
    case .tags(let new): .tags(exchange(&tags, for: new.sorted()))
    case .mergedInto(let new): .mergedInto(exchange(&mergedInto, for: new))
    }
  }
}
