/// What a full stop may mean besides the end of a sentence.
enum Abbreviations {
  enum Kind {
    /// A title or a word that is always followed by what it belongs to.
    case never
    /// Ends a sentence unless a number follows.
    case beforeNumber
    /// Ends a sentence where the next word is one that begins sentences.
    case ambiguous
    /// The same, but a name in quotes may follow: the U.S. “Star Wars” programme.
    case country
    /// A state after its town: newspapers put a comma after it where the sentence goes on.
    case state
    /// a.m. and p.m.
    case hour
    /// etc.
    case list
    /// One letter.
    case initial
    /// A number of one or two digits, an ordinal in many languages.
    case number
  }

  /// The kind of a token whose last dot is left out; nil for an ordinary word.
  static func kind(of token: String) -> Kind? {
    if let known = kinds[token] { return known }
    let count = token.unicodeScalars.count
    if count == 1, let letter = token.first, letter.isUppercase { return .initial }
    if count <= 2, token.allSatisfy(\.isNumber), !token.isEmpty { return .number }
    // Hauptstr. 5
    if token.hasSuffix("str") { return .beforeNumber }
    return isDotted(token) ? .ambiguous : nil
  }

  /// Short groups of letters with dots between them: `U.S.A`, `Ph.D`.
  private static func isDotted(_ token: String) -> Bool {
    let groups = token.split(separator: ".", omittingEmptySubsequences: false)
    return groups.count > 1
      && groups.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isLetter) }
  }

  static func speaks(_ scalar: Unicode.Scalar) -> Bool {
    "说說道问問称稱答喊写寫表指述".unicodeScalars.contains(scalar)
  }

  private static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [:]
    for (kind, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) { kinds[String(word)] = kind }
    }
    return kinds
  }()

  private static let lists: [(Kind, String)] = [
    (
      .never,
      """
      Mr Mrs Ms Mx Dr Drs Prof Gen Lt Col Maj Capt Cpl Sgt Pvt Cmdr Cdr Adm Brig Ens Sen Sens Rep
      Reps Gov Govs Pres Rev Hon Fr Messrs Mme Mmes Mlle Mgr Supt Det Insp Amb Atty Ald Sec-Gen
      Lieut Brig-Gen Msgr Pfc Ofc Capts Profs Asst Sec attn Attn Hr Sra Srta Dña Dra Ing Dipl vs cf ca approx
      e.g i.e a.k.a f.k.a viz incl esp resp v z.B d.h u.a bzw sig Sig dott Dott av Avda avda т.е им ул см mr mrs dr prof gen sen rep gov
      """
    ),
    (
      .beforeNumber,
      "No Nos no nos Nr nr Art Arts art Secs sec Fig Figs fig Vol Vols vol Ch ch p pp para Pt "
        + "Op op Sect Para Cl cl Bd Rn Abs Ziff núm núms n° Chap chap fn ft"
        + " janv févr avr juil oct nov déc ene abr ago sept dic"
    ),
    (
      .ambiguous,
      """
      Inc Co Corp Ltd Bros Assn Jr Sr Esq al Dept Univ Intl Ave Blvd Rd St Ste Mt Ft Sq Bldg Hwy
      Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
      est max min ret dept Mio Mrd Ph.D M.D B.A M.A B.C A.D D.C EE.UU Cie S.A
      """
    ),
    (
      .state,
      """
      Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb
      Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo R.I N.Y N.J N.H N.M N.C S.C N.D S.D W.Va
      """
    ),
    (.country, "U.S U.K U.N E.U U.S.A U.S.S.R U.A.E"),
    (.hour, "a.m p.m A.M P.M"),
    (.list, "etc usw"),
  ]

  /// Words that begin sentences and hardly ever are names.
  static let starters = words(
    """
    The A An He She It They We You I This That These Those There Here His Her Its Their Our My Your
    In On At By For From To With Of As If When While After Before Since Although Though Because
    Until Unless Despite During Under Over Through Without Within Among Between Against About
    According And But Or So Yet Nor Not No Now Then Still Even Also Just Only Once However Moreover
    Meanwhile Instead Later Earlier Today Yesterday Tomorrow Some Many Most Few All Both Each Every
    Several Other Others Another Any One Two Three What Who Why How Where Which Whether Yes Perhaps
    Maybe Did Does Do Is Are Was Were Has Have Had Will Would Could Should Can May Such Nobody
    Nothing Everyone Everything Someone Something Indeed Nevertheless Nonetheless Thus Therefore
    Hence Besides Further Furthermore Last Next Officials Critics Experts Analysts Reporters Mr Mrs
    Ms Der Das Er Sie Es Wir Und Il Ils Elle Elles Nous Ella Ellos
    """)

  /// Names that begin with such a word.
  static let namesLikeStarters: Set<String> = ["Under Secretary", "Under-Secretary"]

  /// What may follow a time of day without a new sentence.
  static let afterHours = words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
    Eastern Central Mountain Pacific Greenwich Moscow London Beijing Paris EST EDT ET CST CDT CT
    MST MDT MT PST PDT PT GMT UTC BST CET CEST JST IST
    January February March April May June July August September October November December Jan Feb
    Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    """)

  /// What may stand before an ordinal in German, and what after it.
  static let beforeOrdinals = words(
    "am vom der den dem des bis zum im seit ab und das die beim nach vor")
  /// Of these, the ones that stand before an ordinal whatever follows: no English word among them.
  static let articlesBeforeOrdinals = words("der dem den des vom zum beim im")
  static let months = words(
    """
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
    Jahrhundert Weltkrieg Jan Feb Apr Jun Jul Aug Sep Okt Nov Dez
    """)

  /// Words after which one letter is a designation, no initial.
  static let beforeLetters = words(
    "vitamin plan group type hepatitis category grade section part appendix exhibit channel option"
      + " class block figure team war act phase")

  static let verbsOfSaying = words(
    """
    asked said added replied wrote told cried shouted wondered demanded answered exclaimed continued
    says asks adds writes tells tweeted posted joked recalled retorted quipped insisted argued
    """)

  static let exclaimed = words("Yahoo Jeopardy")

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
