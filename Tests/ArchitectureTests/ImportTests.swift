import Testing

/// The arrows of the design point one way.
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
    for target in ["Model", "Text", "Screen", "Reader", "Provenance"] {
      #expect(Layer.of(target)?.isPure == true, "\(target)")
    }
    #expect(Layer.of("Model")?.dependencies == [])
  }

  @Test func thePackageDeclaresTheSameArrows() throws {
    let declared = Manifest.dependencies(in: try Repository.text("Package.swift"))
    for layer in Layer.all {
      #expect(declared[layer.target] == layer.dependencies, "\(layer.target)")
    }
    let tests = declared.keys.filter { $0.hasSuffix("Tests") }
    #expect(Set(declared.keys) == Set(Layer.all.map(\.target) + tests))
    #expect(Set(try Repository.names(in: "Tests")) == Set(tests))
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
