/// What is wrong with a value, and where: `marks[3].spans[0].start`, or `line 3, column 7`.
package struct Flaw: Error, Hashable, Sendable {
  package private(set) var place: String
  package let reason: String

  package init(_ reason: String, at place: String = "") {
    self.place = place
    self.reason = reason
  }

  package func within(_ key: String) -> Flaw {
    let rest = place.isEmpty || place.hasPrefix("[") ? place : "." + place
    return Flaw(reason, at: key + rest)
  }

  package func within(_ index: Int) -> Flaw { within("[\(index)]") }
}
