import ArgumentParser

/// How far fetches go, as the command line says; what it leaves open, the configuration says.
struct FetchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Seconds that a fetch may take; else 30.", valueName: "seconds"))
  var maxTime: Int?

  @Option(
    help: ArgumentHelp("Megabytes that a page may have; else 32.", valueName: "megabytes"))
  var maxSize: Int?

  @Option(help: ArgumentHelp("Redirects that are followed; else 10.", valueName: "count"))
  var maxRedirects: Int?

  func validate() throws {
    try check(maxTime, "--max-time", FetchLimits.secondsRange)
    try check(maxSize, "--max-size", FetchLimits.megabytesRange)
    try check(maxRedirects, "--max-redirects", FetchLimits.redirectsRange)
  }

  private func check(_ value: Int?, _ name: String, _ range: ClosedRange<Int>) throws {
    guard let value, !range.contains(value) else { return }
    throw ValidationError("\(name) takes a number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// Nothing said.
  static var none: FetchOptions {
    var options = FetchOptions()
    (options.maxTime, options.maxSize, options.maxRedirects) = (nil, nil, nil)
    return options
  }

  /// What holds for these names: the configuration, which is read only where one of them is an
  /// address, with what the command line says laid over it.
  func settings(for names: [String], in session: inout Session) -> FetchSettings {
    guard names.contains(where: WebAddress.isMeant) else { return FetchSettings() }
    var settings = Configuration(context: session.context, reporting: &session).fetch
    settings.limits.seconds = maxTime ?? settings.limits.seconds
    settings.limits.bytes = maxSize.map { $0 << 20 } ?? settings.limits.bytes
    settings.limits.redirects = maxRedirects ?? settings.limits.redirects
    return settings
  }
}
