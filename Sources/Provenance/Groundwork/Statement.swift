import Model

/// An assertion in the numbers of a `Groundwork`.
struct Statement {
  let assertion: ID<Assertion>
  let article: Int
  /// The article's outlet, where it is a source.
  let outlet: Int?
  /// What tells two outlets apart, sources or not. Nil where nobody knows the outlet.
  let publication: Int?
  let published: PartialDate?
  let sources: [Int]
  let via: [Int]
}
