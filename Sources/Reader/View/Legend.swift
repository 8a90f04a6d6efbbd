import Model

/// What stands short in a view or is typed there, and what each means: help tells it behind the keys.
struct Legend {
  let heading: String
  let entries: [(sign: String, words: String)]

  static func all(of group: CommandGroup) -> [Legend] {
    switch group {
    case .search: [rail]
    case .mark: [marks]
    case .articles:
      [signs, fields("A filter takes words, \(Query.Field.otherHelp), and these:")]
    case .results: [fields("A search takes words, and these:")]
    case .claims: [columns(ClaimColumn.self), conditions(ClaimFilter.language)]
    case .sources: [columns(SourceColumn.self), conditions(SourceFilter.language)]
    default: []
    }
  }

  private static var rail: Legend {
    Legend(
      heading: "What stands on the rail at the right of the text:",
      entries: [
        ("┃", "the part of the article that the screen shows"), ("┤", "marks"), ("├", "matches"),
      ])
  }

  private static var marks: Legend {
    Legend(
      heading: "What stands beside the text:",
      entries: MarkKind.allCases.map { ($0.letter, "a \($0.rawValue) begins in the row") } + [
        ("+", "others begin in the same row"),
        ("←", "who says it, and from whom they have it"),
        ("=", "the claim that the passage is linked to, and how it is judged"),
      ])
  }

  private static var signs: Legend {
    Legend(
      heading: "What stands before a title:",
      entries: ArticleSign.allCases.map { ($0.rawValue, $0.help) })
  }

  private static func fields(_ heading: String) -> Legend {
    Legend(
      heading: heading, entries: Query.Field.allCases.map { ($0.rawValue + ":", $0.help) })
  }

  private static func conditions(_ language: FilterLanguage) -> Legend {
    Legend(
      heading: "A filter takes \(language.words.joined(separator: ", ")), and these:",
      entries: language.entries)
  }

  private static func columns<Column: RowColumn>(_ type: Column.Type) -> Legend {
    Legend(
      heading: "What the columns say:", entries: type.allCases.map { ($0.head, $0.help) })
  }
}
