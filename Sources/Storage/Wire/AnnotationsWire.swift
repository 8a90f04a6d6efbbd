import JSON
import Model

extension Annotations: Filed {
  static var format: String { "postil-marks" }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "format", "version", "marks", "assertions", "corrections", "cuts", "details")
    self.init(
      marks: try record.ledger("marks", by: \Mark.id),
      assertions: try record.ledger("assertions", by: \Assertion.id),
      corrections: try record.ledger("corrections", by: \Correction.block.span),
      cuts: try record.ledger("cuts", by: \Cut.gap),
      details: try record.ledger("details", by: \DetailCorrection.field.rawValue))
  }

  var wire: JSON {
    filed([
      "marks": marks.wire, "assertions": assertions.wire, "corrections": corrections.wire,
      "cuts": cuts.wireUnlessEmpty, "details": details.wireUnlessEmpty,
    ])
  }

  var isBlank: Bool { marks.isEmpty && assertions.isEmpty && !hasCorrections }
}
