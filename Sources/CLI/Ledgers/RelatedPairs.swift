import ArgumentParser
import Model
import Storage

/// The two that a relation is about, as the library and its ledgers have them now.
typealias RelationEnds = (Library, Ledgers, Context) throws(CommandError) -> Relation.Ends

/// `ARTICLE KIND OTHER`.
struct ArticlePair: ParsableArguments {
  @Argument(help: "An article of the library.", completion: Completions.articles)
  var article: String

  @Argument(help: "What it is to the other.")
  var kind: RelationKind

  @Argument(help: "The other article.", completion: Completions.articles)
  var other: String

  func ends(
    in library: Library, _ ledgers: Ledgers, _ context: Context
  ) throws(CommandError) -> Relation.Ends {
    .articles(
      try library.article(named: article, in: context),
      try library.article(named: other, in: context))
  }
}

/// `SOURCE KIND OTHER`.
struct SourcePair: ParsableArguments {
  @Argument(help: "A source.", completion: Completions.sources)
  var source: String

  @Argument(help: "What it is to the other.")
  var kind: RelationKind

  @Argument(help: "The other source.", completion: Completions.sources)
  var other: String

  func ends(
    in library: Library, _ ledgers: Ledgers, _ context: Context
  ) throws(CommandError) -> Relation.Ends {
    .sources(try ledgers.source(called: source).id, try ledgers.source(called: other).id)
  }
}
