import JSON
import Model

extension Record {
  func signature() throws(Flaw) -> Signature {
    let microsecond: Int? = try find("microsecond")
    if let microsecond, !(0..<1_000_000).contains(microsecond) {
      throw Flaw("is no part of a second: \(microsecond)", at: "microsecond")
    }
    return Signature(
      creator: try get("creator"), time: try get("time"), microsecond: microsecond)
  }
}
