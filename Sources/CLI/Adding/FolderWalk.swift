import Importers

/// Which files of a folder are meant.
struct Selection: Hashable, Sendable {
  /// One of these fits; where there are none, names say what is an article.
  var included: [PathPattern] = []
  /// None of these fits: not the file, and no folder that it is in.
  var excluded: [PathPattern] = []
}

/// What folders hold, a piece at a time, so that the first file can be read before the last is
/// found.
///
/// What begins with a dot is passed over, and so are special files, the files of a library and the
/// parts of a saved page; linked folders are not entered, for they may lead back.
struct FolderWalk: Sendable {
  private struct Level {
    let folder: FileName
    /// Below the folder that was named: `2025/june/`, or empty.
    let path: String
    var names: ArraySlice<FileName>
    let isPart: @Sendable (FileName) -> Bool
  }

  private let selection: Selection
  private var waiting: ArraySlice<Item>
  private var levels: [Level] = []
  /// The folder of the items that is open, and the files in it that were passed over.
  private var root: (item: Item, passed: Passed)?

  /// Items, of which folders are opened.
  init(_ items: [Item], _ selection: Selection) {
    self.selection = selection
    waiting = items[...]
  }

  enum Finding: Sendable {
    case item(Item)
    case failure(CommandError, Item)
    /// Files of a folder that are not looked at.
    case passedOver(Passed, in: String)
  }

  /// How many files and folders are not looked at, by what.
  struct Passed: Hashable, Sendable {
    /// Names that say nothing of an article.
    var unread = 0
    /// Files that fit no `--include`.
    var unfit = 0
    /// What fits an `--exclude`.
    var excluded = 0
    /// Whether nothing of the folder is left.
    var isAll = true

    /// Whether somebody who chose by patterns has got nothing.
    var isNews: Bool { isAll && unfit + excluded > 0 }
  }

  /// Some hundreds of findings; nil at the end.
  mutating func next() -> [Finding]? {
    var findings: [Finding] = []
    for _ in 0..<512 {
      if !levels.isEmpty {
        if let finding = step() { findings.append(finding) }
      } else if let finding = leave() {
        findings.append(finding)
      } else if let item = waiting.popFirst() {
        if let finding = begin(item) { findings.append(finding) }
      } else {
        return findings.isEmpty ? nil : findings
      }
    }
    return findings
  }

  private mutating func begin(_ item: Item) -> Finding? {
    guard case .file(let file) = item.place, let status = file.status(followingLinks: true) else {
      return .item(item)
    }
    guard status.kind == .folder else {
      var item = item
      item.size = status.size
      return .item(item)
    }
    root = (item, Passed())
    return enter(file, at: "", of: item)
  }

  private mutating func leave() -> Finding? {
    guard let (item, passed) = root else { return nil }
    root = nil
    return passed.unread > 0 || passed.isNews ? .passedOver(passed, in: item.name) : nil
  }

  private mutating func enter(_ folder: FileName, at path: String, of item: Item) -> Finding? {
    do {
      let names = try folder.visibleNames()
      levels.append(
        Level(folder: folder, path: path, names: names[...], isPart: Self.parts(of: names)))
      return nil
    } catch {
      var folderItem = Item(.file(folder), line: item.line)
      folderItem.isFound = true
      return .failure(error, folderItem)
    }
  }

  private mutating func step() -> Finding? {
    let level = levels[levels.count - 1]
    guard let name = levels[levels.count - 1].names.popFirst() else {
      levels.removeLast()
      return nil
    }
    guard let root, !level.isPart(name) else { return nil }
    let (file, path) = (level.folder.appending(name), level.path + name.text)
    guard !selection.excluded.contains(where: { $0.matches(path) }) else {
      self.root?.passed.excluded += 1
      return nil
    }
    var item = Item(.file(file), line: root.item.line)
    item.isFound = true
    guard let status = file.status(followingLinks: true) else {
      return isWanted(path) ? .failure(Files.refusal(file.text), item) : nil
    }
    switch status.kind {
    case .folder:
      guard file.status(followingLinks: false)?.kind == .folder else { return nil }
      return enter(file, at: path + "/", of: root.item)
    case .file:
      guard isWanted(path) else {
        if selection.included.isEmpty {
          self.root?.passed.unread += 1
        } else {
          self.root?.passed.unfit += 1
        }
        return nil
      }
      self.root?.passed.isAll = false
      item.size = status.size
      return .item(item)
    case .link, .other: return nil
    }
  }

  private func isWanted(_ path: String) -> Bool {
    selection.included.isEmpty
      ? Format(name: path) != nil : selection.included.contains { $0.matches(path) }
  }

  /// Whether a name belongs to a library in this folder, or is the folder `X_files` in which
  /// browsers keep the pictures and scripts of `X.html`.
  private static func parts(of names: [FileName]) -> @Sendable (FileName) -> Bool {
    let all = Set(names.map(\.text))
    let isLibrary = all.contains("postil.json")
    let library: Set = ["postil.json", "articles", "claims.json", "sources.json", "tags.json"]
    return { name in
      let name = name.text
      if isLibrary, library.contains(name) { return true }
      guard name.hasSuffix("_files") else { return false }
      let page = name.dropLast("_files".count)
      return !page.isEmpty && (all.contains(page + ".html") || all.contains(page + ".htm"))
    }
  }
}
