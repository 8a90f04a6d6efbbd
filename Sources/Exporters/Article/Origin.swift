import Model

/// Where an article comes from, as far as others may see it.
extension Article {
  /// Where it lies on the web: the address that the page gives for itself, else the one that it was
  /// taken from. Nil unless it is http or https.
  var address: String? {
    [metadata.url, original.source].compactMap { $0 }.first { IRI.web($0) != nil }
  }

  /// The name of the file that it was taken from; the folders are nobody else's business.
  var fileName: String {
    let source = original.source
    let name = source.split(separator: "/").last.map(String.init) ?? source
    return name == "-" ? "standard input" : name
  }
}
