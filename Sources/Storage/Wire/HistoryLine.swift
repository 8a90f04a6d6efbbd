import JSON
import Model

/// One line of `history.jsonl`.
struct HistoryLine: Hashable, Wired {
  let act: Act
  let step: Step

  init(_ act: Act, _ step: Step) {
    self.act = act
    self.step = step
  }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record(
      "act", "change", "inverse", "label", "creator", "time", "microsecond")
    act = try record.get("act")
    step = Step(
      change: try record.get("change"), inverse: try record.get("inverse"),
      label: try record.get("label"), signature: try record.signature())
  }

  var wire: JSON {
    .record([
      "act": act.wire, "change": step.change.wire, "inverse": step.inverse.wire,
      "label": step.label.wire, "creator": step.signature.creator.wire,
      "time": step.signature.time.wire, "microsecond": step.signature.microsecond?.wire,
    ])
  }
}
