/// Why an address gave no bytes for an article.
enum FetchError: Error, Hashable {
  /// Neither http nor https, no host, or signs in it that belong in no address.
  case badAddress
  /// No curl in `$PATH`.
  case noCurl
  case notStarted(Int32)
  /// A status that brings no page, or not the whole of one.
  case status(Int)
  case redirectElsewhere
  /// What answers speaks no HTTP, or none that can be trusted; curl's words.
  case noWebServer(String)
  case headTooLong
  case tooManyRedirects(limit: Int)
  case tookTooLong(seconds: Int)
  case tooLarge(megabytes: Int)
  case noHost
  case noConnection
  /// The encrypted connection could not be made or trusted; curl's words.
  case insecure(String)
  case empty
  /// The connection ended before all had come.
  case brokenOff
  /// What came is no kind of text: its media type.
  case noArticle(String)
  /// What came is a page without an article.
  case noBody
  /// A signal ended curl: its number.
  case ended(by: Int32)
  /// Somebody did not want to wait for it.
  case stopped
  /// Any other of curl's failures: its exit code and words.
  case curl(Int32, String)
}
