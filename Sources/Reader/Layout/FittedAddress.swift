import Text

extension Fitted {
  /// An address in so many cells. Where it is longer, first the scheme goes, then what is asked of
  /// the server, then the folders: where it lies and what the file is called say the most.
  static func address(_ address: String, width: Int) -> String {
    let bare = address.withoutScheme
    let path = String(bare.prefix { $0 != "?" && $0 != "#" })
    let query = path == bare ? "" : bare.contains("?") ? "?…" : "#…"
    let host = path.prefix { $0 != "/" }
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? ""
    let forms = [address, bare, path + query, path]
    if let form = forms.first(where: { $0.glyphs.width <= width }) { return form }
    let short = "\(host)/…/\(name)"
    if short.glyphs.width <= width { return short }
    // Of a long name its end, which tells what kind of file it is.
    let room = width - host.count - 2
    return room >= 8 ? "\(host)/…\(name.suffix(room))" : Fitted.text(path, width: width)
  }
}

extension String {
  fileprivate var withoutScheme: String {
    for scheme in ["https://", "http://", "mailto:"] where hasPrefix(scheme) {
      return String(dropFirst(scheme.count))
    }
    return self
  }
}
