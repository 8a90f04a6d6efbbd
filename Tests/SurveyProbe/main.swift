// What it costs to count the origins of all claims of a library, in a release build:
// `survey-probe [CLAIMS] [RUNS]`. A library is planted, its claims are surveyed, and each run says
// how long that took by the wall and by the processor, on one core and on all. Built on demand, and by no test.

import Model
import PlantedClaims
import Provenance

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let size = numbers.first ?? 10_000
let library = PlantedLibrary(size: size, seed: 5)
print(
  "\(size) claims, \(library.assertionCount) assertions, \(library.ledgers.sources.count) sources,"
    + " \(library.ledgers.relations.count) relations, \(library.articles.count) articles")

/// Milliseconds.
func now(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}

/// Says how long it took and how many answers were right; the milliseconds by the wall.
func tell(_ begun: (wall: Double, processor: Double), _ surveys: [ClaimSurvey]) -> Double {
  let wall = now(CLOCK_MONOTONIC) - begun.wall
  let processor = now(CLOCK_PROCESS_CPUTIME_ID) - begun.processor
  let right = surveys.count { $0.number.count == library.answers[$0.id]?.count }
  print("\(Int(wall)) ms by the wall, \(Int(processor)) ms of processor, \(right) right")
  return wall
}

var walls: [Double] = []
var onAllCores: [Double] = []
for _ in 0..<(numbers.dropFirst().first ?? 7) {
  let begun = (now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID))
  walls.append(tell(begun, survey(of: library.articles, ledgers: library.ledgers)))
  let again = (now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID))
  let counter = OriginCounter(library.ledgers)
  onAllCores.append(tell(again, await counter.surveysOnAllCores(of: library.articles)))
}
let (one, all) = (walls.sorted()[walls.count / 2], onAllCores.sorted()[onAllCores.count / 2])
print("median: \(Int(one)) ms, on all cores \(Int(all)) ms")
