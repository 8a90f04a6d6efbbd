import Testing

/// The arrows between the targets point one way.
@Suite struct ImportTests {
  @Test func everyTargetHasALayer() throws {
    #expect(try Repository.names(in: "Sources") == Layer.all.map(\.target).sorted())
  }

  @Test func filesImportOnlyWhatTheirLayerMay() throws {
    let files = try Repository.sources()
    #expect(files.count > 30)
    for file in files {
      let layer = try #require(Layer.of(file.target))
      let others = file.imports.filter { !layer.allows($0) }
      #expect(others.isEmpty, "\(file.path) imports \(others)")
    }
  }

  @Test func thePureTargetsReachNoSystem() {
    for target in ["JSON", "Model", "Text", "Screen", "Reader", "Provenance"] {
      #expect(Layer.of(target)?.isPure == true, "\(target)")
    }
    #expect(Layer.of("Model")?.dependencies == [])
  }

  @Test func thePackageDeclaresTheSameArrows() throws {
    let targets = Manifest.targets(in: try Repository.text("Package.swift"))
    let ours = targets.filter { !$0.isForTests }
    #expect(Set(ours.map(\.name)) == Set(Layer.all.map(\.target)))
    for target in ours {
      #expect(target.dependencies == Layer.of(target.name)?.dependencies, "\(target.name)")
    }
  }

  @Test func everyFolderOfTestsIsATarget() throws {
    let targets = Manifest.targets(in: try Repository.text("Package.swift"))
    let folders = try Repository.names(in: "Tests").map { "Tests/\($0)" }
    #expect(Set(targets.filter(\.isForTests).map(\.folder)) == Set(folders))
  }

  @Test func importsAreFoundInEveryForm() {
    let file = SourceFile(
      path: "", target: "",
      lines: [
        "// import Comment", "import Model", "  package import Text", "@testable import Reader",
        "import struct Foundation.URL", "let important = 1",
      ])
    #expect(file.imports == ["Model", "Text", "Reader", "Foundation.URL"])
    #expect(Layer.of("Screen")?.allows("Glibc.pow") == true)
    #expect(Layer.of("Screen")?.allows("Glibc") == false)
    #expect(Layer.of("CLI")?.allows("Foundation.URL") == true)
  }
}
