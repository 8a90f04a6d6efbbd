/// How far a source can be relied on: the letters of the Admiralty code (NATO STANAG 2511; US Army
/// FM 2-22.3, appendix B).
package enum Reliability: String, CaseIterable, Hashable, Sendable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"

  package var name: String {
    switch self {
    case .a: "completely reliable"
    case .b: "usually reliable"
    case .c: "fairly reliable"
    case .d: "not usually reliable"
    case .e: "unreliable"
    case .f: "cannot be judged"
    }
  }

  /// What the letter asks for.
  package var definition: String {
    switch self {
    case .a: "no doubt of authenticity, trustworthiness or competency; has always been right"
    case .b: "minor doubt; has been right most of the time"
    case .c: "doubt; has been right in the past"
    case .d: "significant doubt; has been right now and then"
    case .e: "lacks authenticity, trustworthiness and competency; has been wrong"
    case .f: "nothing to judge by; this is no middle grade"
    }
  }
}

/// How far a piece of information can be believed: the numbers of the Admiralty code.
package enum Credibility: Int, CaseIterable, Hashable, Sendable {
  case confirmed = 1
  case probable
  case possible
  case doubtful
  case improbable
  case unjudged

  package var name: String {
    switch self {
    case .confirmed: "confirmed by other sources"
    case .probable: "probably true"
    case .possible: "possibly true"
    case .doubtful: "doubtful"
    case .improbable: "improbable"
    case .unjudged: "truth cannot be judged"
    }
  }

  /// What the number asks for.
  package var definition: String {
    switch self {
    case .confirmed: "independent sources say the same; logical, and fits what is known"
    case .probable: "not confirmed; logical, and fits what is known"
    case .possible: "not confirmed; reasonably logical, agrees with some of what is known"
    case .doubtful: "not confirmed; possible but not logical, nothing else speaks for it"
    case .improbable: "not logical, and contradicted by what is known"
    case .unjudged: "nothing to judge by; this is no middle grade"
    }
  }
}

/// A grade of the Admiralty code. Its halves are given apart, for each tempts to the other.
package struct Grade: Hashable, Sendable, CustomStringConvertible {
  package var reliability: Reliability?
  package var credibility: Credibility?

  package init(_ reliability: Reliability? = nil, _ credibility: Credibility? = nil) {
    self.reliability = reliability
    self.credibility = credibility
  }

  /// `B2`, `B` or `2`, in small letters too; nil for other texts.
  package init?(_ text: String) {
    var rest = Substring(text.uppercased())
    reliability = rest.first.flatMap { Reliability(rawValue: String($0)) }
    if reliability != nil { rest = rest.dropFirst() }
    credibility = Int(rest).flatMap(Credibility.init)
    guard rest.isEmpty ? reliability != nil : credibility != nil && rest.utf8.count == 1 else {
      return nil
    }
  }

  package var isEmpty: Bool { reliability == nil && credibility == nil }

  /// `B2`; a half that was not given is left out.
  package var description: String {
    (reliability?.rawValue ?? "") + (credibility.map { String($0.rawValue) } ?? "")
  }
}

extension Grade {
  /// `B2: usually reliable, probably true`.
  package var phrase: String {
    let words = [reliability?.name, credibility?.name].compactMap(\.self)
    return isEmpty ? "no grade" : "\(self): " + words.joined(separator: ", ")
  }
}
