import Testing

@Suite struct Looking {
  @Test func look() throws {
    var scene = Scene(columns: 140, rows: 30)
    print(scene.screen)
    try scene.press("jc")
    try scene.press("aTomas Lind⇥the survey⏎⏎")
    try scene.press("thidden⏎")
    try scene.press("}}H")
    print(scene.screen)
    print(scene.quotes, scene.effects.count)
    try scene.press("a")
    print(scene.screen)
    try scene.press("⎋?")
    print(scene.screen)
  }
}
