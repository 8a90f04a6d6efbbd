import Reader

/// Every option there is, beside `keys`.
extension ConfigurationOption {
  static let all: [ConfigurationOption] = [
    .name(
      "theme", "The colours: `postil themes` lists the themes", takes: "the name of a theme",
      fallback: .chosenTheme, example: "quayside", at: \.theme),
    .number(
      "text-width", Settings.leastTextWidth...Settings.mostTextWidth,
      "The width of the text in cells, where the screen has them", fallback: .chosenWidth,
      example: "66", at: \.textWidth),
    .flag(
      "hanging-punctuation",
      "Whether opening quotes and brackets stand before the column of the text, and stops and closing "
        + "quotes behind it",
      fallback: .value("false"), example: "true", at: \.hangingPunctuation),
    .flag(
      "mouse", "Whether the mouse is Postil's at the start; the key `M` changes it",
      fallback: .value("true"), example: "false", at: \.mouse),
    .flag(
      "rail",
      "Whether the rail beside the text is shown, from 60 columns on",
      fallback: .value("true"), example: "false", at: \.rail),
    .number(
      "reading-speed", 50...2000, "The words a minute by which the time that is left is told",
      fallback: .value("\(Settings().readingSpeed)"), example: "200", at: \.readingSpeed),
    .list(
      "columns",
      "The columns of the list of articles, behind the title; what was chosen by key in a library "
        + "counts there",
      fallback: .value(ArticleColumn.usual.map(\.rawValue).joined(separator: ", ")),
      example: "outlet, published, marks", at: \.columns),
    .choice(
      "colours", "How many colours are used",
      fallback: .terminalColours, example: "256", at: \.colours),
    .number(
      "fetch-seconds", FetchLimits.secondsRange,
      "The seconds that fetching a page may take, redirects included", fallback: .value("30"),
      example: "60", at: \.fetchSeconds),
    .number(
      "fetch-megabytes", FetchLimits.megabytesRange, "The megabytes that a page may have",
      fallback: .value("32"), example: "64", at: \.fetchMegabytes),
    .number(
      "fetch-redirects", FetchLimits.redirectsRange, "The redirects that are followed",
      fallback: .value("10"), example: "3", at: \.fetchRedirects),
    .name(
      "fetch-agent", "What Postil calls itself to servers", takes: "a name",
      fallback: .others("what curl calls itself"), example: "newsroom/2", at: \.fetchAgent),
  ]
}
