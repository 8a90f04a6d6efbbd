extension State {
  /// Why a command of a view of the library can't act: that is not shown, or nothing is known yet.
  func reasonToWait(for wanted: ViewName, _ notShown: String) -> String? {
    guard view == wanted else { return notShown }
    return library.book == nil ? "the library is being read" : nil
  }
}

extension RowList {
  /// Why a command on the row of the cursor can't act.
  func reasonForNoRow(empty: String) -> String? {
    if current != nil { return nil }
    return filter.isEmpty ? empty : "no \(Self.noun) fits “\(filter)”: \(key: "cancel") shows all"
  }
}
