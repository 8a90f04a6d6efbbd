/// Words that say how others belong together: no part of a name, where a sentence begins with them.
enum Function {
  static let articles: Set = ["the", "a", "an"]
  static let determiners: Set = [
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my",
    "your", "some", "many", "several", "most", "other", "another", "two", "three", "four", "five",
    "few", "no", "any", "each", "every", "both", "various", "one", "all", "multiple", "numerous",
  ]
  static let prepositions: Set = [
    "of", "in", "on", "at", "to", "for", "from", "by", "with", "about", "against", "between",
    "into",
    "through", "during", "before", "after", "above", "below", "under", "over", "near", "since",
    "until", "among", "amid", "toward", "towards", "despite", "without", "within", "across",
    "behind",
    "beyond", "like", "as", "than", "outside", "inside", "around", "versus", "via", "along",
  ]
  static let conjunctions: Set = [
    "and", "or", "but", "nor", "so", "yet", "if", "when", "while", "because", "although", "though",
    "unless", "where", "whether", "that", "which", "who", "whom", "whose", "what", "how", "why",
    "once", "whereas",
  ]
  static let auxiliaries: Set = [
    "is", "was", "are", "were", "be", "been", "being", "has", "have", "had", "having", "do", "does",
    "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "not",
  ]
  static let pronouns: Set = [
    "i", "you", "he", "she", "it", "we", "they", "him", "her", "them", "us", "me", "his", "hers",
    "its", "their", "our", "your", "my", "himself", "herself", "itself", "themselves", "who",
    "everyone", "everybody", "someone", "somebody", "nobody", "anyone", "anybody", "nothing",
    "something", "everything", "there", "here", "i’m", "i'm", "it’s", "it's", "he’s", "he's",
    "we’re", "we're", "they’re", "they're", "that’s", "that's", "don’t", "don't",
  ]
  private static let adverbs: Set = [
    "also", "then", "now", "later", "still", "even", "only", "just", "however", "meanwhile",
    "moreover", "instead", "indeed", "perhaps", "maybe", "yes", "no", "well", "further",
    "furthermore", "earlier", "today", "yesterday", "tomorrow", "never", "always", "often",
    "sometimes", "again", "first", "second", "last", "next", "more", "less", "much", "such", "same",
    "according", "additionally", "finally", "recently", "crucially", "similarly", "overall",
    "not", "too", "very", "rather", "ever", "let", "nearly", "almost", "back", "asked", "speaking",
    "based", "given", "using", "despite", "per",
  ]
  /// Days and months, which have capitals and say nothing.
  static let dates: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.",
  ]

  /// All of them.
  static let words: Set<String> =
    articles.union(determiners).union(prepositions).union(conjunctions).union(auxiliaries)
    .union(pronouns).union(adverbs)
}

/// What stands before the names of people.
enum Titles {
  /// Written with a point.
  static let abbreviated: Set = [
    "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "col", "lt", "capt", "adm", "sgt", "prof",
    "rev", "hon", "st", "jr", "sr", "maj", "cmdr", "amb", "pres", "messrs", "sens", "reps",
  ]
  static let words: Set<String> = Set(abbreviated.map { $0 + "." }).subtracting([
    "st.", "jr.", "sr.",
  ])
  .union([
    "mr", "mrs", "ms", "dr", "president", "vice", "prime", "minister", "chancellor", "secretary",
    "general", "senator", "representative", "congressman", "congresswoman", "governor", "mayor",
    "judge", "justice", "professor", "king", "queen", "prince", "princess", "pope", "chairman",
    "chairwoman", "spokesman", "spokeswoman", "spokesperson", "admiral", "colonel", "captain",
    "deputy", "ambassador", "speaker", "leader", "commander", "sheriff", "detective", "attorney",
    "sir", "lord", "lady", "premier", "director", "lieutenant", "sergeant", "major", "officer",
    "councilman", "councilwoman", "reverend", "bishop", "archbishop", "cardinal", "imam", "rabbi",
    "sheikh", "ayatollah", "pastor", "coach", "candidate", "strategist", "analyst", "adviser",
    "advisor", "reporter", "ex-president", "sens", "reps", "nominee", "president-elect", "manager",
  ])
  /// Whom a title makes a woman or a man.
  static let women: Set = [
    "mrs.", "ms.", "mrs", "ms", "congresswoman", "chairwoman", "spokeswoman", "queen", "princess",
    "lady", "councilwoman",
  ]
  static let men: Set = [
    "mr.", "mr", "congressman", "chairman", "spokesman", "king", "prince", "sir", "lord", "pope",
    "councilman",
  ]
}
