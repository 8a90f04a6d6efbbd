import Model

/// Nouns that stand for somebody or something that may say a thing, without a name.
enum Descriptions {
  enum Sort: Hashable { case person, people, organisation, outlet, document }

  static let sorts: [String: Sort] = {
    var found: [String: Sort] = [:]
    for (words, sort) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) { found[String(word)] = sort }
    }
    return found
  }()

  private static let lists: [(String, Sort)] = [
    (
      """
      minister president premier chancellor secretary senator governor mayor congressman
      congresswoman lawmaker official spokesman spokeswoman spokesperson aide adviser advisor
      analyst expert economist professor researcher scientist historian author writer columnist
      reporter journalist correspondent editor lawyer attorney prosecutor judge justice officer
      general admiral colonel commander diplomat ambassador envoy executive chairman chairwoman
      chief director manager founder owner businessman banker investor source insider witness
      critic activist advocate leader candidate nominee strategist pollster consultant operative
      donor person man woman student teacher doctor nurse farmer worker resident neighbour neighbor
      friend father mother wife husband son daughter brother sister pastor priest bishop pope king
      queen prince princess sheriff detective policeman investigator whistleblower fellow scholar
      foreman forewoman captain writer-director politician republican democrat voter supporter rival opponent successor predecessor
      """, .person
    ),
    (
      """
      ministers presidents senators governors mayors lawmakers officials spokesmen spokespeople
      aides advisers advisors analysts experts economists professors researchers scientists
      historians authors reporters journalists editors lawyers attorneys prosecutors judges officers
      generals commanders diplomats executives chiefs directors investors sources insiders witnesses
      critics activists advocates leaders candidates strategists pollsters consultants operatives
      donors people men women students teachers doctors workers residents neighbours neighbors
      friends parents allies opponents rivals supporters voters delegates members observers
      investigators scholars politicians republicans democrats conservatives liberals authorities
      figures others militants rebels executives employees customers respondents americans
      """, .people
    ),
    (
      """
      ministry department agency government administration campaign company firm bank group
      organisation organization committee council commission court board panel party union office
      institute university bureau foundation association coalition court army military police force
      command embassy kremlin regime network think-tank tank parliament senate congress house
      authority team side camp crowd community public
      """, .organisation
    ),
    (
      """
      newspaper paper magazine newsletter website site channel broadcaster outlet station journal
      daily weekly blog tabloid agency media press
      """, .outlet
    ),
    (
      """
      report reports study studies survey surveys poll polls document documents memo memos letter
      letters email emails e-mail e-mails statement statements filing filings records record file
      files transcript transcripts cable cables analysis article articles story book paper papers
      editorial essay post tweet tweets video ad data figures statistics results indictment
      complaint lawsuit affidavit ruling release readout briefing assessment review investigation
      leak leaks dossier notes message messages speech interview
      """, .document
    ),
  ]

  /// What a group of people is called where it is named by what it knows.
  static let tails: Set = ["familiar", "close", "briefed", "knowledgeable", "involved"]
}

/// Words of a sentence that may stand for a source.
struct Mention: Hashable {
  enum Nature: Hashable {
    case name
    case pronoun
    case description(Descriptions.Sort)
  }

  enum Sex: Hashable { case woman, man }

  var nature: Nature
  /// Numbers of words, from the first to behind the last; of a name without its titles.
  var words: Range<Int>
  /// From the first title on.
  var start: Int
  var span: Span
  /// As the ledger would call it.
  var name: String
  /// Nil where nothing tells.
  var kind: SourceKind?
  var sex: Sex?
  /// Of the titles and what stands before them, in small letters: `nato secretary general`.
  var role: [String] = []

  /// Of what it names, in small letters: by it `Rutte` is found to be Mark Rutte.
  var last: String { name.split(separator: " ").last.map { $0.lowercased() } ?? "" }
}
