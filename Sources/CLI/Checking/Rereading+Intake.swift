import Importers
import Model
import Storage

extension Context {
  /// Reads an original anew, as when it was taken in.
  var rereading: Rereading {
    { bytes, source, format in
      let intake = Intake(context: self, format: format.flatMap { Format(rawValue: $0) })
      let loaded = Intake.Loaded(name: source, source: source, bytes)
      do { return try intake.articles(in: loaded).first?.get().article } catch { return nil }
    }
  }
}

extension LibraryCheck {
  init(_ library: Library) {
    self.init(library, formats: Self.formats)
  }

  /// The words for what originals are read as.
  static let formats = Set(Format.allCases.map(\.rawValue))
}
