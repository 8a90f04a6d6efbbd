import Model

extension Command {
  static let openAddress = reading(
    "open-address", "Open the link or picture here, else the article's address, in the browser",
    group: .rest,
    disabled: { reading in
      guard let address = reading.addressHere else { return "the article has no known address" }
      return address.isWebAddress ? nil : "the address is no web address: \(address)"
    }
  ) { _, reading, _ in reading.addressHere.map { [.openAddress($0)] } ?? [] }
}
