#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The names in one folder of a library: whether each is known, is what its name says, and may be
/// read by its owner.
struct FolderCheck {
  let folder: String
  private(set) var findings: [CheckFinding] = []
  /// Every name that is there.
  private(set) var names: [String] = []

  enum Content: Hashable { case file, folder, leaving, foreign, hidden }

  init(_ folder: String) { self.folder = folder }

  /// `content` says what a name stands for.
  mutating func run(_ content: (String) -> Content) {
    do { names = try Folder.names(in: folder) } catch {
      return findings.append(CheckFinding(folder, "cannot be read: \(error.reason)"))
    }
    for name in names { check(name, as: content(name)) }
  }

  private mutating func check(_ name: String, as content: Content) {
    switch content {
    case .hidden: return
    case .foreign: note(name, "is no file of Postil's", .remark)
    case .leaving: note(name, CheckFinding.leaving, .remark)
    case .file, .folder: checkKind(name, isFolder: content == .folder)
    }
  }

  private mutating func checkKind(_ name: String, isFolder: Bool) {
    do {
      let path = Path.join(folder, name)
      guard let own = try FileStatus.of(path) else { return }
      guard let status = own.kind == .link ? try FileStatus.following(path) : own else {
        return note(name, CheckFinding.deadLink)
      }
      if own.kind == .link {
        note(name, "is a symbolic link: read, and not written through", .remark)
      }
      if status.kind != (isFolder ? .folder : .file) {
        return note(name, isFolder ? CheckFinding.noFolder : CheckFinding.noFile)
      }
      let needed: mode_t = isFolder ? 0o500 : 0o400
      if status.permissions & needed != needed { return note(name, CheckFinding.closed) }
      if status.permissions & 0o200 == 0 { note(name, CheckFinding.readOnly, .remark) }
    } catch { note(name, "cannot be read: \(error.reason)") }
  }

  private mutating func note(
    _ name: String, _ reason: String, _ weight: CheckFinding.Weight = .flaw
  ) {
    findings.append(CheckFinding(Path.join(folder, name), reason, weight))
  }
}

extension FolderCheck.Content {
  /// What a name is where none of Postil's files has it: one of theirs that waits for its name,
  /// `.marks.json.new`, one that was kept when it was migrated, or somebody else's.
  static func other(_ name: String) -> Self {
    if files.contains(where: { FormatVersion.isOlder(name, than: $0) }) { return .file }
    guard name.hasPrefix("."), let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      return .foreign
    }
    let stem = name[name.index(after: name.startIndex)..<dot]
    return files.contains(String(stem)) || stem.hasPrefix("original") ? .leaving : .foreign
  }

  private static let files: Set = [
    "postil.json", "claims.json", "sources.json", "relations.json", "tags.json", "article.json",
    "marks.json", "seen.json", "history.jsonl", "removals.jsonl", "removed.json",
    "pending.json",
  ]
}
