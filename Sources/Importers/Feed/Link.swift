#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Addresses that are written relative to another.
enum Link {
  /// RFC 3986, section 5; as it is written where that gives nothing.
  static func resolve(_ reference: String, against base: String?) -> String {
    let written = reference.collapsed
    guard let base, !Address.isAddress(written), let whole = URL(string: base),
      let url = URL(string: written, relativeTo: whole)
    else { return written }
    return url.absoluteString
  }

  /// The address of a page, if it is one.
  static func page(_ reference: String, against base: String?) -> String? {
    let address = resolve(reference, against: base)
    return Address.isAddress(address) ? address : nil
  }
}

extension Tree {
  /// The same tree with the addresses in it made whole.
  func resolved(against base: String?) -> Tree {
    guard let base else { return self }
    return mapped { node in
      node.attributes.mapValues { name, value in
        let isAddress = ["href", "src", "cite"].contains(name) && !value.hasPrefix("#")
        return isAddress ? Link.resolve(value, against: base) : value
      }
    }
  }

  private func mapped(_ attributes: (Node) -> Attributes) -> Tree {
    var result = Tree()
    var ends: [Int] = []
    for index in indices {
      while ends.last == index {
        result.exit()
        ends.removeLast()
      }
      if isText(index) {
        result.add(text: self[index].text)
      } else {
        result.enter(self[index].tag, attributes(self[index]))
        ends.append(self[index].end)
      }
    }
    for _ in ends { result.exit() }
    return result
  }
}
