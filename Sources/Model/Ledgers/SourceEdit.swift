/// One field of a source. Applying an edit gives the one that brings the old value back.
package enum SourceEdit: Hashable, Sendable {
  case name(String)
  case kind(SourceKind)
  case aliases([String])
  case knowledge(Knowledge)
  case reliability(Reliability?)
  case date(String?)
  case note(String)
  case mergedInto(ID<Source>?)
}

extension Source {
  mutating func apply(_ edit: SourceEdit) -> SourceEdit {
    switch edit {
    case .name(let new): .name(exchange(&name, for: new))
    case .kind(let new): .kind(exchange(&kind, for: new))
    case .aliases(let new): .aliases(exchange(&aliases, for: new))
    case .knowledge(let new): .knowledge(exchange(&knowledge, for: new))
    case .reliability(let new): .reliability(exchange(&reliability, for: new))
    case .date(let new): .date(exchange(&date, for: new))
    case .note(let new): .note(exchange(&note, for: new))
    case .mergedInto(let new): .mergedInto(exchange(&mergedInto, for: new))
    }
  }
}
