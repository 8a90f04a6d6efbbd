/// The only ways in which annotations and ledgers change: whatever a key or a command does comes
/// through here, and applying one gives its inverse, which is the undo.
package indirect enum Change: Hashable, Sendable {
  case addMark(Mark)
  /// Refused while an assertion speaks of the mark; `deletion(of:in:)` takes both.
  case removeMark(ID<Mark>)
  /// `time` becomes the mark's time of change; an inverse brings the old one back.
  case editMark(ID<Mark>, MarkEdit, time: Timestamp)
  case addAssertion(Assertion)
  case removeAssertion(ID<Assertion>)
  /// `time` becomes the assertion's time of change, here and below; an inverse brings the old one
  /// back.
  case editAssertion(ID<Assertion>, AssertionEdit, time: Timestamp)
  /// The block that has this span is what the correction says.
  case correct(Correction)
  /// The block that has this span is again what the importer took it for.
  case uncorrect(Span)
  /// The text is cut, or not cut, at the gap as this says.
  case cut(Cut)
  /// The text is cut at the gap as the importer cut it.
  case uncut(Span)
  /// The field of the metadata is what the correction says.
  case correctDetail(DetailCorrection)
  /// The field is again what the importer read.
  case uncorrectDetail(MetadataField)
  case addClaim(Claim)
  case removeClaim(ID<Claim>)
  case editClaim(ID<Claim>, ClaimEdit, time: Timestamp)
  case addSource(Source)
  case removeSource(ID<Source>)
  case editSource(ID<Source>, SourceEdit, time: Timestamp)
  case addRelation(Relation)
  case removeRelation(ID<Relation>)
  case addTag(Tag)
  case removeTag(TagName)
  case editTag(TagName, TagEdit)
  /// All of them in order, or none.
  case group([Change])
}

/// One field of a mark.
package enum MarkEdit: Hashable, Sendable {
  case addTag(TagName)
  case removeTag(TagName)
  case setNote(String)
  case setKind(MarkKind)
  /// The places, and what `Mark` says of the text that they are of.
  case setAnchors([Anchor], textHash: String?, soughtIn: String? = nil)
  /// What `Mark.keptIn` says.
  case keep(in: String?)
}

/// Why a change was refused. Nothing was changed.
package enum ChangeError: Error, Hashable, Sendable {
  case noSuchMark(ID<Mark>)
  case noSuchAssertion(ID<Assertion>)
  case noSuchClaim(ID<Claim>)
  case noSuchSource(ID<Source>)
  case noSuchRelation(ID<Relation>)
  case noSuchTag(TagName)
  case noSuchCorrection(Span)
  case noSuchCut(Span)
  case noSuchDetail(MetadataField)
  /// A record with this id is there already.
  case exists(String)
  /// The mark has the tag already, or does not have it.
  case tagUnchanged(ID<Mark>, TagName)
  /// A record would be merged into itself, straight or by way of others.
  case mergedIntoItself(String)
  /// A tag would be put below itself, or below what is below it.
  case tagBelowItself(TagName, below: TagName)
  /// A tag would be called what it is called already.
  case tagCalledSo(TagName)
  /// Both ends of a relation are the same.
  case relatedToItself(String)
  /// The assertion speaks of the mark.
  case inUse(ID<Mark>, by: ID<Assertion>)
}

extension Change {
  /// The removal of a mark with the assertions that speak of it.
  package static func deletion(of mark: ID<Mark>, in annotations: Annotations) -> Change {
    let assertions = annotations.assertions(about: mark).map { Change.removeAssertion($0.id) }
    return assertions.isEmpty ? .removeMark(mark) : .group(assertions + [.removeMark(mark)])
  }

  /// The changes, groups opened.
  package var leaves: [Change] {
    if case .group(let changes) = self { return changes.flatMap(\.leaves) }
    return [self]
  }
}

extension Change {
  /// The marks that it makes, takes away or edits.
  package var touchedMarks: Set<ID<Mark>> {
    Set(
      leaves.compactMap { leaf in
        switch leaf {
        case .addMark(let mark): mark.id
        case .removeMark(let id), .editMark(let id, _, _): id
        default: nil
        }
      })
  }
}
