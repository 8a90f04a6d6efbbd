import Model
import Screen

extension State {
  /// Keys of a preview: Enter takes the step.
  mutating func press(_ key: KeyEvent, in preview: Preview, by signature: Signature) -> [Effect] {
    var preview = preview
    let last = max(0, preview.lines.count - previewRows)
    switch (key.key, key.control) {
    case (.enter, _): return perform(preview.deed, by: signature)
    case (.escape, _), (.character("q"), false), (.character("n"), false), (.character("c"), true):
      mode = .normal
      status = Status("nothing was changed")
      return []
    case (.down, _), (.character("j"), false): preview.top = min(last, preview.top + 1)
    case (.up, _), (.character("k"), false): preview.top = max(0, preview.top - 1)
    case (.pageDown, _), (.character(" "), _): preview.top = min(last, preview.top + previewRows)
    case (.pageUp, _): preview.top = max(0, preview.top - previewRows)
    default: break
    }
    mode = .previewing(preview)
    return []
  }
}
