extension Change {
  /// What the change does, in a few words for the status line and the log: `claim marked`,
  /// `attributed to RUSI`, `tagged #airborne`.
  ///
  /// The notebook is the one before the change. In a group the last change gives the name, for
  /// what it needs comes before it; where several fields of one mark are changed, each is named.
  package func label(in notebook: Notebook) -> String {
    let leaves = leaves
    guard let last = leaves.last else { return "nothing changed" }
    let fields = leaves.compactMap(\.field)
    if fields.count > 1, fields.count == leaves.count {
      return "corrected: " + fields.map(\.rawValue).joined(separator: ", ")
    }
    let (edits, ledgers) = (leaves.edits ?? [last], notebook.ledgers.adding(leaves))
    return edits.map { $0.ownLabel(in: notebook.annotations, ledgers) }.joined(separator: ", ")
  }

  /// The field of the metadata that it is about.
  private var field: MetadataField? {
    switch self {
    case .correctDetail(let detail): detail.field
    case .uncorrectDetail(let field): field
    default: nil
    }
  }

  private func ownLabel(in annotations: Annotations, _ ledgers: Ledgers) -> String {
    switch self {
    case .addMark(let mark): mark.label
    case .removeMark(let id): "\(annotations.kindName(of: id)) deleted"
    case .editMark(let id, let edit, _): edit.label(annotations.mark(id))
    case .addAssertion(let assertion): assertion.label(in: ledgers)
    case .removeAssertion: "attribution deleted"
    case .editAssertion(_, let edit, _): edit.label(in: ledgers)
    case .correct(let correction): correction.label
    case .uncorrect: "correction taken back"
    case .cut(let cut): cut.kind == .join ? "blocks joined" : "block split"
    case .uncut(let gap):
      annotations.cut(at: gap)?.kind == .join ? "blocks parted again" : "blocks joined again"
    case .correctDetail(let detail): detail.label
    case .uncorrectDetail(let field): "\(field) as it was imported"
    case .addClaim(let claim): "claim added: \(claim.statement)"
    case .removeClaim(let id): "claim removed: \(ledgers.claim(id)?.statement ?? id.value)"
    case .addSource(let source): "source added: \(source.name)"
    case .removeSource(let id): "source removed: \(ledgers.source(id)?.name ?? id.value)"
    case .editClaim(let id, let edit, _):
      edit.label(ledgers.claim(id)?.statement ?? id.value, ledgers)
    case .editSource(let id, let edit, _): edit.label(ledgers.source(id)?.name ?? id.value, ledgers)
    case .addRelation(let relation): relation.label(in: ledgers)
    case .removeRelation(let id):
      "taken back: \(ledgers.relation(id)?.label(in: ledgers) ?? id.value)"
    case .addTag(let tag): "tag added: \(tag.name)"
    case .removeTag(let name): "tag removed: \(name)"
    case .editTag(let name, let edit): edit.label(name)
    case .group: "changed"
    }
  }
}

extension [Change] {
  /// The changes of one mark, where nothing else is changed than a ledger before them.
  fileprivate var edits: [Change]? {
    var (edits, marks): ([Change], Set<ID<Mark>>) = ([], [])
    for change in self {
      switch change {
      case .editMark(let id, _, _):
        edits.append(change)
        marks.insert(id)
      case .addTag: break
      default: return nil
      }
    }
    return marks.count == 1 ? edits : nil
  }
}

extension Annotations {
  fileprivate func kindName(of id: ID<Mark>) -> String { mark(id)?.kind.rawValue ?? "mark" }
}

extension MarkEdit {
  fileprivate func label(_ mark: Mark?) -> String {
    switch self {
    case .addTag(let tag): "tagged \(tag)"
    case .removeTag(let tag): "untagged \(tag)"
    case .setNote(let text): text.isEmpty ? "note removed" : "note written"
    case .setKind(let kind): "\(mark?.kind.rawValue ?? "mark") made a \(kind)"
    case .keep(let hash):
      hash == nil
        ? "\(mark?.kind.rawValue ?? "mark") to be looked at again"
        : "\(mark?.kind.rawValue ?? "mark") kept as an orphan"
    case .setAnchors(let anchors, let hash, _):
      Self.label(mark?.kind.rawValue ?? "mark", mark, anchors, hash)
    }
  }

  private static func label(
    _ kind: String, _ mark: Mark?, _ anchors: [Anchor], _ hash: String?
  ) -> String {
    if mark?.hasEdgesMoved(anchors, hash) == true { return "\(kind)’s edges moved" }
    if mark?.hasPartLess(anchors, hash) == true { return "\(kind)’s part dropped" }
    return anchors.count == mark?.anchors.count
      ? "\(kind) moved" : "\(kind) in \(anchors.count) \(anchors.count == 1 ? "part" : "parts")"
  }
}

extension Mark {
  /// `claim marked`, `highlight marked, tagged #leak`.
  fileprivate var label: String {
    let marked = "\(kind) marked"
    return tags.isEmpty
      ? marked : "\(marked), tagged \(tags.map(\.description).joined(separator: " "))"
  }

  /// Whether the anchors are some of its own in the same text, and not all.
  fileprivate func hasPartLess(_ new: [Anchor], _ hash: String?) -> Bool {
    hash == textHash && new.count < anchors.count && new.allSatisfy(anchors.contains)
  }

  /// Whether the anchors are its own in the same text, but for some that reach further or less far.
  fileprivate func hasEdgesMoved(_ new: [Anchor], _ hash: String?) -> Bool {
    hash == textHash && new.count == anchors.count && new != anchors
      && zip(new, anchors).allSatisfy { $0.span.overlaps($1.span) }
  }
}

extension Assertion {
  fileprivate func label(in ledgers: Ledgers) -> String {
    let chain = ledgers.chain(of: self).joined(separator: " ← ")
    return chain.isEmpty ? "attributed" : "attributed to \(chain)"
  }
}

extension Correction {
  fileprivate var label: String {
    switch role {
    case .boilerplate: "folded as boilerplate"
    case .heading: "made a heading of level \(level ?? 2)"
    case .preformatted: "made preformatted text"
    case .listItem: "made an item of a list"
    default: "made a \(role.rawValue)"
    }
  }
}

extension DetailCorrection {
  fileprivate var label: String {
    let value = values.joined(separator: ", ")
    return value.isEmpty ? "\(field) made unknown" : "\(field): \(value)"
  }
}
