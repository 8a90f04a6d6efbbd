import JSON
import Model

extension Response: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("status", "address", "headers")
    self.init(
      status: try record.get("status"), address: try record.get("address"),
      headers: try record.list("headers"))
  }

  var wire: JSON {
    .record([
      "status": status.wire, "address": address.wire, "headers": headers.wireUnlessEmpty,
    ])
  }
}

extension Response.Header: Wired {
  init(wire: Value) throws(Flaw) {
    let record = try wire.record("name", "value")
    self.init(name: try record.get("name"), value: try record.get("value"))
  }

  var wire: JSON { .record(["name": name.wire, "value": value.wire]) }
}
