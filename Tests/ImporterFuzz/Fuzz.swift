import Foundation
import Importers
import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads mutated files until the time is over. What would end the program is found by the file that
/// it was reading: each is written down before it is read.
struct Fuzz {
  let seeds: [Format: [[UInt8]]]
  let folder: URL
  let seed: UInt64
  private(set) var failures = 0
  private(set) var slowest: (seconds: Double, name: String) = (0, "")
  private(set) var counts: [Format: Int] = [:]

  init(seeds: [Format: [[UInt8]]], folder: URL, seed: UInt64) {
    (self.seeds, self.folder, self.seed) = (seeds, folder, seed)
  }

  /// No input may take more of the processor's time: the longest is half a megabyte. What passes
  /// by the clock on the wall tells how busy the machine is.
  private static let patience = 20.0

  /// The processor's time that this process has taken, in seconds.
  private static var processorTime: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  mutating func run(for seconds: Double) throws {
    let end = Date().addingTimeInterval(seconds)
    let all = seeds.values.flatMap { $0 }
    var mutator = Mutator(seed: seed)
    while Date() < end {
      for format in Format.allCases {
        // Now and then a file of another kind: names lie.
        let own = seeds[format] ?? []
        let number = counts[format, default: 0]
        let bytes = mutator.mutated(own.isEmpty || number % 16 == 0 ? all : own)
        try read(bytes, as: format, number: number)
        counts[format] = number + 1
      }
    }
  }

  private mutating func read(_ bytes: [UInt8], as format: Format, number: Int) throws {
    let file = folder.appendingPathComponent("\(seed).\(format.fileExtension)")
    try Data(bytes).write(to: file)
    let began = Self.processorTime
    let flaw = Shape.flaw(of: bytes, as: format)
    let seconds = Self.processorTime - began
    if seconds > slowest.seconds {
      slowest = (seconds, "\(format) \(number), \(bytes.count) bytes")
    }
    guard let reason = flaw ?? (seconds > Self.patience ? "took \(seconds) s" : nil) else { return }
    failures += 1
    let kept = folder.appendingPathComponent(
      "found-\(seed)-\(format)-\(number).\(format.fileExtension)")
    try Data(bytes).write(to: kept)
    print("\(kept.path): \(reason)")
  }
}
