import Screen
import Storage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A note as a file, while an editor has it: in a folder that nobody else can look into, and that was
/// not there before.
struct NoteFile {
  private let folder: String
  let path: String

  init(_ text: String, in context: Context) throws(CommandError) {
    // `mkdtemp` puts letters of its own in the place of the six.
    let parent = context.variable("TMPDIR") ?? "/tmp"
    let pattern = parent + "/postil-" + String(repeating: "X", count: 6)
    var bytes = Array(pattern.utf8CString)
    guard mkdtemp(&bytes) != nil else { throw Files.refusal(pattern) }
    folder = String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = folder + "/note.md"
    do throws(CommandError) { try Files.write(text + "\n", to: FileName(path)) } catch {
      remove()
      throw error
    }
  }

  /// Whatever the editor made of it, a folder among it.
  func remove() {
    if unlink(path) != 0 { rmdir(path) }
    rmdir(folder)
  }

  /// Why what an editor left is not taken.
  enum Refusal: Error {
    case unreadable(String)
    case notUTF8
    case tooLong
  }

  func text() throws(Refusal) -> String {
    let bytes: [UInt8]
    do throws(CommandError) { bytes = try Files.read(path) } catch {
      throw .unreadable(error.words)
    }
    // As with what is pasted: a scalar takes at most four bytes.
    guard bytes.count <= 4 * Input.longestPaste else { throw .tooLong }
    guard let text = String(validating: bytes.withoutMark, as: UTF8.self) else { throw .notUTF8 }
    guard text.unicodeScalars.count <= Input.longestPaste else { throw .tooLong }
    return text
  }

  /// Whether something else stands in it than what it was made with.
  func holdsOther(than text: String) -> Bool {
    guard Files.kind(of: path) == .file else { return false }
    // What cannot be read is not known to be the same.
    do { return try Files.read(path) != Array((text + "\n").utf8) } catch { return true }
  }

  /// Puts it where what could not be saved is kept.
  ///
  /// - Returns: where it lies now, which is where it lay if it could not be moved.
  func keep(in context: Context) -> String {
    do throws(CommandError) {
      let kept = try freePath(in: UnsavedChanges.folder(context.environment))
      do throws(CommandError) { try move(to: kept) } catch {
        unlink(kept)
        throw error
      }
      remove()
      return kept
    } catch { return path }
  }

  private func move(to kept: String) throws(CommandError) {
    // Nobody else could read it before.
    chmod(path, 0o600)
    // What lies on another disk cannot be renamed.
    if rename(path, kept) != 0 { try Files.write(Files.read(path), to: FileName(kept)) }
  }

  /// `note.md`, or the first of `note-2.md`, `note-3.md` that nothing has; now there is an empty file.
  private func freePath(in folder: String) throws(CommandError) -> String {
    try Files.makeFolder(folder)
    for number in 1... {
      let kept = folder + (number == 1 ? "/note.md" : "/note-\(number).md")
      let file = open(kept, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if file >= 0 {
        close(file)
        return kept
      }
      guard errno == EEXIST else { throw Files.refusal(kept) }
    }
    return path
  }
}

extension NoteFile.Refusal {
  var words: String {
    switch self {
    case .unreadable(let words): words
    case .notUTF8: "no UTF-8"
    case .tooLong: "longer than 1,000,000 signs"
    }
  }
}
