import Foundation

/// How long the stories of chance are.
enum Length {
  /// Whether `POSTIL_LONG=1` asks for the long form, for which `make test-long` is.
  static let isLong = ProcessInfo.processInfo.environment["POSTIL_LONG"] == "1"

  static let kills = isLong ? 400 : 15
  /// Runs of a program that begins on all cores at once.
  static let beginnings = isLong ? 200 : 20
  /// Rounds of 20,000 bytes that are typed blindly.
  static let rounds = isLong ? 50 : 1
}
