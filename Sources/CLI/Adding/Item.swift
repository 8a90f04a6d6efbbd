import Importers
import Model

/// Something that articles may come out of.
struct Item: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    case file(FileName)
    case address(String)
    case standardInput
  }

  /// A line of a list, by which what is wrong with it is named.
  struct Line: Hashable, Sendable {
    let list: String
    /// Counted from 1.
    let number: Int
  }

  let place: Place
  /// The number of the one article in it that is meant: `feed.xml#2`.
  var entry: Int?
  /// In bytes, as far as it is known.
  var size = 0
  /// Whether it was found in a folder, and not named by a person.
  var isFound = false
  var line: Line?

  init(_ place: Place, line: Line? = nil) {
    self.place = place
    self.line = line
  }

  /// As `add` takes it: a path, an address, or `-`.
  ///
  /// - Parameter file: the path of a name, where that is not simply the name.
  init(named name: String, at file: (String) -> FileName = FileName.init) {
    if name == "-" {
      self.init(.standardInput)
    } else {
      let name = EntryName(name)
      self.init(
        WebAddress.isMeant(by: name.whole) ? .address(name.whole) : .file(file(name.whole)))
      entry = name.number
    }
  }

  var isAddress: Bool { if case .address = place { true } else { false } }

  /// As it is shown, and as `add --json` has it: without the password in an address.
  var name: String {
    let whole =
      switch place {
      case .file(let file): file.text
      case .address(let address): address.withoutLogins
      case .standardInput: "-"
      }
    return whole + (entry.map { "#\($0)" } ?? "")
  }
}
