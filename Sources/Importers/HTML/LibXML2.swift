import CLibXML2

/// The library that reads HTML and XML.
enum LibXML2 {
  /// Looked at before the first parser is made: libxml2 begins its work when it is first asked, and
  /// where several threads ask at once they may wait for each other for ever (libxml2's
  /// documentation, "Thread safety": `xmlInitParser` is to be called first, by one).
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}
