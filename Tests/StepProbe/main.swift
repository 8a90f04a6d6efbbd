// Does a step of the whole library, for tests that kill it or let its calls fail:
//
//   step-probe rename|merge OLD NEW, delete TAG, undo, redo, settle    in $POSTIL_LIBRARY
//   step-probe tag COUNT NAME    adds so many tags NAME-1, NAME-2, … one step each
//
// `settle` changes nothing; as every writer, it first brings to its end what a killed one left.

import Foundation
import Model
import Storage

let words = Array(CommandLine.arguments.dropFirst())
let root = ProcessInfo.processInfo.environment["POSTIL_LIBRARY"] ?? "."
let signature = Signature(creator: "probe", time: Timestamp(seconds: 1_760_000_000))

do { try run(try Library.open(at: root)) } catch {
  FileHandle.standardError.write(Data("postil: \(reason(error))\n".utf8))
  exit(1)
}

func run(_ library: Library) throws {
  let names = words.dropFirst().compactMap(TagName.init)
  let (ledgers, all) = (try library.ledgers(), try library.allAnnotations().found)
  let time = signature.time
  switch (words.first, names.first, names.last) {
  case ("rename", let old?, let new?):
    let change = try LibraryChange.renamingTag(old, to: new, in: ledgers, all, at: time)
    _ = try library.commit(change, label: "\(old) renamed \(new)", by: signature)
  case ("merge", let old?, let new?):
    let change = try LibraryChange.mergingTag(old, into: new, in: ledgers, all, at: time)
    _ = try library.commit(change, label: "\(old) merged into \(new)", by: signature)
  case ("delete", let tag?, _):
    let change = try LibraryChange.deletingTag(tag, in: ledgers, all, at: time)
    _ = try library.commit(change, label: "\(tag) deleted", by: signature)
  case ("undo", _, _):
    if let step = try library.ledgerHistory().nextUndo {
      _ = try library.takeBack(step, by: signature)
    }
  case ("redo", _, _):
    if let step = try library.ledgerHistory().nextRedo {
      _ = try library.bringBack(step, by: signature)
    }
  case ("settle", _, _):
    _ = try library.commit(ledgers: .group([]), label: "", by: signature)
  case ("tag", _, let name?):
    for number in 1...(Int(words[1]) ?? 1) {
      guard let tag = TagName("\(name.value)-\(number)") else { continue }
      _ = try library.commit(ledgers: .addTag(Tag(name: tag)), label: "tag added", by: signature)
    }
  default: exit(64)
  }
}

func reason(_ error: any Error) -> String {
  switch error as? StorageError {
  case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
  case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
  case .unlogged(let path, let reason): "\(path): done, but not in the history: \(reason)"
  case .corrupt(let path, let place, let reason): "\(path): \(place) \(reason)"
  default: "\(root): \(error)"
  }
}
