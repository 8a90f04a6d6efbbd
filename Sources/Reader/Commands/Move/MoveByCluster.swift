extension Command {
  static let moveLeft = motion("move-left", "Move left a character") {
    $0.move(clusters: -$1.times)
  }
  static let moveRight = motion("move-right", "Move right a character") {
    $0.move(clusters: $1.times)
  }
}
