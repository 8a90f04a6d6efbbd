/// How steps of the library renamed tags after an article's steps were told: an article's history is
/// read with the names that tags have now, so that an undo finds what it is to take back.
package struct Retagging: Hashable, Sendable {
  private let steps: [Renamed]

  fileprivate struct Renamed: Hashable, Sendable {
    let names: [TagName: TagName?]
    /// How long the article's history was, in bytes.
    let after: Int
    /// The marks that had the other tag already.
    let merged: Set<Bearer>
  }

  fileprivate struct Bearer: Hashable, Sendable {
    let mark: ID<Mark>
    let tag: TagName
  }

  package init() { steps = [] }

  /// From the deeds of the library, the oldest first. What was taken back renamed nothing.
  package init(_ deeds: [Deed], of article: ID<Article>) {
    let own = zip(deeds, deeds.isInForce).filter { $1 }.map(\.0.step)
    steps = own.compactMap { step in
      guard !step.renamed.isEmpty, let part = step.articles.first(where: { $0.article == article })
      else { return nil }
      let names = Dictionary(step.renamed.map { ($0.from, $0.to) }) { one, _ in one }
      var (gone, come): (Set<Bearer>, Set<Bearer>) = ([], [])
      for case .editMark(let mark, let edit, _) in part.change.leaves {
        if case .removeTag(let tag) = edit { gone.insert(Bearer(mark: mark, tag: tag)) }
        if case .addTag(let tag) = edit { come.insert(Bearer(mark: mark, tag: tag)) }
      }
      let merged = gone.filter { one in
        (names[one.tag] ?? nil).map { !come.contains(Bearer(mark: one.mark, tag: $0)) } ?? false
      }
      return Renamed(names: names, after: part.after, merged: merged)
    }
  }

  package var isEmpty: Bool { steps.isEmpty }

  /// The deed that the article's history tells there, in bytes, in today's names.
  package func followed(_ deed: Deed, at offset: Int) -> Deed {
    guard steps.contains(where: { offset < $0.after }) else { return deed }
    let step = deed.step
    return Deed(
      deed.act,
      Step(
        change: followed(step.change, at: offset), inverse: followed(step.inverse, at: offset),
        label: step.label, signature: step.signature))
  }

  private func followed(_ change: Change, at offset: Int) -> Change {
    steps.filter { offset < $0.after }.reduce(change) { $1.followed($0) ?? .group([]) }
  }
}

extension Retagging.Renamed {
  /// Nil where nothing is left of the change.
  fileprivate func followed(_ change: Change) -> Change? {
    switch change {
    case .group(let changes): return .group(changes.compactMap(followed))
    case .addMark(var mark):
      mark.tags = mark.tags.renamed(names)
      return .addMark(mark)
    case .editMark(let id, let edit, let time):
      return followed(edit, of: id).map { .editMark(id, $0, time: time) }
    case .addTag(let tag):
      guard let name = names[tag.name] else { return change }
      return name.map { .addTag(Tag(name: $0, colour: tag.colour, description: tag.description)) }
    case .removeTag(let name): return names[name] == nil ? change : nil
    case .editTag(let name, let edit):
      guard let new = names[name] else { return change }
      return new.map { .editTag($0, edit) }
    case .addClaim(var claim):
      claim.tags = claim.tags.renamed(names)
      return .addClaim(claim)
    case .editClaim(let id, .tags(let tags), let time):
      return .editClaim(id, .tags(tags.renamed(names)), time: time)
    default: return change
    }
  }

  private func followed(_ edit: MarkEdit, of mark: ID<Mark>) -> MarkEdit? {
    switch edit {
    case .addTag(let tag):
      guard let name = names[tag] else { return edit }
      return name.map(MarkEdit.addTag)
    case .removeTag(let tag):
      guard let name = names[tag] else { return edit }
      return merged.contains(Retagging.Bearer(mark: mark, tag: tag))
        ? nil : name.map(MarkEdit.removeTag)
    default: return edit
    }
  }
}

extension [Deed] {
  /// For each deed, whether what it did holds: it was done, or done again, and not taken back since.
  fileprivate var isInForce: [Bool] {
    var result = Array<Bool>(repeating: false, count: count)
    var done: [Int] = []
    for (index, deed) in enumerated() {
      switch deed.act {
      case .done, .redone:
        done.append(index)
        result[index] = true
      case .undone:
        if let last = done.popLast() { result[last] = false }
      }
    }
    return result
  }
}
