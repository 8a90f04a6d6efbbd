import Model

/// The library that shows what Postil is for: six reports of one event that never happened, three
/// of which rest on the same leaked file.
enum SampleLibrary {
  /// In the order in which they appeared, from 9 to 13 March 2026.
  static let articles = [
    SampleArticle(courier, PackageResources.courier_leaked_log_html),
    SampleArticle(daily, PackageResources.daily_inquiry_md),
    SampleArticle(northshore, PackageResources.northshore_copy_txt),
    SampleArticle(tidewater, PackageResources.tidewater_gatekeeper_md),
    SampleArticle(meridian, PackageResources.meridian_seals_html),
    SampleArticle(gazette, PackageResources.gazette_denial_txt),
  ]

  static let courier = "courier-leaked-log.html"
  static let daily = "daily-inquiry.md"
  static let northshore = "northshore-copy.txt"
  static let tidewater = "tidewater-gatekeeper.md"
  static let meridian = "meridian-seals.html"
  static let gazette = "gazette-denial.txt"
}

/// One article of the sample, as a file that any importer's user could have.
struct SampleArticle: Sendable {
  let fileName: String
  let bytes: [UInt8]

  init(_ fileName: String, _ bytes: [UInt8]) {
    self.fileName = fileName
    self.bytes = bytes
  }
}

/// Words of a sample article; `prefix` and `suffix` tell them from the same words elsewhere.
struct SampleQuote: Hashable, Sendable, ExpressibleByStringLiteral {
  let quote: Quote

  init(_ exact: String, after prefix: String = "", before suffix: String = "") {
    quote = Quote(exact: exact, prefix: prefix, suffix: suffix)
  }

  init(stringLiteral value: String) { self.init(value) }
}

/// A mark of the sample. Several quotes make a discontinuous mark.
struct SampleMark: Sendable {
  let fileName: String
  let kind: MarkKind
  let quotes: [SampleQuote]
  let tags: [String]
  let note: String

  init(
    _ fileName: String, _ kind: MarkKind, _ quotes: SampleQuote..., tags: [String] = [],
    note: String = ""
  ) {
    self.fileName = fileName
    self.kind = kind
    self.quotes = quotes
    self.tags = tags
    self.note = note
  }
}

/// Who says a claim of the sample, in the words of the article and in the ledger's names.
struct SampleAttribution: Sendable {
  let fileName: String
  /// The first quote of the claim's mark.
  let claim: SampleQuote
  /// The words that name the source, marked as such; nil where the article names none.
  let source: SampleQuote?
  let cue: SampleQuote?
  /// Names in the ledger of sources.
  let named: [String]
  /// From those names towards the origin.
  let via: [String]
  let basis: Basis
  let stance: Stance
  /// The statement of the ledger's claim; nil where it belongs to none.
  let saying: String?

  init(
    _ fileName: String, claim: SampleQuote, source: SampleQuote? = nil, cue: SampleQuote? = nil,
    to named: String, via: [String] = [], basis: Basis = .stated, stance: Stance = .reports,
    saying: String? = nil
  ) {
    self.fileName = fileName
    self.claim = claim
    self.source = source
    self.cue = cue
    self.named = [named]
    self.via = via
    self.basis = basis
    self.stance = stance
    self.saying = saying
  }
}
