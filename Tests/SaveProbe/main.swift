// Measures a save beside a bare C program that writes and flushes the same bytes, in turns:
//
//   save-probe LIBRARY ARTICLE SAVES OTHER
//
// Each save adds a mark to the article, as the reader does, which stays at work. OTHER is a folder
// on the same disk for the bare files. Prints the times in milliseconds, and how often one is of the
// other.

import CBareSave
import Foundation
import Model
import Storage

let words = CommandLine.arguments
guard words.count == 5, let saves = Int(words[3]) else {
  print("save-probe LIBRARY ARTICLE SAVES OTHER")
  exit(64)
}
try Probe(library: .open(at: words[1]), id: ID(words[2]), other: words[4]).run(saves)

struct Probe {
  let library: Library
  let id: ID<Article>
  let other: String

  func run(_ saves: Int) throws {
    let article = try library.article(id)
    var written: WrittenMarks?
    var (ours, bare): ([Double], [Double]) = ([], [])
    for number in 0...saves {
      let signature = Signature(creator: "probe", time: Timestamp(seconds: number))
      let place = Span(number * 7 + 3, number * 7 + 9)
      let notebook = try library.notebook(of: article)
      let mark = Mark(
        .highlight, over: [place], of: article, by: signature, beside: notebook.annotations.marks)
      let save = try time {
        _ = try library.commit(
          .addMark(mark), label: "highlight made", to: id, by: signature, written: &written)
      }
      let (marks, line) = try self.written()
      let plain = try time { try bareSave(marks, line) }
      // The first save of a process reads and makes everything.
      if number > 0 {
        ours.append(save)
        bare.append(plain)
      } else {
        print("first save: \(milliseconds(save))")
      }
    }
    tell("save", ours)
    tell("bare", bare)
    print("ratio of medians: \(rounded(middle(ours) / middle(bare)))")
  }

  /// What the last save has written.
  private func written() throws -> (marks: Data, line: Data) {
    let folder = "\(library.root)/articles/\(id)"
    let history = try Data(contentsOf: URL(fileURLWithPath: folder + "/history.jsonl"))
    return (
      try Data(contentsOf: URL(fileURLWithPath: folder + "/marks.json")),
      Data(history.split(separator: 0x0A).last ?? Data()) + [0x0A]
    )
  }

  private func bareSave(_ marks: Data, _ line: Data) throws {
    let result = marks.withUnsafeBytes { marks in
      line.withUnsafeBytes { line in
        bare_save(other, marks.baseAddress, marks.count, line.baseAddress, line.count)
      }
    }
    guard result == 0 else { throw POSIXError(.EIO) }
  }
}

func time(_ work: () throws -> Void) rethrows -> Double {
  let begin = ContinuousClock.now
  try work()
  return begin.duration(to: .now) / .milliseconds(1)
}

func middle(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }
func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
func milliseconds(_ time: Double) -> String { "\(rounded(time)) ms" }

func tell(_ name: String, _ times: [Double]) {
  let sorted = times.sorted()
  print(
    "\(name): median \(milliseconds(middle(times))), fastest \(milliseconds(sorted[0])), "
      + "nine in ten within \(milliseconds(sorted[times.count * 9 / 10]))")
}
