/// How far a fetch goes before it is given up.
struct FetchLimits: Hashable, Sendable {
  /// Seconds for the whole of it, redirects included.
  var seconds = 30
  /// Bytes of the page, both as it travels and unpacked.
  var bytes = 32 << 20
  var redirects = 10

  /// What each may be set to.
  static let secondsRange = 1...3600
  static let megabytesRange = 1...256
  static let redirectsRange = 0...50
}

/// How pages are fetched.
struct FetchSettings: Hashable, Sendable {
  var limits = FetchLimits()
  /// What curl calls itself to servers; nil for its own name.
  var agent: String?
}
