import Foundation
import Importers

// importer-fuzz SECONDS SEED FOLDER SEEDS…: reads mutated copies of the files in the folders SEEDS
// for so many seconds, and keeps what it found in FOLDER. Exit code 1 where it found something.
let arguments = CommandLine.arguments
guard arguments.count > 4, let seconds = Double(arguments[1]), let seed = UInt64(arguments[2])
else {
  print("usage: importer-fuzz SECONDS SEED FOLDER SEEDS…")
  exit(64)
}

let folder = URL(fileURLWithPath: arguments[3])
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
var fuzz = Fuzz(seeds: try Seeds.all(in: Array(arguments[4...])), folder: folder, seed: seed)
try fuzz.run(for: seconds)
let counts = Format.allCases.map { "\($0) \(fuzz.counts[$0] ?? 0)" }.joined(separator: ", ")
print("seed \(seed): \(counts); slowest \(fuzz.slowest); found \(fuzz.failures)")
exit(fuzz.failures == 0 ? 0 : 1)
