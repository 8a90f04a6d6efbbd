extension Command {
  static let jumpBack = motion(
    "jump-back", "Go back to where the last jump began", group: .search,
    disabled: { $0.jumps.canGoBack ? nil : "there is no earlier place" },
    move: { reading, invocation in
      for _ in 0..<min(invocation.times, 100) {
        guard let place = reading.jumps.back(from: reading.cursor) else { return }
        reading.reveal(place)
        reading.place(place)
      }
    })

  static let jumpForward = motion(
    "jump-forward", "Go forward again in the list of jumps", group: .search,
    disabled: { $0.jumps.canGoForward ? nil : "there is no later place" },
    move: { reading, invocation in
      for _ in 0..<min(invocation.times, 100) {
        guard let place = reading.jumps.forward() else { return }
        reading.reveal(place)
        reading.place(place)
      }
    })
}
