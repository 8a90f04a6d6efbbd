import Model
import Screen

// A terminal that does not tell a paste from keys sends hundreds of them at once.

extension State {
  /// Whether a sign that is typed goes into a text now, whatever sign it is. What is typed into such
  /// a text never changes that.
  package var takesSigns: Bool {
    switch mode {
    case .filtering, .seeking, .noting, .editing, .wording: true
    case .searching(let draft): !draft.editor.isEmpty
    case .picking(let picker): !picker.query.isEmpty
    default: mode.page?.draft.map { !$0.editor.isEmpty } ?? false
    }
  }

  /// Puts signs into the text that is being typed; elsewhere each is a key.
  mutating func type(_ signs: [Character], by signature: Signature) -> [Effect] {
    var (rest, effects): (ArraySlice<Character>, [Effect]) = (signs[...], [])
    while !takesSigns, let sign = rest.popFirst() {
      effects += press(KeyEvent(.character(sign)), by: signature)
    }
    return rest.isEmpty ? effects : effects + insert(Array(rest))
  }

  /// Looks for what a prompt looks for once, when all is there.
  mutating func insert(_ signs: [Character]) -> [Effect] {
    switch mode {
    case .picking(var picker):
      picker.query.insert(signs)
      take(typed: picker)
    case .searching(var draft):
      draft.editor.insert(signs)
      mode = .searching(draft)
      preview(draft)
    case .filtering(let editor): filter(by: editor, with: signs)
    case .seeking(var draft):
      if draft.isFresh { draft.editor = LineEditor.sought() }
      draft.isFresh = false
      draft.editor.insert(signs)
      return type(draft)
    case .editing(var draft):
      draft.editor.insert(signs)
      mode = .editing(draft)
    case .wording(var draft):
      draft.editor.insert(signs)
      mode = .wording(draft)
    case .noting(var draft):
      draft.editor.insert(signs)
      mode = .noting(draft)
    default: if let page = mode.page { insert(signs, in: page) }
    }
    return []
  }

  /// A filter that is full already is as it was.
  private mutating func filter(by editor: LineEditor, with signs: [Character]) {
    var new = editor
    new.insert(signs)
    guard new != editor else { return }
    mode = .filtering(new)
    filterList(by: new.text)
  }
}
