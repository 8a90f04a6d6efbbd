package import Model

extension State {
  /// Asks how likely a claim is, by the words of ICD 203, and then how sure one is of that.
  package mutating func beginEstimating(_ claim: ID<Claim>) {
    guard let known = shownLedgers.claim(claim) else {
      status = Status("the claim is gone", level: .warning)
      return
    }
    let rows = Likelihood.allCases.map { row in
      Choice(
        row.rawValue, label: "\(row.words.likelihood) / \(row.words.probability)",
        detail: "\(row.range.lowerBound)–\(row.range.upperBound) %")
    }
    let choices = Choice.keeping("likelihood", isGiven: known.likelihood != nil, rows)
    ask(
      .likelihood(claim), "How likely is it? · \(known.statement.onOneLine)", choices,
      now: known.likelihood?.rawValue, flawOf: known)
  }

  /// Then it is asked how sure one is of that. Without words of likelihood there is nothing to be sure
  /// of, and what was said of it is taken away with them.
  mutating func pickLikelihood(
    _ value: String, of claim: ID<Claim>, by signature: Signature
  ) -> [Effect] {
    guard let known = shownLedgers.claim(claim) else { return [] }
    let chosen = value == GradeDraft.keep ? known.likelihood : Likelihood(rawValue: value)
    guard let chosen else {
      let confidence = value == GradeDraft.keep ? value : GradeDraft.clear
      return pickConfidence(confidence, nil, of: claim, by: signature)
    }
    let levels = Confidence.allCases.map { Choice($0.rawValue, detail: $0.meaning) }
    let choices = Choice.keeping("confidence", isGiven: known.confidence != nil, levels)
    ask(
      .confidence(claim, chosen),
      "How sure are you of “\(chosen.words.likelihood)”? · \(known.statement.onOneLine)", choices,
      now: known.confidence?.rawValue, flawOf: known)
    return []
  }

  mutating func pickConfidence(
    _ value: String, _ likelihood: Likelihood?, of claim: ID<Claim>, by signature: Signature
  ) -> [Effect] {
    mode = .normal
    guard let known = shownLedgers.claim(claim) else { return [] }
    let confidence = value == GradeDraft.keep ? known.confidence : Confidence(rawValue: value)
    var changes: [Change] = []
    if confidence != known.confidence {
      changes.append(.editClaim(claim, .confidence(confidence), time: signature.time))
    }
    if likelihood != known.likelihood {
      changes.append(.editClaim(claim, .likelihood(likelihood), time: signature.time))
    }
    guard !changes.isEmpty else {
      status = Status(
        known.likelihood == nil ? "no likelihood is given" : "the estimate is as it was")
      return []
    }
    return commit(shown: .together(changes), by: signature)
  }

  private mutating func ask(
    _ purpose: PickerPurpose, _ title: String, _ choices: [Choice], now: String?,
    flawOf claim: Claim
  ) {
    var picker = Picker(purpose, title: title, choices: choices)
    let flaw = EstimateFlaw.all(in: claim.statement).first
    picker.note = flaw.map { "its words mix: \($0.words(in: claim.statement))" } ?? ""
    picker.selected = choices.firstIndex { $0.value == now ?? GradeDraft.keep } ?? 0
    mode = .picking(picker)
  }
}

extension Choice {
  /// What leaves it as it is stands first, and what takes it away last.
  fileprivate static func keeping(
    _ noun: String, isGiven: Bool, _ choices: [Choice]
  ) -> [Choice] {
    let keep = Choice(
      GradeDraft.keep, label: isGiven ? "– leave it as it is –" : "– no \(noun) –", name: "")
    let clear = Choice(GradeDraft.clear, label: "– take the \(noun) away –", name: "")
    return [keep] + choices + (isGiven ? [clear] : [])
  }
}
