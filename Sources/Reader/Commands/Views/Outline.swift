import Model

extension Command {
  static let outline = reading(
    "outline", "Show or hide the outline; on a narrow screen choose a section", group: .rest,
    disabled: { $0.sections.isEmpty ? "the article has no sections" : nil }
  ) { state, reading, _ in
    if !state.isAlone, state.panes.outline != nil || state.hidesOutline {
      state.settings.showsOutline.toggle()
      return []
    }
    let choices = reading.sections.enumerated().map { index, section in
      Choice(
        String(index),
        label: String(repeating: "  ", count: max(0, section.level - 1))
          + (section.heading ?? "Lead"))
    }
    var picker = Picker(.outline, title: "Sections", choices: choices)
    picker.selected = reading.section(at: reading.cursor) ?? 0
    state.mode = .picking(picker)
    return []
  }
}

extension State {
  /// Whether the outline is hidden by choice where there would be room for it.
  fileprivate var hidesOutline: Bool {
    !settings.showsOutline
      && Panes(
        size: size, textWidth: settings.textWidth, showsOutline: true,
        showsRail: settings.showsRail
      ).outline != nil
  }
}
