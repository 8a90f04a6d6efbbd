extension KeyMode {
  /// Where its keys hold, for the documentation.
  package var words: String {
    switch self {
    case .everywhere: "in every view, where the view has no such key of its own"
    case .articles: "in the list of articles"
    case .reader: "in an open article"
    case .claims: "among the claims"
    case .chains: "among the chains of one claim, before `claims`"
    case .sources: "among the sources"
    case .record: "in the record of one source, before `sources`"
    case .tags: "among the tags"
    case .tagged: "among what bears one tag, before `tags`"
    case .orphans: "among the orphans"
    case .results: "among what a search of the library found"
    case .beside: "where two articles stand beside each other"
    case .placing: "in an open article while an orphan is placed, before all others"
    case .sweeping: "in an open article while a sweep lasts, before `selecting`"
    case .adjusting: "in an open article while the edges of a mark are moved, before all others"
    case .selecting: "in an open article while something is selected, before `reader`"
    case .freshlySelecting: "right after `select`, before `selecting`"
    }
  }
}
