import TestSupport
import Testing

@Suite struct InitTests {
  @Test func aLibraryIsMadeWhereItIsNamed() throws {
    let bench = try Sandbox()
    let made = try bench.run("init", "papers", "--name", "Tarn")
    made.expectDone()
    #expect(made.output == "library made: \(bench.path)/papers\n")
    #expect(try bench.read("papers/postil.json").contains("Tarn"))
    try bench.run("init", "papers").expectFailure("/papers: there is a library already")
  }

  @Test func theSampleComesWithMarks() throws {
    let bench = try Sandbox()
    try bench.run("init", "lib", "--sample").expectDone()
    #expect(try bench.run("list").lines.count == 6)
    #expect(try bench.run("marks", "--kind", "claim", "--json").lines.count > 6)
    #expect(try bench.run("sources").output.contains("Leaked maintenance log"))
    try bench.run("check").expectDone()
  }
}
