import JSON

/// How a file of one version becomes one of the next. Steps work on JSON: what an older version wrote
/// is made anew before anything else looks at it.
struct FormatStep: Sendable {
  let from: FormatVersion
  let to: FormatVersion
  /// What becomes of the content of a file of that format; `version` is no part of it.
  let change: @Sendable (JSON, _ format: String) throws(Flaw) -> JSON

  init(
    _ from: (Int, Int), _ to: (Int, Int),
    _ change: @escaping @Sendable (JSON, _ format: String) throws(Flaw) -> JSON
  ) {
    self.from = FormatVersion(major: from.0, minor: from.1)
    self.to = FormatVersion(major: to.0, minor: to.1)
    self.change = change
  }

  /// Every step there is, the oldest first. Each version that anybody has files of leads to the
  /// present one.
  static let all: [FormatStep] = [
    // 1.1 added fields and files, and changed none. What a mark of 1.0 lacks is the hash of its text,
    // which its file does not hold: the mark gets it when it is carried (`Annotations.dated`).
    FormatStep((1, 0), (1, 1)) { json, _ in json }
  ]
}

extension JSON {
  /// A file of an older version as the present one would have it.
  func migrated(
    from version: FormatVersion, of format: String, by steps: [FormatStep] = FormatStep.all,
    to target: FormatVersion = .current
  ) throws(Flaw) -> JSON {
    var (json, version) = (self, version)
    while version < target {
      guard let step = steps.first(where: { $0.from == version }) else {
        throw Flaw("no longer read: \(version)", at: "version")
      }
      json = try step.change(json, format).dated(step.to)
      version = step.to
    }
    return json
  }

  /// The file with another version.
  func dated(_ version: FormatVersion) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { member in
        guard member.key == "version" else { return member }
        return Member(key: member.key, value: .string(version.description))
      })
  }
}
