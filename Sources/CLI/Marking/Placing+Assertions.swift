import Model

extension Placing {
  /// The attribution of that id or unique beginning of one; or those of a claim mark, of which there
  /// may be none.
  func assertions(_ name: String) throws(CommandError) -> [Assertion] {
    let all = opened.annotations.assertions
    if name.hasPrefix("a-") {
      let exact = all.filter { $0.id.value == name }
      let found =
        exact.isEmpty && name.count > 2 ? all.filter { $0.id.value.hasPrefix(name) } : exact
      guard !found.isEmpty else {
        throw .change(opened.article.id, .noSuchAssertion(ID(name)))
      }
      guard found.count == 1 else {
        throw .recordAmbiguous(name, candidates: found.map(\.id.value))
      }
      return found
    }
    let mark = try mark(name, .claim).id
    return all.filter { $0.claimMark == mark }
  }
}
