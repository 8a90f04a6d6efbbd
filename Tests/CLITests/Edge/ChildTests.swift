import Testing

@testable import CLI

@Suite(.serialized) struct ChildTests {
  private let long = String(repeating: "words ", count: 100_000)

  @Test func aProgramGetsItsWholeInput() throws {
    let bench = try Sandbox()
    let path = bench.path + "/got"
    #expect(Child.start(["sh", "-c", "cat > \(path)"], input: long) == 0)
    #expect(try bench.read("got") == long)
  }

  @Test func itsExitCodeIsTold() {
    #expect(Child.start(["sh", "-c", "exit 3"], input: "a") == 3)
    #expect(Child.start(["/absent/program"], input: nil) == 127)
  }

  @Test(arguments: [nil, "a", String(repeating: "words ", count: 100_000)])
  func aProgramThatHangsIsEnded(input: String?) {
    let began = ContinuousClock.now
    #expect(Child.start(["sleep", "20"], input: input) == 124)
    #expect(began.duration(to: .now) < .seconds(10))
  }
}
