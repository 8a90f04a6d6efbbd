import Model

extension SampleLibrary {
  static let marks =
    courierMarks + dailyMarks + northshoreMarks + tidewaterMarks + meridianMarks
    + gazetteMarks

  /// What kind of thing each named source is.
  static let sourceKinds: [String: SourceKind] = [
    leakedLog: .document, ansel: .outlet, "Vellmark Daily": .outlet, "Oriel Castane": .person,
    "Tobin Ashgrove": .person, "Colleague on pier 4": .anonymous, "Perrin Lusk": .person,
    "Aldous Wray": .person, "Vellmark Water Authority": .organisation,
  ]

  private static let leakedLog = "Leaked maintenance log"
  private static let ansel = "The Ansel Courier"
  /// What six articles are about: four support it, on the word of a file and of a man who was there.
  static let gatesFailed = "Gates of the Ansel Barrier failed in a test on 14 January"

  private static let courierClaim: SampleQuote =
    "Two of the nine gates of the Ansel Barrier did not close in a test on 14 January"
  private static let courierMarks = [
    SampleMark(
      courier, .claim, courierClaim, tags: ["gates/4", "gates/7"],
      note: "The first report. Much of what follows in the week goes back to it."),
    SampleMark(courier, .cue, "according to"),
    SampleMark(
      courier, .source, "a maintenance log of the Vellmark Water Authority", tags: ["leak"]),
    SampleMark(
      courier, .highlight, "a person who asked not to be named", tags: ["to-check"],
      note: "Who reads these logs? Ask for the list of addressees."),
    SampleMark(
      courier, .claim, "Gates 4 and 7 stopped short of the sill and were raised by hand.",
      tags: ["gates/4", "gates/7"]),
    SampleMark(courier, .source, "An entry signed at 3.40 a.m. on the night of the test"),
    SampleMark(courier, .highlight, "Nothing in the log says that the city was in danger."),
  ]

  private static let dailyClaim: SampleQuote = """
    Two gates of the barrier that guards Port Ansel from the sea failed to close in a night \
    test this winter
    """
  private static let lusk: SampleQuote =
    "People behind that wall have a right to know how often it shuts"
  private static let dailyMarks = [
    SampleMark(daily, .claim, dailyClaim, tags: ["gates/4", "gates/7"]),
    SampleMark(daily, .source, "Ansel Courier"),
    SampleMark(daily, .cue, "reported"),
    SampleMark(
      daily, .highlight, "Vellmark Daily has not seen the log.", tags: ["second-hand"],
      note: "So this adds no origin: it is the Courier's log again."),
    SampleMark(daily, .claim, lusk),
    SampleMark(daily, .source, "Perrin Lusk"),
    SampleMark(daily, .cue, SampleQuote("said", before: "Perrin Lusk")),
  ]

  private static let northshoreMarks = [
    SampleMark(
      northshore, .claim, dailyClaim, tags: ["copy", "gates/4", "gates/7"],
      note: "Word for word as in Vellmark Daily the day before, which it does not name."),
    SampleMark(northshore, .cue, "it was reported"),
  ]

  private static let ashgrove: SampleQuote =
    "Gate 7 came down as it should, and then it stopped, a metre above the sill"
  private static let tidewaterMarks = [
    SampleMark(tidewater, .claim, ashgrove, tags: ["first-hand", "gates/7"]),
    SampleMark(tidewater, .source, SampleQuote("he", before: "told Radio Tidewater")),
    SampleMark(tidewater, .cue, "told Radio Tidewater"),
    SampleMark(
      tidewater, .claim, "it had stuck as well", tags: ["gates/4", "second-hand"],
      note: "He saw gate 7 and heard of gate 4. The headlines make no difference between them."),
    SampleMark(tidewater, .source, "A colleague"),
    SampleMark(tidewater, .cue, "told him on the telephone"),
    SampleMark(tidewater, .highlight, "In the end we wrote it in red."),
  ]

  private static let castane: SampleQuote = "Two gates failed in the test of 14 January"
  private static let castaneExpects: SampleQuote =
    "at least one more gate to stick before the seals are changed in April"
  private static let meridianMarks = [
    SampleMark(
      meridian, .claim, castane,
      "because seals that should last twelve years had been in place for sixteen",
      tags: ["gates/4", "gates/7"]),
    SampleMark(meridian, .source, SampleQuote("Dr Castane", before: "says, because")),
    SampleMark(meridian, .cue, SampleQuote("says", after: "14 January, Dr Castane")),
    SampleMark(meridian, .claim, castaneExpects),
    SampleMark(meridian, .source, SampleQuote("She", before: "expects")),
    SampleMark(meridian, .cue, "expects"),
    SampleMark(
      meridian, .highlight, "she has no doubt that it is the same file", tags: ["leak"],
      note: "Three outlets, one file."),
  ]

  private static let gazetteClaim: SampleQuote =
    "any gate of the Ansel Barrier failed in a test this winter"
  private static let wray: SampleQuote =
    "All nine gates closed on 14 January, within the time allowed"
  private static let gazetteMarks = [
    SampleMark(gazette, .claim, gazetteClaim, tags: ["denial"]),
    SampleMark(gazette, .source, "The Vellmark Water Authority"),
    SampleMark(gazette, .cue, "has denied"),
    SampleMark(gazette, .claim, wray, tags: ["denial"]),
    SampleMark(gazette, .source, "Aldous Wray"),
    SampleMark(gazette, .cue, "told the provincial council"),
    SampleMark(
      gazette, .highlight, "He did not bring the corrected log with him.", tags: ["to-check"]),
  ]

  static let attributions = [
    SampleAttribution(
      courier, claim: courierClaim, source: "a maintenance log of the Vellmark Water Authority",
      cue: "according to", to: leakedLog, stance: .supports, saying: gatesFailed),
    SampleAttribution(
      courier, claim: "Gates 4 and 7 stopped short of the sill and were raised by hand.",
      source: "An entry signed at 3.40 a.m. on the night of the test", to: leakedLog),
    SampleAttribution(
      daily, claim: dailyClaim, source: "Ansel Courier", cue: "reported", to: ansel,
      via: [leakedLog], stance: .supports, saying: gatesFailed),
    SampleAttribution(
      daily, claim: lusk, source: "Perrin Lusk", cue: SampleQuote("said", before: "Perrin Lusk"),
      to: "Perrin Lusk"),
    SampleAttribution(
      northshore, claim: dailyClaim, cue: "it was reported", to: "Vellmark Daily",
      via: [ansel, leakedLog], basis: .judged, stance: .supports, saying: gatesFailed),
    SampleAttribution(
      tidewater, claim: ashgrove, source: SampleQuote("he", before: "told Radio Tidewater"),
      cue: "told Radio Tidewater", to: "Tobin Ashgrove", stance: .supports, saying: gatesFailed),
    SampleAttribution(
      tidewater, claim: "it had stuck as well", source: "A colleague",
      cue: "told him on the telephone", to: "Tobin Ashgrove", via: ["Colleague on pier 4"]),
    SampleAttribution(
      meridian, claim: castane, source: SampleQuote("Dr Castane", before: "says, because"),
      cue: SampleQuote("says", after: "14 January, Dr Castane"), to: "Oriel Castane",
      via: [leakedLog]),
    SampleAttribution(
      meridian, claim: castaneExpects, source: SampleQuote("She", before: "expects"),
      cue: "expects", to: "Oriel Castane", stance: .predicts),
    SampleAttribution(
      gazette, claim: gazetteClaim, source: "The Vellmark Water Authority", cue: "has denied",
      to: "Vellmark Water Authority", stance: .denies, saying: gatesFailed),
    SampleAttribution(
      gazette, claim: wray, source: "Aldous Wray", cue: "told the provincial council",
      to: "Aldous Wray", via: ["Vellmark Water Authority"]),
  ]
}
