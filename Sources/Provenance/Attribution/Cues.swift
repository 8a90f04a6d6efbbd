/// Words by which a text says that somebody says, writes, thinks or shows something.
///
/// The commonest of English news, gathered from grammars of reported speech and from the counts that
/// Newell et al. give of the cues in PolNeAR ("An Attribution Relations Corpus for Political News",
/// LREC 2018, section 4): `said` alone is a fifth of them.
enum Cues {
  /// How surely a word attributes.
  enum Strength: Hashable { case strong, weak }

  /// By each form in small letters.
  static let strengths: [String: Strength] = {
    var found: [String: Strength] = [:]
    for (words, strength) in [(weak, Strength.weak), (strong, .strong)] {
      for verb in words.split(whereSeparator: \.isWhitespace) {
        for form in forms(of: String(verb)) { found[form] = strength }
      }
    }
    for form in irregular.split(whereSeparator: \.isWhitespace) { found[String(form)] = .strong }
    for form in irregularWeak.split(whereSeparator: \.isWhitespace) { found[String(form)] = .weak }
    return found
  }()

  /// Whoever stands behind them hears, and does not say: `told lawmakers`.
  static let addressing: Set = [
    "told", "tell", "tells", "telling", "asked", "ask", "asks", "asking", "informed", "reminded",
    "warned", "assured", "urged", "accused", "called", "criticized", "criticised", "praised",
    "quoted", "quoting", "quotes", "cited", "citing", "cites", "described", "endorsed",
  ]

  /// Of verbs whose form this is, somebody else acts: `as reported by`, `was told by`, `seen by`. Those
  /// in `-ed` tell it themselves.
  static let participles: Set = [
    "told", "said", "written", "shown", "known", "seen", "found", "held", "thought", "felt", "made",
    "sought", "understood", "foreseen", "forecast", "spoken", "put", "read", "heard",
  ]

  /// Whoever is behind `by` has it in hand, and did not say it: `documents seen by the Courier`.
  static let holding: Set = [
    "seen", "obtained", "reviewed", "viewed", "examined", "acquired", "read", "heard", "received",
  ]

  /// They never stand before who says it: `told lawmakers`, but `asked Mr. Roe`.
  static let neverInverted: Set = [
    "told", "tell", "tells", "telling", "informed", "reminded", "assured", "urged", "accused",
    "endorsed", "praised", "criticized", "criticised", "described",
  ]

  /// Whoever stands behind them is who says it: `citing people familiar with the matter`.
  static let quoting: Set = ["citing", "cited", "cites", "quoting", "quoted", "quotes"]

  private static let irregular = """
    said say says saying told tell tells telling wrote writes write writing
    """
  private static let irregularWeak = """
    thought think thinks thinking saw see sees seen found find finds finding knew know knows known
    showed show shows shown held holds felt feels feel made makes sought seek seeks seeking
    understood understands foresaw foresees forecast forecasts spoke speaks speaking says-so
    """
  private static let strong = """
    add announce argue report state claim declare explain note acknowledge assert insist warn
    reply respond testify tweet contend allege reveal confirm deny continue conclude maintain
    observe remark recall joke comment stress complain boast vow pledge predict admit concede
    affirm disclose caution counter quip proclaim emphasize emphasise elaborate clarify reiterate
    lament cite quote posit
    """
  private static let weak = """
    ask call suggest describe criticize criticise accuse praise urge endorse propose believe want
    hope expect support oppose promise plan refuse decline seem appear indicate estimate agree
    demand request order express question dismiss reject defend discuss consider question fear
    worry prefer blame attack condemn mock recommend advise encourage threaten offer point wonder
    learn discover detail outline characterize characterise portray label mention signal imply
    intend decide rule judge regard view welcome thank denounce decry tout inform remind assure
    calculate forecast project speculate assume doubt suspect record document identify interpret
    """

  /// The regular forms of a verb.
  private static func forms(of verb: String) -> [String] {
    if verb.hasSuffix("e") {
      let stem = verb.dropLast()
      return [verb, verb + "s", stem + "ed", stem + "ing"]
    }
    if verb.hasSuffix("y"), !verb.hasSuffix("ay"), !verb.hasSuffix("oy") {
      return [verb, verb.dropLast() + "ies", verb.dropLast() + "ied", verb + "ing"]
    }
    let doubled =
      ["admit", "quip", "plan", "label", "signal"].contains(verb) ? verb + verb.suffix(1) : verb
    let third = ["s", "h", "x"].contains(verb.suffix(1)) ? "es" : "s"
    return [verb, verb + third, verb + "ed", verb + "ing", doubled + "ed", doubled + "ing"]
  }

  /// Words that may stand between who says it and the verb.
  static let betweenSubjectAndVerb: Set = [
    "has", "have", "had", "is", "was", "are", "were", "be", "been", "will", "would", "did", "does",
    "do", "could", "may", "might", "can", "also", "later", "then", "never", "not", "once", "even",
    "still", "again", "first", "often", "just", "now", "himself", "herself", "itself", "themselves",
    "both", "all", "n't", "didn't", "doesn't", "hasn't", "further", "who", "which", "previously",
    "repeatedly", "recently", "reportedly", "simply",
  ]
}

/// Where a sentence attributes something.
struct CueFind: Hashable {
  /// Numbers of words.
  let words: Range<Int>
  let strength: Cues.Strength
  /// Whether who says it stands behind: `according to`, `citing`.
  let leads: Bool
  /// Whether who stands behind hears it.
  let addresses: Bool
}

extension SpokenSentence {
  /// The words that attribute, in order.
  var cues: [CueFind] {
    var found: [CueFind] = []
    for (place, word) in words.enumerated() {
      if word.small == "to", place > 0, words[place - 1].small == "according" {
        found.append(
          CueFind(words: place - 1..<place + 1, strength: .strong, leads: true, addresses: false))
      } else if let strength = Cues.strengths[word.small], !isNoun(place) {
        found.append(
          CueFind(
            words: place..<place + 1, strength: isWished(place) ? .weak : strength,
            leads: Cues.quoting.contains(word.small),
            addresses: Cues.addressing.contains(word.small)))
      }
    }
    return found
  }

  /// `would tell`, `to say`: what may be said once was not said.
  private func isWished(_ place: Int) -> Bool {
    place > 0
      && ["would", "could", "should", "will", "may", "might", "to", "must", "can"].contains(
        words[place - 1].small)
  }

  /// `according to documents`, `to reports`: an infinitive has no such ending.
  func isPluralBehindTo(_ place: Int) -> Bool {
    place > 0 && words[place].gap.isEmpty && words[place - 1].small == "to"
      && words[place].small.hasSuffix("s") && Descriptions.sorts[words[place].small] == .document
  }

  /// Whether an article or a preposition stands before what may be a verb: `a report`, `in view`.
  private func isNoun(_ place: Int) -> Bool {
    if place + 1 < words.count, words[place].small == "think",
      words[place + 1].small.hasPrefix("tank")
    {
      return true
    }
    guard place > 0, words[place].gap.isEmpty else { return false }
    let before = words[place - 1]
    // `as revealed in`, `as reported by`
    let verb = words[place].small
    if before.small == "as", verb.hasSuffix("ed") || Cues.participles.contains(verb) {
      return false
    }
    if isPluralBehindTo(place) { return true }
    return before.isPossessive || Function.articles.contains(before.small)
      || Function.prepositions.contains(before.small) && before.small != "to"
      || words[place].isCapital && !words[place].isFirst
  }
}
