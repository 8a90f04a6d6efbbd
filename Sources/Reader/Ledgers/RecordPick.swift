package import Model
import Provenance

/// What is being picked for a source or a tag.
package enum RecordPick: Hashable, Sendable {
  case sourceKind(ID<Source>)
  case knowledge(ID<Source>)
  /// The source that it is made one with.
  case mergeSource(ID<Source>)
  case relationKind(ID<Source>)
  case relateSource(ID<Source>, RelationPick)
  /// The tag that it is made one with.
  case mergeTag(TagName)
  /// The tag that it is to stand below.
  case moveTag(TagName)
  case tagColour(TagName)
}

/// A kind of relation, or that it does not hold.
package struct RelationPick: Hashable, Sendable {
  package let kind: RelationKind
  package let isRefused: Bool

  init(_ kind: RelationKind, isRefused: Bool) {
    self.kind = kind
    self.isRefused = isRefused
  }

  init?(_ value: String) {
    let isRefused = value.hasPrefix("!")
    guard let kind = RelationKind(rawValue: String(isRefused ? value.dropFirst() : value[...]))
    else { return nil }
    self.init(kind, isRefused: isRefused)
  }

  /// As it stands in a choice.
  var value: String { (isRefused ? "!" : "") + kind.rawValue }
}

extension State {
  mutating func take(_ pick: RecordPick, _ value: String, by signature: Signature) -> [Effect] {
    switch pick {
    case .sourceKind(let id):
      guard let kind = SourceKind(rawValue: value), kind != sources.entry(id)?.source.kind else {
        return []
      }
      return commit(ledgers: .editSource(id, .kind(kind), time: signature.time), by: signature)
    case .knowledge(let id):
      guard let knowledge = Knowledge(rawValue: value),
        knowledge != sources.entry(id)?.source.knowledge
      else { return [] }
      return commit(
        ledgers: .editSource(id, .knowledge(knowledge), time: signature.time), by: signature)
    case .mergeSource(let id): return preview(.mergeSource(id, into: ID(value)), by: signature)
    case .relationKind(let id): return askForOther(id, RelationPick(value))
    case .relateSource(let id, let pick):
      return relate(id, pick, to: ID(value), by: signature)
    case .mergeTag(let tag):
      guard let other = TagName(value) else { return [] }
      return preview(.tag(.merge(tag, into: other)), by: signature)
    case .moveTag(let tag):
      guard value.isEmpty || chosenTag(value, among: []) != nil else { return [] }
      return preview(.tag(.move(tag, under: TagName(value))), by: signature)
    case .tagColour(let tag): return colour(tag, value, by: signature)
    }
  }

  private mutating func askForOther(_ id: ID<Source>, _ pick: RelationPick?) -> [Effect] {
    guard let pick, let entry = sources.entry(id) else { return [] }
    let (choices, folded) = sources.choices(besides: id)
    guard !choices.isEmpty else {
      status = Status("there is no other source: \(key: "new-source") adds one", level: .warning)
      return []
    }
    mode = .picking(
      Picker(
        .record(.relateSource(id, pick)),
        title: "\(entry.name) \(pick.kind.verb(isRefused: pick.isRefused))", choices: choices,
        folded: folded))
    return []
  }

  /// Says what ties two sources together, as one's own judgement.
  private mutating func relate(
    _ id: ID<Source>, _ pick: RelationPick, to other: ID<Source>, by signature: Signature
  ) -> [Effect] {
    guard let ledgers = library.book?.ledgers else { return [] }
    let relation = Relation(
      pick.kind, .sources(id, other), basis: .judged, isRefused: pick.isRefused, by: signature)
    do throws(ChangeError) {
      let changes = try ledgers.saying(relation)
      guard !changes.isEmpty else {
        status = Status("you said that already", level: .warning)
        return []
      }
      let effects = commit(ledgers: changes, by: signature)
      guard !effects.isEmpty,
        let against = RelationBook(ledgers).contradictions(of: relation).first
      else { return effects }
      let words = "\(against.creator) says \(ledgers.words(of: against))"
      status = Status("\(status.text) · against that, \(words)", level: .warning)
      return effects
    } catch {
      return refuse(error)
    }
  }

  /// Takes back what the line of a record says: one's own relation, or a merge; refuses a guess.
  mutating func takeBackLine(by signature: Signature) -> [Effect] {
    guard let ledgers = library.book?.ledgers else { return [] }
    switch sources.page?.current {
    case .merged(let id):
      do throws(ChangeError) {
        return commit(ledgers: try ledgers.parting(id, at: signature.time), by: signature)
      } catch {
        return refuse(error)
      }
    case .relation(let relation):
      guard relation.creator == signature.creator else {
        status = Status(
          "\(relation.creator) said that: \(key: "relate-source") says what you think of it",
          level: .warning)
        return []
      }
      return commit(ledgers: .removeRelation(relation.id), by: signature)
    case .likely(let pair):
      return relate(
        pair.one, RelationPick(.sameAs, isRefused: true), to: pair.other, by: signature)
    default: return []
    }
  }
}
