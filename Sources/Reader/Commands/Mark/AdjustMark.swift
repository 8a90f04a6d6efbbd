import Model
import Screen

extension Command {
  static let adjustMark = reading(
    "adjust-mark", "Move the edges of the mark under the cursor: o the other end, Enter keeps",
    group: .mark,
    disabled: { reading in
      reading.selection == nil
        ? needsMark(reading) : "something is selected: Esc lets go of it, then x"
    },
    run: { state, reading, _ in
      guard let mark = reading.currentMark else { return [] }
      reading.adjust(mark, height: state.panes.text.rows)
      reading.followIfHidden(height: state.panes.text.rows)
      return []
    })

  static let keepEdges = reading(
    "keep-edges", "Keep the edges of the mark where they are now", group: .mark,
    disabled: { reading in
      guard reading.selection?.adjusts != nil else {
        return "no edges are being moved: x moves those of the mark under the cursor"
      }
      if case .refused(let reason) = reading.adjustedEdges { return reason }
      return nil
    },
    run: { state, reading, invocation in
      guard case .moved(let mark, let anchors) = reading.adjustedEdges else {
        reading.leaveEdges()
        state.status = Status("the edges are as they were")
        return []
      }
      let edit = MarkEdit.setAnchors(anchors, textHash: reading.article.textHash)
      let change = Change.editMark(mark, edit, time: invocation.signature.time)
      let effects = state.commit(change, on: &reading, by: invocation.signature)
      if reading.selection == nil { (reading.chosen, reading.last) = (mark, mark) }
      return effects
    })
}
