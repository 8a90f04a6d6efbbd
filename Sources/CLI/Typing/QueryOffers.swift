import Model
import Storage

/// What may stand in a search where somebody has begun a word: a field, or what it may hold.
struct QueryOffers {
  let all: [Offer]

  init(_ beginning: String, in library: Library) {
    let sign = Self.sign(of: beginning)
    let bare = beginning.dropFirst(sign.count)
    let field = bare.contains(":") ? Query.Field(rawValue: String(bare.prefix { $0 != ":" })) : nil
    let offers =
      field.map { Self.values(of: $0, in: library) }
      ?? Query.Field.allCases.map { Offer($0.rawValue + ":", $0.help) }
    all = offers.map { Offer(sign + $0.word, $0.about) }
  }

  /// The sign before what must not be there.
  static func sign(of beginning: String) -> String { beginning.hasPrefix("-") ? "-" : "" }

  private static func values(of field: Query.Field, in library: Library) -> [Offer] {
    let ledgers = library.readableLedgers().ledgers
    let values: [Offer] =
      switch field {
      case .tag: ledgers.tags.map { Offer($0.name.value, $0.description) }
      case .source: ledgers.sources.map { Offer($0.id.value, $0.name) }
      case .claim: ledgers.claims.map { Offer($0.id.value, $0.statement) }
      case .kind: MarkKind.allCases.map { Offer($0.rawValue) }
      case .stance: Stance.allCases.map { Offer($0.rawValue) }
      case .grade, .by, .title, .outlet, .author, .before, .after: []
      }
    return values.map { Offer("\(field.rawValue):\($0.word)", $0.about) }
  }
}
